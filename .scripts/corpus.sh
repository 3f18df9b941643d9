#!/usr/bin/env bash
# corpus.sh [small | NAME...]: generates real documents, compiles the Swift with warnings as errors, checks the TypeScript.
# The documents under Tests/Corpus, and those of the large corpus where it lies beside the checkout; `small` leaves the large one out, and
# names pick documents. Tests/Corpus/known-gaps.txt lists what each document may report as not supported, and nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."
.scripts/dependencies.sh test
export PATH="$PWD/.build/tools/bin:$PATH"
swift build --product contract >/dev/null
swift build --target ContractServer >/dev/null
bin=$(swift build --show-bin-path)
out=.build/corpus
failed=0
count=0

root_of() { # the entry document of a folder: listed in NOTICE.md, or the only document there
  sed -nE "s/^\| $2 \| \`$2\/([^\`]+)\`.*/\1/p" "$1/NOTICE.md" | head -1
}

check() { # check CORPUS NAME
  local corpus=$1 name=$2 swift typescript
  swift=$out/$name/swift typescript=$out/$name/typescript
  rm -rf "${out:?}/$name"
  mkdir -p "$out/$name"
  if ! "$bin/contract" generate "$corpus/$name/$(root_of "$corpus" "$name")" --reference-root "$corpus/$name" \
    --swift "$swift" --typescript "$typescript" 2>"$out/$name/diagnostics.txt"; then
    report "$name" "does not generate" "$out/$name/diagnostics.txt" ': error:'
    return
  fi
  gaps "$name" >"$out/$name/gaps.txt"
  if [ -s "$out/$name/gaps.txt" ]; then
    report "$name" "its gaps are not those of Tests/Corpus/known-gaps.txt (new on the left, no longer there on the right)" \
      "$out/$name/gaps.txt" .
    return
  fi
  if ! compiles "$swift" "$out/$name/swiftc.txt"; then
    report "$name" "its Swift does not compile" "$out/$name/swiftc.txt" 'error:'
    return
  fi
  if ! .scripts/typescript.sh "$typescript" "$name" >"$out/$name/deno.txt" 2>&1; then
    report "$name" "its TypeScript does not check" "$out/$name/deno.txt" 'ERROR'
    return
  fi
  echo "  $name: $(cat "$swift"/*.swift | wc -l) lines of Swift"
}

gaps() { # gaps NAME: what is listed for a document and does not happen any more, and what happens and is not listed
  comm -3 <(grep -oE '\[not-supported-[a-z-]+\]$' "$out/$1/diagnostics.txt" | tr -d '[]' | sort -u) \
    <(sed -nE "s/^$1 ([a-z-]+)$/\1/p" Tests/Corpus/known-gaps.txt | sort -u)
}

compiles() { # compiles FOLDER LOG
  mkdir -p "$1/objects"
  (cd "$1/objects" && find .. -maxdepth 1 -name '*.swift' -print0 | sort -z |
    xargs -0 swiftc -c -j 2 -swift-version 6 -parse-as-library -module-name Generated -warnings-as-errors \
    -I "$bin/Modules") >"$2" 2>&1
}

report() {
  failed=$((failed + 1))
  echo "  $1: $2"
  grep -m 5 -e "$4" "$3" | sed 's/^/    /' || true
}

run() { # run CORPUS NAME...: no name means every document
  local corpus=$1
  shift
  for folder in "$corpus"/*/; do
    name=$(basename "$folder")
    [ "$name" = LICENSES ] && continue
    if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
    count=$((count + 1))
    check "$corpus" "$name"
  done
}

bin=$(cd "$bin" && pwd)
names=("$@")
[ "${1:-}" = small ] && names=()
run Tests/Corpus "${names[@]}"
if [ "${1:-}" != small ] && [ -d ../shared/corpus ]; then run ../shared/corpus "${names[@]}"; fi
echo "$((count - failed)) passed, $failed failed"
[ "$failed" = 0 ] && [ "$count" -gt 0 ]
