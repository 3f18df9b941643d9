#!/usr/bin/env bash
# corpus.sh [small] [typescript] [NAME...]: generates real documents, compiles the Swift with warnings as errors, checks the TypeScript.
# The documents under Tests/Corpus, and those of the large corpus where it lies beside the checkout; `small` leaves the large one out,
# `typescript` leaves Swift out, and names pick documents. Tests/Corpus/known-gaps.txt lists what each document may report as not supported,
# and nothing else. CONTRACT is the command that generates, MODULES the folder of the modules that its Swift imports; else they are built.
set -euo pipefail
cd "$(dirname "$0")/.."
.scripts/dependencies.sh test
export PATH="$PWD/.build/tools/bin:$PATH"
part=all large=yes names=()
for argument in "$@"; do
  case $argument in
  small) large=no ;;
  typescript) part=typescript ;;
  *) names+=("$argument") ;;
  esac
done
contract=${CONTRACT:-}
if [ -z "$contract" ]; then
  swift build --product contract >/dev/null
  contract=$(swift build --show-bin-path)/contract
fi
if [ $part = all ]; then
  [ -n "${MODULES:-}" ] || swift build --target ContractServer >/dev/null
  modules=$(realpath "${MODULES:-$(swift build --show-bin-path)/Modules}")
fi
out=.build/corpus
failed=0
count=0

root_of() { # the entry document of a folder: listed in NOTICE.md, or the only document there
  sed -nE "s/^\| $2 \| \`$2\/([^\`]+)\`.*/\1/p" "$1/NOTICE.md" | head -1
}

check() { # check CORPUS NAME
  local corpus=$1 name=$2 swift typescript targets
  swift=$out/$name/swift typescript=$out/$name/typescript
  targets=(--typescript "$typescript")
  [ $part = typescript ] || targets+=(--swift "$swift")
  rm -rf "${out:?}/$name"
  mkdir -p "$out/$name"
  if ! "$contract" generate "$corpus/$name/$(root_of "$corpus" "$name")" --reference-root "$corpus/$name" \
    "${targets[@]}" 2>"$out/$name/diagnostics.txt"; then
    report "$name" "does not generate" "$out/$name/diagnostics.txt" ': error:'
    return
  fi
  [ $part = typescript ] || gaps "$name" >"$out/$name/gaps.txt"
  if [ -s "$out/$name/gaps.txt" ]; then
    report "$name" "its gaps are not those of Tests/Corpus/known-gaps.txt (new on the left, no longer there on the right)" \
      "$out/$name/gaps.txt" .
    return
  fi
  if [ $part = all ] && ! compiles "$swift" "$out/$name/swiftc.txt"; then
    report "$name" "its Swift does not compile" "$out/$name/swiftc.txt" 'error:'
    return
  fi
  if ! .scripts/typescript.sh "$typescript" "$name" >"$out/$name/deno.txt" 2>&1; then
    report "$name" "its TypeScript does not check" "$out/$name/deno.txt" 'ERROR'
    return
  fi
  if [ $part = all ]; then echo "  $name: $(cat "$swift"/*.swift | wc -l) lines of Swift"; else echo "  $name"; fi
}

gaps() { # gaps NAME: what is listed for a document and does not happen any more, and what happens and is not listed
  comm -3 <(grep -oE '\[not-supported-[a-z-]+\]$' "$out/$1/diagnostics.txt" | tr -d '[]' | sort -u) \
    <(sed -nE "s/^$1 ([a-z-]+)$/\1/p" Tests/Corpus/known-gaps.txt | sort -u)
}

compiles() { # compiles FOLDER LOG
  mkdir -p "$1/objects"
  (cd "$1/objects" && find .. -maxdepth 1 -name '*.swift' -print0 | sort -z |
    xargs -0 swiftc -c -enable-batch-mode -j2 -swift-version 6 -parse-as-library -module-name Generated -warnings-as-errors \
    -I "$modules") >"$2" 2>&1
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

mutations() { # a check that cannot fail proves nothing: seven small changes of a reference must each be found
  local reference=../shared/typescript-reference/figma.ts mutated=$out/mutated.ts kind
  [ -f "$reference" ] && [ -f ../shared/ts-equal/mutate.py ] && [ -d "$out/figma/typescript" ] || return 0
  for kind in prop opt ro enum unk status null; do
    python3 ../shared/ts-equal/mutate.py "$reference" "$mutated" $kind >"$out/mutation.txt"
    count=$((count + 1))
    if TYPESCRIPT_REFERENCE=$mutated .scripts/typescript.sh "$out/figma/typescript" figma >"$out/deno.txt" 2>&1 ||
      ! grep -qE '^> (schema|path|operation) ' "$out/deno.txt"; then
      report figma "the comparison does not find a change" "$out/mutation.txt" .
    fi
  done
}

run Tests/Corpus "${names[@]}"
if [ $large = yes ] && [ -d ../shared/corpus ]; then
  run ../shared/corpus "${names[@]}"
  mutations
fi
echo "$((count - failed)) passed, $failed failed"
[ "$failed" = 0 ] && [ "$count" -gt 0 ]
