#!/usr/bin/env bash
# bench-generator.sh: what contract-generate costs to build, and what it takes for real documents.
set -euo pipefail
cd "$(dirname "$0")/.."
measure="python3 .scripts/measure.py"

.scripts/dependencies.sh build
swift package resolve >/dev/null 2>&1
rm -rf .build/bench
mkdir -p .build/bench
cp -r .build/checkouts .build/repositories .build/workspace-state.json .build/bench/ 2>/dev/null || true
echo "clean debug build of contract-generate, which every user compiles, and all it imports:"
echo "  $($measure swift build --scratch-path .build/bench --product contract-generate --disable-automatic-resolution)"
debug=$(swift build --scratch-path .build/bench --show-bin-path)/contract-generate
swift build --scratch-path .build/bench -c release --product contract-generate >/dev/null 2>&1
release=$(swift build --scratch-path .build/bench -c release --show-bin-path)/contract-generate

for document in ../shared/corpus/stripe/spec3.yaml ../shared/corpus/openai/openapi.yaml \
  ../shared/corpus/adyen-checkout-v72/CheckoutService-v72.yaml openapi.yaml; do
  [ -f "$document" ] || continue
  echo "generating everything for $document ($(wc -c <"$document") bytes):"
  for tool in debug release; do
    out=.build/bench/out-$tool
    rm -rf "$out"
    echo "  $tool: $($measure "${!tool}" generate "$document" --swift "$out/swift" --typescript "$out/typescript")"
  done
done
