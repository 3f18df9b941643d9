#!/usr/bin/env bash
# bench-postgres.sh [SECONDS [ROUNDS]]: the data layer against pgbench and pgx on a private server, in the same minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -n "${UNGROUPED:-}" ] || exec .scripts/ungrouped.sh "$PWD/.scripts/bench-postgres.sh" "$@"
echo "Postgres: statements against pgbench and pgx on one server (medians, smallest and largest ratio, CPU per operation):"
.scripts/dependencies.sh run
work=$PWD/.build/postgres-bench
binaries=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
binaries=${binaries:-$(pg_config --bindir)}

rm -rf "$work/benchmark"
mkdir -p "$work/benchmark"
cp -r Tests/Benchmarks/Postgres/. "$work/benchmark/"
build() { swift build --package-path "$work/benchmark" --scratch-path "$work/scratch" -c release "$@"; }
build >"$work/build.log" 2>&1 || { tail -30 "$work/build.log"; exit 1; }

# Debian's pgx; its sources lie in the folder that was Go's before modules.
if command -v go >/dev/null && [ -d /usr/share/gocode/src/github.com/jackc/pgx/v4 ]; then
  (cd Tests/Benchmarks/Postgres/Pgx && GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$work/go" go build -o "$work/pgx" .)
  export PGX_BENCHMARK=$work/pgx
else
  echo "for the comparison with pgx: apt-get install golang-go golang-github-jackc-pgx-v4-dev"
fi

folder=$(mktemp -d /tmp/pgbench.XXXXXX)
as=""
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as="setpriv --reuid=postgres --clear-groups --"
fi
cd "$folder"
trap '$as "$binaries/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1; rm -rf "$folder"' EXIT
$as "$binaries/initdb" -D "$folder/data" -U postgres --auth=trust -E UTF8 --locale=C -N >/dev/null
$as "$binaries/pg_ctl" -D "$folder/data" -l "$folder/log" -w start >/dev/null \
  -o "-c listen_addresses= -c unix_socket_directories=$folder -c shared_buffers=128MB"
export DATABASE_URL="postgresql://postgres@localhost/postgres?host=$folder"
PATH=$binaries:$PATH "$(build --show-bin-path 2>/dev/null)/PostgresBenchmark" "${1:-1.5}" "${2:-5}"
