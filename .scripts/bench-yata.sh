#!/usr/bin/env bash
# bench-yata.sh: what each request costs Yata and its Postgres on a million tickets, and what a million people would need (SCALE.md); then requests
# per second and their 99th percentile against Gin and pgx.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -n "${UNGROUPED:-}" ] || exec .scripts/ungrouped.sh "$PWD/.scripts/bench-yata.sh" "$@"
.scripts/dependencies.sh test
swift build --scratch-path .build/bench -c release --product YataServer >/dev/null 2>&1
server=$(swift build --scratch-path .build/bench -c release --show-bin-path)/YataServer
crowd=Tests/YataServerTests/Plans/crowd.sql
python3 Tests/Benchmarks/Yata/measure.py "$server" "$crowd"

# Debian's Gin and pgx; their sources lie in the folder that was Go's before modules.
if command -v go >/dev/null && command -v wrk >/dev/null && [ -d /usr/share/gocode/src/github.com/gin-gonic/gin ] && [ -d /usr/share/gocode/src/github.com/jackc/pgx/v4 ]; then
  gin=$PWD/.build/bench/gin-yata
  (cd Tests/Benchmarks/Yata/gin && GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$PWD/../../../../.build/bench/go" go build -o "$gin" .)
  python3 Tests/Benchmarks/Yata/compare.py "$server" "$crowd" "$gin"
else
  echo "for the comparison with Gin and pgx: apt-get install wrk golang-go golang-github-gin-gonic-gin-dev golang-github-jackc-pgx-v4-dev"
fi
