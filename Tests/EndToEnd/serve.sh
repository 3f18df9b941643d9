#!/usr/bin/env bash
# serve.sh: `make run` as a newcomer runs it: the lines it prints work when pasted, and the frontend's types fit the running server.
set -euo pipefail
cd "$(dirname "$0")/../.."
state=$PWD/.build/end-to-end/yata
output=.build/end-to-end/run.log
rm -rf "$state"
mkdir -p "$state"
# A shell ignores Ctrl-C in what it starts in the background, so the default is asked for again.
YATA_STATE=$state env --default-signal=INT .scripts/run.sh >"$output" 2>.build/end-to-end/run.err &
server=$!
stop() {
  kill -INT "$server" 2>/dev/null || true
  for _ in $(seq 60); do
    kill -0 "$server" 2>/dev/null || return 0
    sleep 0.5
  done
  kill -TERM "$server"
  fail "Ctrl-C does not stop make run"
}
fail() { echo "error: $*" >&2; tail -20 "$output" .build/end-to-end/run.err >&2; exit 1; }
trap stop EXIT

for _ in $(seq 1200); do
  grep -q 'Ctrl-C stops it' "$output" && break
  kill -0 "$server" 2>/dev/null || fail "make run ended by itself"
  sleep 0.5
done
grep -q 'Ctrl-C stops it' "$output" || fail "make run does not say what to try"

lines=$(grep -E '^ +curl ' "$output")
[ "$(wc -l <<<"$lines")" = 3 ] || fail "make run prints $(wc -l <<<"$lines") curl lines"
while read -r line; do
  answer=$(bash -c "$line --fail-with-body") || fail "this line does not work: $line"
  grep -q '^{' <<<"$answer" || fail "no JSON from: $line"
done <<<"$lines"
echo "  the three curl lines work"

url=$(sed -nE 's/^Yata serves (.*)/\1/p' "$output")
token=$(grep -E '^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$' "$output")
.scripts/typescript.sh Generated/typescript
deno check --quiet -c Tests/EndToEnd/deno.json Tests/EndToEnd/*.ts
YATA_URL=$url YATA_TOKEN=$token deno test --quiet --no-check --allow-net --allow-env -c Tests/EndToEnd/deno.json Tests/EndToEnd/tickets.test.ts
python3 Tests/EndToEnd/answers.py "$url" "$token"

stop
trap - EXIT
if pgrep -f "$state/postgres" >/dev/null; then fail "Postgres outlives make run"; fi
echo "  Ctrl-C stops the server and its Postgres"
