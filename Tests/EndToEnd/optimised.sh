#!/usr/bin/env bash
# optimised.sh: the generator that a release build runs, made by the optimiser, writes what the one of a debug build writes.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$PWD/.build/optimised
rm -rf "$out/debug" "$out/release"
mkdir -p "$out"

swift build -c release --product contract-generate --scratch-path "$out/scratch" >"$out/build.log" 2>&1 || { tail -30 "$out/build.log"; exit 1; }
release=$(swift build -c release --scratch-path "$out/scratch" --show-bin-path)/contract-generate
debug=$(swift build --show-bin-path)/contract-generate
for document in openapi.yaml Tests/ContractGeneratorTests/Cases/*/openapi.yaml; do
  name=$(basename "$(dirname "$document")")
  for kind in debug release; do
    mkdir -p "$out/$kind/$name"
    # Some documents have mistakes on purpose: then the codes must be alike.
    "${!kind}" generate "$document" --swift "$out/$kind/$name" --typescript "$out/$kind/$name" >/dev/null 2>&1 || echo $? >"$out/$kind/$name/exit-code"
  done
done
diff -r "$out/debug" "$out/release"
echo "$(find "$out/release" -type f | wc -l) files are alike"
