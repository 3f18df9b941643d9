#!/usr/bin/env bash
# build.sh: what the README promises of a build, seen from a package that depends on this one.
set -euo pipefail
# shellcheck source=Tests/EndToEnd/package.sh
source "$(dirname "$0")/package.sh" pets Example

build || fail "the example package does not build"
is_light || fail "a package that needs models and routes only has built a transport or a database"
answers=$(answers_of Pets)
grep -qF '201 {"name":"Rex","tag":null}' <<<"$answers" || fail "the example does not answer: $answers"
grep -qF '"pointer":"/name"' <<<"$answers" || fail "the example does not validate: $answers"
grep -qF '"pointer":"/colour"' <<<"$answers" || fail "not every issue is listed: $answers"
echo "  the example builds without Hummingbird, NIO or libpq, answers and validates"

objects() { find -L ../scratch/debug/PetsAPI.build ../scratch/debug/Pets.build -name '*.o' -exec stat -c '%n %Y %Z' {} + | sort; }
before=$(objects)
[ -n "$before" ] || fail "no object files found"
printf '# a comment\n' >>openapi.yaml
build || fail "a comment breaks the build"
[ "$before" = "$(objects)" ] || fail "a comment in the document recompiles something"
echo "  a comment in the document recompiles nothing"

cp openapi.yaml kept.yaml
sed -i 's|^components:|  /pets/{petId}:\n    get:\n      operationId: getPet\n      tags: [Pets]\n      parameters: [{name: petId, in: path, required: true, schema: {type: string}}]\n      responses: {"204": {description: Done}}\ncomponents:|' openapi.yaml
build && fail "an operation that nobody implements builds"
grep -q "error:.*'Handlers' does not conform to protocol 'PetsAPI'" "$log" || fail "the compiler does not say which type lacks the new operation"
grep -q "getPet" "$log" || fail "the compiler does not name the missing method"
echo "  a new operation breaks the build until it is implemented"

sed 's/minLength: 1$/minLenght: 1/; s/type: object$/type: objekt/' kept.yaml >openapi.yaml
build && fail "a mistake in the document builds"
grep -qE 'openapi\.yaml:[0-9]+:[0-9]+: error: ' "$log" || fail "the mistake has no place"
echo "  a mistake in the document fails the build: $(grep -oE 'openapi\.yaml:[0-9]+:[0-9]+: error: .*' "$log" | head -1)"

cp kept.yaml openapi.yaml
build || fail "the mended document does not build"

sed 's|^components:|  /pets/{petId}:\n    get:\n      operationId: getPet\n      tags: [Pets]\n      parameters: [{name: petId, in: path, required: true, schema: {type: string}}]\n      responses: {"204": {description: Done}}\ncomponents:|' kept.yaml >openapi.yaml
printf 'filter: {exclude: {operations: [getPet]}}\n' >contract.yaml
build || fail "the plugin does not heed the filter of contract.yaml"
grep -qE 'contract\.yaml:1:1: warning: this file is new to the build' "$log" || fail "nothing says that changes of a new contract.yaml are not noticed"
touch Package.swift
printf 'overlay: 1.0.0\ninfo: {title: T, version: 1.0.0}\nactions: [{target: "$.paths[\x27/pets/{petId}\x27]", remove: true}]\n' >overlay.yaml
printf 'overlays: [overlay.yaml]\nswift: {shards: 2}\n' >contract.yaml
build || fail "the plugin does not apply overlays"
grep -q 'new to the build' "$log" && fail "the build was not planned anew"
sed -i 's/remove: true/remove: false, update: {summary: One}/' overlay.yaml
build && fail "a change of an overlay regenerates nothing"
grep -q "getPet" "$log" || fail "the compiler does not name the method that the overlay brought back"
printf 'name: {}\n' >contract.yaml
build && fail "a mistake in contract.yaml builds"
grep -qE 'contract\.yaml:1:1: error: unknown key' "$log" || fail "the mistake in contract.yaml has no place"
echo "  the plugin finds contract.yaml, applies its overlays, and notices changes of both; a mistake there fails the build at its place"
