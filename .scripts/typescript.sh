#!/usr/bin/env bash
# typescript.sh FOLDER [NAME]: checks generated TypeScript under the strictest flags, and compares schema.d.ts with what openapi-typescript 7
# gave for the document NAME, where ../shared holds that. Tests/Corpus/known-differences.txt lists what may differ, and must.
# zod.ts and queries.ts import packages: an import map leads to these (TYPESCRIPT_IMPORT_MAP, or the one below), else stand-ins do.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(realpath "$1")
name=${2:-}
map=${TYPESCRIPT_IMPORT_MAP:-$PWD/.build/tools/packages/import_map.json}
[ -f "$map" ] || map=Tests/TypeScriptEmitterTests/StandIns/import_map.json

deno check --quiet --no-remote --no-npm -c Tests/EndToEnd/deno.json --import-map "$map" "$folder"/*.ts

reference=../shared/typescript-reference/$name.ts
[ -n "$name" ] && [ -f "$reference" ] && [ -x ../shared/ts-equal/eq.sh ] || exit 0
equal=equal.ts
[ "$(wc -c <"$reference")" -gt 1000000 ] && equal=equal-fast.ts
report=$(EQUAL=$equal ../shared/ts-equal/eq.sh "$reference" "$folder/schema.d.ts") && found="" ||
  found=$(grep -E "does not satisfy the constraint 'never'" <<<"$report" | grep -oE '"[^"]+"' | tr -d '"' | sort -u)
listed=$(sed -nE "s/^$name ([^ ]+).*/\1/p" Tests/Corpus/known-differences.txt | sort -u)
if [ -z "$found" ] && [ -n "$report" ] && ! [[ $report == Check* ]]; then
  echo "ERROR: the comparison of $name did not run: $report"
  exit 1
fi
if [ "$found" != "$listed" ]; then
  echo "ERROR: $name differs from openapi-typescript not as listed (< listed, > found):"
  diff <(echo "$listed") <(echo "$found") | grep '^[<>]'
  exit 1
fi
