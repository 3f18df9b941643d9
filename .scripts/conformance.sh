#!/usr/bin/env bash
# conformance.sh SECONDS: the running server against its own contract: schemathesis makes requests from openapi.yaml, follows its links, and
# compares every answer with what is declared. All checks; a failure prints the curl line that shows it.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
.scripts/dependencies.sh test
tool=$PWD/.build/tools/bin/schemathesis
folder=$PWD/.build/conformance
rm -rf "$folder"
mkdir -p "$folder/state"

stop() {
  kill -INT "$server" 2>/dev/null || true
  kill "$model" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
}
server=0 model=0
trap stop EXIT

python3 Tests/Conformance/model.py >"$folder/model.port" &
model=$!
for _ in $(seq 100); do [ -s "$folder/model.port" ] && break; sleep 0.1; done

export YATA_STATE=$folder/state RATE_LIMIT_PER_MINUTE=1000000 EVENT_STREAM_SECONDS=0 LOG_LEVEL=warning
export AI_BASE_URL="http://127.0.0.1:$(cat "$folder/model.port")/v1" AI_MODEL=test CLERK_WEBHOOK_SIGNING_SECRET=whsec_c2VjcmV0
env -u DATABASE_URL --default-signal=INT .scripts/run.sh >"$folder/run.out" 2>"$folder/run.err" &
server=$!
for _ in $(seq 1200); do
  grep -q 'Ctrl-C stops it' "$folder/run.out" && break
  kill -0 "$server" 2>/dev/null || { cat "$folder/run.err" >&2; echo "error: make run ended by itself" >&2; exit 1; }
  sleep 0.5
done
url=$(sed -nE 's/^Yata serves (.*)/\1/p' "$folder/run.out")
token=$(YATA_MODE=development YATA_DATA_DIRECTORY=$folder/state "$(swift build --show-bin-path)/YataServer" token ada --organization)

# The short run repeats itself from one day to the next; the long one looks elsewhere each time, and prints its seed.
# One worker: two at a time now and then end in a SystemError of Python's own parser, which hypothesis calls, and are no order to repeat.
seed=()
[ "$seconds" -ge 120 ] || seed=(--seed 20261123)
"$tool" --config-file Tests/Conformance/schemathesis.toml run openapi.yaml --url "$url" --header "Authorization: Bearer $token" \
  --checks all --max-examples "${YATA_EXAMPLES:-$((seconds < 120 ? 25 : 400))}" --max-time "$seconds" --workers 1 "${seed[@]}" --continue-on-failure --request-timeout 20 \
  --suppress-health-check all --warnings off --report-dir "$folder/report"
if grep -E ' (error|critical) ' "$folder/run.err"; then
  echo "error: the server logged errors" >&2
  exit 1
fi
