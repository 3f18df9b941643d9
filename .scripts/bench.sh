#!/usr/bin/env bash
# bench.sh: the figures of the README. CPU seconds, because machines are shared; compare rows of one run with each other.
set -euo pipefail
cd "$(dirname "$0")/.."
.scripts/dependencies.sh build
measure="python3 .scripts/measure.py"

swift package resolve >/dev/null 2>&1
rm -rf .build/bench
mkdir -p .build/bench
cp -r .build/checkouts .build/repositories .build/workspace-state.json .build/bench/ 2>/dev/null || true
echo "clean debug build of the contract tool and all it imports:"
echo "  $($measure swift build --scratch-path .build/bench --product contract --disable-automatic-resolution)"
debug=$(swift build --scratch-path .build/bench --show-bin-path)/contract
swift build --scratch-path .build/bench -c release --product contract >/dev/null 2>&1
release=$(swift build --scratch-path .build/bench -c release --show-bin-path)/contract

for document in ../shared/corpus/stripe/spec3.yaml ../shared/corpus/openai/openapi.yaml openapi.yaml; do
  [ -f "$document" ] || continue
  echo "generating everything for $document ($(wc -c <"$document") bytes):"
  for tool in debug release; do
    out=.build/bench/out-$tool
    rm -rf "$out"
    echo "  $tool: $($measure "${!tool}" generate "$document" --swift "$out/swift" --typescript "$out/typescript")"
  done
done
