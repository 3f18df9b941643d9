#!/usr/bin/env bash
# run.sh [PATTERN | small]: the JSON Schema Test Suite through generated Swift; PATTERN limits it to some files, `small` to a few groups of
# each keyword, which are linked with what `swift build` made.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=${BIN:-$(swift build --show-bin-path)}
contract=${CONTRACT:-$bin/contract}
folder=.build/schema-suite
if [ "${1:-}" = small ]; then
  folder=$folder/small
  python3 Tests/SchemaSuite/suite.py "$contract" "$folder" small
  # What the tests are linked with; the folders may hold objects of files that are gone.
  mapfile -t objects < <(grep -E '/(ContractPattern|ContractRuntime|ContractServer|HTTPTypes)\.build/' "$bin/contractPackageTests.product/Objects.LinkFileList" | tr -d "'\"")
  for draft in D2020 D4; do
    swiftc -Onone -swift-version 6 -module-name "$draft" -I "$bin/Modules" "$folder/$draft"/*.swift "${objects[@]}" -o "$folder/$draft/suite"
    "$folder/$draft/suite" "$folder/$draft/cases.jsonl" Tests/SchemaSuite/known.txt partial
  done
  exit
fi
python3 Tests/SchemaSuite/suite.py "$contract" "$folder" "${1:-}"
swift build --package-path "$folder" 2>&1 | grep -E 'error|warning: |Compiling|Build' | tail -20
"$(swift build --package-path "$folder" --show-bin-path)/SchemaSuite" "$folder/cases.jsonl" Tests/SchemaSuite/known.txt ${1:+partial}
