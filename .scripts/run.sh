#!/usr/bin/env bash
# Yata on this machine, with nothing set up: installs what is missing, builds, starts a private Postgres in .yata, migrates, seeds, serves.
# Ctrl-C stops all of it; the data stays. With DATABASE_URL set (here or in .env) that database is used instead.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }
fail() { say "error: $*"; exit 1; }

state="${YATA_STATE:-$PWD/.yata}"
configuration="${YATA_BUILD:-debug}"
postgres_pid= server_pid=

# ── Ends ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

stop() {
  trap - EXIT INT TERM HUP
  if [ -n "$server_pid" ] && kill -0 "$server_pid" 2>/dev/null; then
    kill -TERM "$server_pid" 2>/dev/null || true
    wait "$server_pid" 2>/dev/null || true
  fi
  if [ -n "$postgres_pid" ] && kill -0 "$postgres_pid" 2>/dev/null; then
    # SIGINT is Postgres' fast shutdown: sessions end, data is flushed.
    kill -INT "$postgres_pid" 2>/dev/null || true
    wait "$postgres_pid" 2>/dev/null || true
  fi
  rm -rf "${socket:-}"
}
trap 'status=$?; stop; exit $status' EXIT
trap 'stop; exit 130' INT
trap 'stop; exit 143' TERM HUP

# ── What is needed ───────────────────────────────────────────────────────────────────────────────────────────────────────

postgres_binaries() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v initdb 2>/dev/null)" 2>/dev/null)"; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then printf '%s' "$folder"; return; fi
  done
}

is_private() { [ -z "${DATABASE_URL:-}" ] && ! grep -qsE '^(export )?[[:space:]]*DATABASE_URL=' .env; }

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port
  case "$1" in *[!0-9]* | '' | ??????*) fail "PORT: expected a number from 1 to 65535, found \`$1\`" ;; esac
  for port in $(seq "$1" $(($1 + 99))); do
    if is_free "$port"; then printf '%s' "$port"; return; fi
  done
  fail "no free port from $1 to $(($1 + 99))"
}

# ── The private Postgres ─────────────────────────────────────────────────────────────────────────────────────────────────

# Postgres refuses to run as root, so then it runs as the user postgres, who may not be allowed into this folder.
as_postgres=()
prepare_data_folder() {
  data="$state/postgres"
  [ "$(id -u)" -eq 0 ] || return 0
  id postgres >/dev/null 2>&1 || fail "the user postgres does not exist; install the package postgresql, or run this as another user than root"
  as_postgres=(setpriv --reuid=postgres --regid=postgres --init-groups --)
  if [ -L "$data" ]; then data=$(readlink "$data"); fi
  if [ ! -e "$data" ] && ! "${as_postgres[@]}" test -x "$state"; then
    data="/var/lib/postgresql/yata-$(printf '%s' "$PWD" | cksum | cut -d' ' -f1)"
    ln -sfn "$data" "$state/postgres"
    say "the user postgres may not enter $PWD: its data is in $data, linked as .yata/postgres"
  fi
  install -d -m 700 -o postgres -g postgres "$data"
  "${as_postgres[@]}" test -r "$data" -a -x "$data" || fail "the user postgres may not enter $data; move the checkout, or run this as another user than root"
}

