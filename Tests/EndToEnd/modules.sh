#!/usr/bin/env bash
# modules.sh: three documents in one package, two of which refer to schemas of the third. Shares the generator that build.sh has built.
set -euo pipefail
# shellcheck source=Tests/EndToEnd/package.sh
source "$(dirname "$0")/package.sh" modules Modules

build || fail "the package of several documents does not build"
grep -qE 'warning:' "$log" && fail "it builds with warnings"
is_light || fail "it has built a transport or a database"
answers=$(answers_of Shop)
grep -qF '200 {"amount":0,"currency":"in-game","rounding":"up"}' <<<"$answers" || fail "the shared type does not travel: $answers"
grep -qF '201 {"price":{"amount":5,' <<<"$answers" || fail "the order is not answered: $answers"
for pointer in /price/amount /price/currency /paidBy/number /note /amount /colour; do
  grep -qF "\"pointer\":\"$pointer\"" <<<"$answers" || fail "the validator does not see $pointer in another module's schema: $answers"
done
swift format lint --strict --recursive --parallel --configuration ../../../.swift-format ../scratch/plugins/outputs/modules >"$log" 2>&1 ||
  fail "the layout of what is generated is not what the formatter wants"
echo "  three documents in one package build, share types and validate across modules"

generated() { find ../scratch/plugins/outputs/modules/OrdersAPI -name "$1*.swift" -exec cat {} +; }
models=$(generated ContractModels)
grep -qE '(struct Money|enum Rounding|enum PaymentMethod)' <<<"$models" && fail "OrdersAPI has the shared types once more"
grep -q 'MoneyAPI::Money' <<<"$models" || fail "OrdersAPI does not refer to MoneyAPI"
grep -q 'in-game' <<<"$(generated ContractSchemas)" && fail "OrdersAPI has the shared schemas once more"

sed -i 's/minimum: 0/minimum: 10/' Sources/MoneyAPI/openapi.yaml
build || fail "a change of the shared document breaks the build"
answers=$(answers_of Shop)
grep -qF 'must be at least 10' <<<"$answers" || fail "a change of the shared document has no effect: $answers"
# Names that change there change here, whether the document or its configuration gives them.
sed -i 's/maxLength: 20}/maxLength: 20, x-contract-name: Remark}/' Sources/MoneyAPI/openapi.yaml
build || fail "a schema that is renamed in the shared document breaks the build"
sed -i 's/PaymentMethod/PayWay/' Sources/MoneyAPI/contract.yaml
build || fail "a schema that the shared document's configuration renames breaks the build"
models=$(generated ContractModels)
for name in Remark PayWay; do grep -q "MoneyAPI::$name" <<<"$models" || fail "the new name $name does not reach OrdersAPI"; done
sed -i 's/in-game/in_game/; s/coins/tokens/' Sources/MoneyAPI/openapi.yaml Sources/MoneyAPI/contract.yaml
build && fail "a name that is gone from the shared document still builds"
grep -q "error:.*no member 'coins'" "$log" || fail "the compiler does not name what is gone"
echo "  a change of the shared document reaches the modules that import it"

cp Sources/RefundsAPI/openapi.yaml Sources/RefundsAPI/openapi.yml
touch Package.swift
build && fail "names that are gone build"
grep -qF 'openapi.yml is not read: a target takes one document' "$log" || fail "nothing says that a second document of a target is not read"
rm Sources/RefundsAPI/openapi.yml
echo "  a second document in one target is warned of"

swift package --scratch-path ../scratch --allow-writing-to-package-directory generate-contract >"$log" 2>&1 || fail "no TypeScript"
for target in MoneyAPI OrdersAPI RefundsAPI; do [ -f "Generated/typescript/$target/client.ts" ] || fail "no TypeScript for $target"; done
folder=$PWD/Generated/typescript/OrdersAPI
grep -qF 'MoneyAPI.components["schemas"]["Money"]' "$folder/schema.d.ts" || fail "the TypeScript does not import the shared types"
if command -v deno >/dev/null; then
  ../../../.scripts/typescript.sh "$folder" >"$log" 2>&1 || fail "the TypeScript of several documents does not check"
fi
echo "  their TypeScript imports from the shared folder"
