#!/usr/bin/env bash
# fuzz.sh [SECONDS]: libFuzzer with the address sanitizer over the generator and over the parsers of the run time. What crashes, hangs or
# fills the memory is left in .build/fuzz and fails the run.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-120}
out=$PWD/.build/fuzz
build=(--scratch-path "$out" -c release --sanitize address -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table -Xswiftc -enable-testing)
swift build "${build[@]}" --target ContractGenerator >/dev/null
swift build "${build[@]}" --target ContractCompression >/dev/null
bin=$(swift build "${build[@]}" --show-bin-path)

link() { # link NAME SOURCE MODULE...: the objects of the modules with libFuzzer's own main
  local name=$1 source=$2 objects=()
  shift 2
  for module in "$@"; do objects+=("$bin/$module.build"/*.o); done
  swiftc -O -sanitize=fuzzer,address -parse-as-library -swift-version 6 -I "$bin/Modules" \
    -Xcc -fmodule-map-file=Sources/CLibYAML/module.modulemap -Xcc -fmodule-map-file=Sources/CContractZlib/module.modulemap \
    "$source" "${objects[@]}" -lyaml -lz -o "$out/$name" 2>"$out/$name.log" ||
    { cat "$out/$name.log"; exit 1; }
}

fuzz() { # fuzz NAME MAXIMUM_LENGTH
  mkdir -p "$out/corpus-$1" "$out/found-$1/"
  # Symbolizing a crash of a Swift program this size takes minutes; the input that is left behind tells more.
  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:symbolize=0 timeout -k 10 $((seconds + 60)) "$out/$1" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -max_len="$2" -artifact_prefix="$out/found-$1/" -print_final_stats=1 -verbosity=0 "$out/corpus-$1" "$out/seeds-$1" 2>&1 | tail -12
}

mkdir -p "$out/seeds-generator" "$out/seeds-runtime"
for document in Tests/ContractGeneratorTests/Cases/*/openapi.yaml; do
  cp "$document" "$out/seeds-generator/$(basename "$(dirname "$document")").yaml"
done
printf '\000{"a":[1,-0.5e3,"x\\u00e9",true,null]}' >"$out/seeds-runtime/json"
printf '\001--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--\r\n' >"$out/seeds-runtime/multipart"
printf '\002text/html;q=0.3, a/b;c="d\\"", */*' >"$out/seeds-runtime/fields"
printf '\0032024-02-29T23:59:60Z' >"$out/seeds-runtime/formats"
printf '\004^(a+)+[^b-z]{2,3}$\naaaa' >"$out/seeds-runtime/pattern"
printf '\005: c\nevent: e\nid: 1\ndata: a\ndata: b\r\n\r\ndata: c\n\n' >"$out/seeds-runtime/events"
printf '\006{"a":1}\n[2]\n\n3' >"$out/seeds-runtime/items"
printf '\007\020;v=a,1;v=%%41' >"$out/seeds-runtime/parameter"
printf '\010v[a]=1&v[b][]=x+y&v[o][x]=%%41&a=1&b=2' >"$out/seeds-runtime/form"
{ printf '\011'; printf 'the same again, the same again' | gzip -n; } >"$out/seeds-runtime/gzip"
{ printf '\012\170\234'; printf 'the same again' | gzip -n | tail -c +11 | head -c -8; printf '\046\200\005\050'; } >"$out/seeds-runtime/deflate"

link generator Tests/Fuzzing/GeneratorFuzzer.swift ContractDiagnostics YAMLTree OpenAPIDocument ContractModel ContractPattern ContractAnalysis \
  ContractConfiguration ContractOverlay ContractDescription SwiftEmitter TypeScriptEmitter ContractGenerator
link runtime Tests/Fuzzing/RuntimeFuzzer.swift ContractPattern ContractRuntime ContractServer ContractCompression HTTPTypes
fuzz generator 4096
fuzz runtime 512
if compgen -G "$out/found-*/*" >/dev/null; then
  echo "error: inputs that failed: $(ls "$out"/found-*/*)" >&2
  exit 1
fi
