#!/usr/bin/env bash
# bench-json.sh: JSON, decoded and encoded by generated types, against Foundation and Python; and a generated server without a transport.
set -euo pipefail
cd "$(dirname "$0")/.."
echo "JSON: decoding with validation against JSONDecoder without, encoding against JSONEncoder (MB/s of CPU time, allocations per document):"
rm -rf .build/json/benchmark
mkdir -p .build/json/benchmark .build/json/documents
cp -r Tests/Benchmarks/JSON/. .build/json/benchmark/
swift build --package-path .build/json/benchmark --scratch-path .build/json/scratch -c release >.build/json/build.log 2>&1 || { tail -30 .build/json/build.log; exit 1; }
"$(swift build --package-path .build/json/benchmark --scratch-path .build/json/scratch -c release --show-bin-path)/JSONBenchmark" .build/json/documents
echo "the server without a transport, CPU and allocations for one request:"
"$(swift build --package-path .build/json/benchmark --scratch-path .build/json/scratch -c release --show-bin-path)/ServerBenchmark"
echo "the same documents in Python, with the same constraints (pydantic-core) and without (orjson):"
[ -d .build/json/python ] || python3 -m venv .build/json/python
if .build/json/python/bin/pip install --quiet pydantic orjson >/dev/null 2>&1; then
  .build/json/python/bin/python Tests/Benchmarks/JSON/compare.py .build/json/documents
else
  echo "  pydantic and orjson are not to be had here"
fi