create_cluster() {
  if [ -s "$data/PG_VERSION" ]; then
    [ -s "$state/database-password" ] || fail "$state/database-password is gone; delete $data to begin anew"
    return
  fi
  say "creating a private Postgres in .yata/postgres"
  (umask 077 && head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$state/database-password")
  local log="$socket/initdb.log"
  # A copy for the user postgres, who may not be able to read the file itself.
  install -m 600 "$state/database-password" "$socket/password"
  if [ "$(id -u)" -eq 0 ]; then chown postgres "$socket/password"; fi
  if ! (cd / && "${as_postgres[@]}" "$binaries/initdb" -D "$data" -U yata --auth=scram-sha-256 --pwfile="$socket/password" -E UTF8 \
    --locale=C.UTF-8) >"$log" 2>&1; then
    cat "$log" >&2
    fail "initdb failed; what was wrong is above"
  fi
  rm -f "$socket/password"
}

start_postgres() {
  binaries=$(postgres_binaries)
  prepare_data_folder
  socket=$(mktemp -d /tmp/yata-XXXXXX)
  if [ "$(id -u)" -eq 0 ]; then chown postgres "$socket"; fi
  create_cluster
  (cd / && "${as_postgres[@]}" "$binaries/pg_ctl" -D "$data" status) >/dev/null 2>&1 \
    && (cd / && "${as_postgres[@]}" "$binaries/pg_ctl" -D "$data" -m fast -w stop) >/dev/null
  database_port=$(free_port 54320)
  local log="$state/postgres.log"
  : >"$log"
  # A session of its own, so that Ctrl-C reaches the server first and it can finish its requests.
  (cd / && exec setsid "${as_postgres[@]}" "$binaries/postgres" -D "$data" -p "$database_port" -k "$socket" \
    -c listen_addresses=127.0.0.1) >"$log" 2>&1 &
  postgres_pid=$!
  local attempt
  for attempt in $(seq 150); do
    if ! kill -0 "$postgres_pid" 2>/dev/null; then
      cat "$log" >&2
      fail "Postgres did not start"
    fi
    "$binaries/pg_isready" -q -h 127.0.0.1 -p "$database_port" && break
    [ "$attempt" -lt 150 ] || { cat "$log" >&2; fail "Postgres did not become ready in 30 seconds"; }
    sleep 0.2
  done
  export PGPASSWORD
  PGPASSWORD=$(cat "$state/database-password")
  local connection=(-h 127.0.0.1 -p "$database_port" -U yata)
  if [ "$("$binaries/psql" "${connection[@]}" -d postgres -Atc "select 1 from pg_database where datname = 'yata'")" != 1 ]; then
    "$binaries/createdb" "${connection[@]}" yata
  fi
  export DATABASE_URL="postgresql://yata:$PGPASSWORD@127.0.0.1:$database_port/yata?sslmode=disable"
  unset PGPASSWORD
}

# ── The server ───────────────────────────────────────────────────────────────────────────────────────────────────────────

build() {
  say "building (the first time takes some minutes)"
  swift build -c "$configuration" --product YataServer >&2 || fail "the build failed"
  server="$(swift build -c "$configuration" --show-bin-path)/YataServer"
}

serve() {
  export YATA_MODE="${YATA_MODE:-development}" YATA_DATA_DIRECTORY="$state"
  if [ "$YATA_MODE" = development ]; then export HOST="${HOST:-127.0.0.1}"; fi
  PORT=$(free_port "${PORT:-8080}")
  export PORT
  "$server" migrate || exit 1
  if [ "$YATA_MODE" = development ]; then "$server" seed >&2 || exit 1; fi
  "$server" serve &
  server_pid=$!
  url="http://127.0.0.1:$PORT"
  local attempt
  for attempt in $(seq 300); do
    if ! kill -0 "$server_pid" 2>/dev/null; then wait "$server_pid" || exit $?; exit 1; fi
    curl -sf -o /dev/null "$url/readyz" && return
    sleep 0.1
  done
  fail "the server did not become ready in 30 seconds"
}

show_what_to_try() {
  [ "$YATA_MODE" = development ] || { say "Yata serves $url"; return 0; }
  local token header="$state/authorization"
  token=$("$server" token ada)
  (umask 077 && printf 'Authorization: Bearer %s\n' "$token" >"$header")
  cat <<TEXT

Yata serves $url

Its page, with you as Ada Lovelace: $url/app?as=ada
Its contract, to read and to try:   $url/docs

For its API you are Ada Lovelace with this token, good for a day (others: $server token --help):

$token

Try:

  curl -s -H @$header $url/api/me
  curl -s -H @$header '$url/api/tickets?q=wel&sort=oldest&limit=2'
  curl -s -H @$header -H 'Content-Type: application/json' -d '{"title":"New Ticket"}' $url/api/tickets

Ctrl-C stops it; the data stays in .yata.

TEXT
}

mkdir -p "$state"
exec 9>"$state/run.lock"
if command -v flock >/dev/null && ! flock -n 9; then fail "make run is already running in this folder"; fi
.scripts/dependencies.sh run
build
if is_private; then start_postgres; fi
serve
show_what_to_try
wait "$server_pid" && status=0 || status=$?
server_pid=
exit "$status"
