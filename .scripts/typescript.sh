#!/usr/bin/env bash
# typescript.sh FOLDER [NAME]: checks generated TypeScript under the strictest flags; that what Zod infers of each constant of zod.ts is the type
# of types.ts; and that schema.d.ts holds the very types that openapi-typescript 7 gave for the document NAME: every schema, response, parameter,
# body, header, path, webhook and operation. Tests/Corpus/known-differences.txt lists what may differ, and must.
# zod.ts and queries.ts import packages: an import map leads to these (TYPESCRIPT_IMPORT_MAP, or the one below), else stand-ins do.
# TYPESCRIPT_REFERENCE is compared with instead of what is known of NAME.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(realpath "$1")
name=${2:-}
comparison=Tests/TypeScriptEmitterTests/Comparison
map=${TYPESCRIPT_IMPORT_MAP:-$PWD/.build/tools/packages/import_map.json}
[ -f "$map" ] || map=Tests/TypeScriptEmitterTests/StandIns/import_map.json
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
programs=("$folder"/*.ts)

# place FILE: puts a program of the comparison beside the others, with the generated files where they are.
place() { sed "s#\"\./generated/#\"file://${folder// /%20}/#" "$1" >"$work/$(basename "$1")"; }

place $comparison/equal.ts
place $comparison/inferred.ts

if [ -f "$folder/zod.ts" ] && [ -f "$folder/types.ts" ]; then
  {
    echo 'import type * as z from "zod";'
    echo 'import type { None } from "./equal.ts";'
    echo 'import type { Different } from "./inferred.ts";'
    echo 'import type * as Schemas from "./generated/zod.ts";'
    echo 'import type * as Types from "./generated/types.ts";'
    echo 'type Wrong ='
    echo '  | never'
    sed -nE 's/^export const ([^ :]+)Schema[ :].*/  | Different<"\1", z.infer<typeof Schemas.\1Schema>, Types.\1>/p' "$folder/zod.ts"
    echo ';'
    echo 'export type Result = None<`${Wrong}`>;'
  } >"$work/zod.txt"
  if [ "$(grep -c '^  | Different' "$work/zod.txt")" != "$(grep -c '^export const ' "$folder/zod.ts")" ]; then
    echo "ERROR: not every constant of $folder/zod.ts is the schema of a type"
    exit 1
  fi
  sed "s#\"\./generated/#\"file://${folder// /%20}/#" "$work/zod.txt" >"$work/zod-types.ts"
  programs+=("$work/zod-types.ts")
fi

reference=${TYPESCRIPT_REFERENCE:-../shared/typescript-reference/$name.ts}
[ -f "$reference" ] || reference=Tests/TypeScriptEmitterTests/References/$name.ts
if [ -n "$name" ] && [ -f "$reference" ]; then
  cp "$reference" "$work/reference.ts"
  place $comparison/schema.ts
  programs+=("$work/schema.ts")
fi

options='"strict": true, "noUncheckedIndexedAccess": true, "exactOptionalPropertyTypes": true, "verbatimModuleSyntax": true'
options+=', "noImplicitOverride": true, "noErrorTruncation": true'
echo "{\"lock\": false, \"compilerOptions\": {$options}}" >"$work/deno.json"
status=0
NO_COLOR=1 deno check --quiet --no-remote --no-npm -c "$work/deno.json" --import-map "$map" "${programs[@]}" >"$work/report.txt" 2>&1 || status=$?

# One line for each thing that is wrong: a type by its kind and name, an error of the reference by its code, and any other as it stands.
awk -v work="file://$work/" '
  /^TS[0-9]+ \[ERROR\]/ { error = $0; next }
  error != "" && /^ +at file:/ {
    if (index($0, work "reference.ts")) { sub(/ .*/, "", error); print "reference " error }
    else if (index($0, work) && error ~ /^TS2344 .* does not satisfy the constraint .never.\.$/) {
      while (match(error, /"[^"]+"/)) { print substr(error, RSTART + 1, RLENGTH - 2); error = substr(error, RSTART + RLENGTH) }
    } else { sub(/^ +at /, ""); print $0 ": " error }
    error = ""
  }
' "$work/report.txt" | sort -u >"$work/found.txt"
if [ $status != 0 ] && [ ! -s "$work/found.txt" ]; then
  echo "ERROR: the check did not run:"
  cat "$work/report.txt"
  exit 1
fi
awk -v name="$name" 'name != "" && $1 == name { print $2 " " $3 }' Tests/Corpus/known-differences.txt | sort -u >"$work/listed.txt"
if ! cmp -s "$work/listed.txt" "$work/found.txt"; then
  echo "ERROR: what is wrong is not what is listed (< listed, > found):"
  diff "$work/listed.txt" "$work/found.txt" | grep '^[<>]'
  exit 1
fi
