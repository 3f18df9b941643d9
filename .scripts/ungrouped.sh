#!/usr/bin/env bash
# ungrouped.sh COMMAND...: runs a command with the scheduler's automatic groups off, where that may be said, and puts them back.
# Each process of Postgres is a session of its own and so a group of its own: with groups on, the cores are shared out by the number of
# backends that happen to run, not by the work there is, and what is compared is the number of connections that a client keeps awake.
set -euo pipefail
export UNGROUPED=1
setting=/proc/sys/kernel/sched_autogroup_enabled
if [ ! -e "$setting" ] || [ "$(cat "$setting")" = 0 ]; then exec "$@"; fi
if ! echo 0 2>/dev/null >"$setting"; then
  echo "the scheduler groups processes by session here ($setting is 1): figures with Postgres depend on it" >&2
  exec "$@"
fi
trap 'echo 1 >"$setting"' EXIT
trap 'exit 130' INT TERM
"$@"
