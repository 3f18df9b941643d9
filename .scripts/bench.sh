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
echo "clean debug build of contract-generate, which every user compiles, and all it imports:"
echo "  $($measure swift build --scratch-path .build/bench --product contract-generate --disable-automatic-resolution)"
debug=$(swift build --scratch-path .build/bench --show-bin-path)/contract-generate
swift build --scratch-path .build/bench -c release --product contract-generate >/dev/null 2>&1
release=$(swift build --scratch-path .build/bench -c release --show-bin-path)/contract-generate

for document in ../shared/corpus/stripe/spec3.yaml ../shared/corpus/openai/openapi.yaml openapi.yaml; do
  [ -f "$document" ] || continue
  echo "generating everything for $document ($(wc -c <"$document") bytes):"
  for tool in debug release; do
    out=.build/bench/out-$tool
    rm -rf "$out"
    echo "  $tool: $($measure "${!tool}" generate "$document" --swift "$out/swift" --typescript "$out/typescript")"
  done
done

reference=../shared/typescript-reference/stripe.ts
if [ -f ../shared/corpus/stripe/spec3.yaml ] && [ -f "$reference" ]; then
  .scripts/dependencies.sh test
  export PATH="$PWD/.build/tools/bin:$PATH"
  document=../shared/corpus/stripe/spec3.yaml
  out=.build/bench/out-typescript
  rm -rf "$out"
  echo "Stripe's TypeScript alone (openapi-typescript: 3.9 to 5.0 s for schema.d.ts), and what deno takes to check it:"
  for tool in debug release; do
    echo "  $tool: $($measure "${!tool}" generate "$document" --typescript "$out")"
  done
  cp "$reference" "$out/reference.ts"
  for file in reference.ts schema.d.ts client.ts; do
    # A folder of its own for deno's cache: a check that was made before costs nothing.
    echo "  deno check $file: $(DENO_DIR=$(mktemp -d) $measure deno check --quiet --no-remote --no-npm "$out/$file")"
  done
fi

echo "JSON: decoding with validation against JSONDecoder without, encoding against JSONEncoder (MB/s of CPU time, allocations per document):"
rm -rf .build/json/benchmark
mkdir -p .build/json/benchmark .build/json/documents
cp -r Tests/Benchmarks/JSON/. .build/json/benchmark/
swift build --package-path .build/json/benchmark --scratch-path .build/json/scratch -c release >.build/json/build.log 2>&1 || { tail -30 .build/json/build.log; exit 1; }
"$(swift build --package-path .build/json/benchmark --scratch-path .build/json/scratch -c release --show-bin-path)/JSONBenchmark" .build/json/documents
echo "the same documents in Python, with the same constraints (pydantic-core) and without (orjson):"
[ -d .build/json/python ] || python3 -m venv .build/json/python
if .build/json/python/bin/pip install --quiet pydantic orjson >/dev/null 2>&1; then
  .build/json/python/bin/python Tests/Benchmarks/JSON/compare.py .build/json/documents
else
  echo "  pydantic and orjson are not to be had here"
fi
