#!/usr/bin/env bash
# bench-yata.sh: what each request costs Yata and its Postgres on a million tickets, and what a million people would need; see SCALE.md.
set -euo pipefail
cd "$(dirname "$0")/.."
.scripts/dependencies.sh test
swift build --scratch-path .build/bench -c release --product YataServer >/dev/null 2>&1
python3 Tests/Benchmarks/Yata/measure.py "$(swift build --scratch-path .build/bench -c release --show-bin-path)/YataServer" \
  Tests/YataServerTests/Plans/crowd.sql
