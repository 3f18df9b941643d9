#!/usr/bin/env bash
# bench.sh [PART...]: the figures of the README. CPU seconds, because machines are shared; compare rows of one run with each other.
# The parts are the files beside this one: `bench.sh json compile` runs bench-json.sh and bench-compile.sh. Without a name all of them run.
set -euo pipefail
cd "$(dirname "$0")"
parts=("$@")
if [ $# = 0 ]; then
  for file in bench-*.sh; do parts+=("$(basename "$file" .sh | cut -d - -f 2-)"); done
fi
for part in "${parts[@]}"; do
  echo "== $part"
  "./bench-$part.sh"
done
