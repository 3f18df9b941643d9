#!/usr/bin/env bash
# run.sh [PATTERN]: the JSON Schema Test Suite through generated Swift; PATTERN limits it to some files.
set -euo pipefail
cd "$(dirname "$0")/../.."
contract=${CONTRACT:-$(swift build --show-bin-path)/contract}
folder=.build/schema-suite
python3 Tests/SchemaSuite/suite.py "$contract" "$folder" "${1:-}"
swift build --package-path "$folder" 2>&1 | grep -E 'error|warning: |Compiling|Build' | tail -20
"$(swift build --package-path "$folder" --show-bin-path)/SchemaSuite" "$folder/cases.jsonl" Tests/SchemaSuite/known.txt ${1:+partial}
