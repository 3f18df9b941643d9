#!/usr/bin/env bash
# hostile.sh [small]: documents in which every text attacks the generator. Unless it is a small run, each text meets a dozen payloads alone, too
# (five minutes; HOSTILE_DEPTH=all for every one, an hour; HOSTILE_PART=2/12 for the third twelfth of the texts): the output must declare what
# that of a harmless document does. All of it must compile, and so must documents whose names are all in the way of something.
set -euo pipefail
cd "$(dirname "$0")/.."
.scripts/dependencies.sh test
export PATH="$PWD/.build/tools/bin:$PATH"
bin=$(swift build --show-bin-path)
out=$PWD/.build/hostile
rm -rf "$out"
mkdir -p "$out/documents"
if [ "${1:-all}" = small ]; then documents=2; else documents=40; fi

if [ "${1:-all}" != small ]; then
  swift build --build-tests >/dev/null
  HOSTILE_DEPTH=${HOSTILE_DEPTH:-12} swift test --skip-build --filter HostileDocumentTests
fi
HOSTILE_OUTPUT="$out/documents" HOSTILE_DOCUMENTS=$documents swift test --skip-build --filter CompiledSamples >"$out/test.log" 2>&1 || {
  cat "$out/test.log"
  exit 1
}

failed=0
for document in "$out"/documents/*.json; do
  name=$(basename "$document" .json)
  if ! "$bin/contract" generate "$document" --swift "$out/$name/swift" --typescript "$out/$name/typescript" 2>"$out/$name.txt"; then
    echo "$name: does not generate" && grep -m 5 ': error:' "$out/$name.txt" || true
    failed=1
  elif ! swiftc -typecheck -swift-version 6 -parse-as-library -module-name Generated -warnings-as-errors -I "$bin/Modules" \
    "$out/$name"/swift/*.swift >"$out/$name.swiftc.txt" 2>&1; then
    echo "$name: its Swift does not compile" && grep -m 10 'error:' "$out/$name.swiftc.txt" || true
    failed=1
  elif ! .scripts/typescript.sh "$out/$name/typescript" >"$out/$name.deno.txt" 2>&1; then
    echo "$name: its TypeScript does not check" && grep -m 10 'ERROR' "$out/$name.deno.txt" || true
    failed=1
  else
    echo "$name: $(cat "$out/$name"/swift/*.swift | wc -l) lines of Swift compile, and the TypeScript checks"
  fi
done
[ "$failed" = 0 ]
