#!/usr/bin/env bash
# soak.sh [MINUTES]: the long versions of what `make test` does briefly: the contract against the running server, query plans at a million
# tickets, descriptors and memory after a hundred thousand statements, and faults again and again.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-20}
step() { printf '\n== %s\n' "$1"; }

step "the running server against its contract, $minutes minutes"
YATA_EXAMPLES=2000 .scripts/conformance.sh $((minutes * 60))

step "build"
swift build --build-tests

step "query plans at a million tickets"
YATA_PLAN_ROWS=1000000 swift test --skip-build --filter QueryPlanTests

step "a hundred thousand cycles of acquire, query and release"
POSTGRES_CYCLES=100000 swift test --skip-build --filter CycleTests

step "faults"
for round in $(seq "$((minutes / 4 + 1))"); do
  echo "round $round"
  swift test --skip-build --filter 'FaultTests|SeveralProcessesTests'
done

echo
echo "all checks passed"
