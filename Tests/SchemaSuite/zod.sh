#!/usr/bin/env bash
# zod.sh [PATTERN]: the JSON Schema Test Suite through generated Zod schemas; PATTERN limits it to some files. Zod itself is found as
# .scripts/typescript.sh finds it.
set -euo pipefail
cd "$(dirname "$0")/../.."
contract=${CONTRACT:-$(swift build --show-bin-path)/contract}
folder=.build/schema-suite/zod
map=${TYPESCRIPT_IMPORT_MAP:-$PWD/.build/tools/packages/import_map.json}
[ -f "$map" ] || map=Tests/TypeScriptEmitterTests/StandIns/import_map.json
map=$(realpath "$map")
python3 Tests/SchemaSuite/zod.py "$contract" "$folder" "${1:-}"
known=$PWD/Tests/SchemaSuite/known-zod.txt
cd "$folder"
deno run --quiet --no-check --no-remote --no-npm --allow-read --import-map "$map" main.ts "$known" ${1:+partial}
