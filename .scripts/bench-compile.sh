#!/usr/bin/env bash
# bench-compile.sh: what generated Swift costs the compiler: `swift build` in debug of a target that holds nothing else, clean, after one
# property more in one schema, and after a comment. A user's clean build holds the run time and the generator, too (bench-generator.sh measures
# that one). The documents are those of the large corpus.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
corpus=$root/../shared/corpus
if [ ! -d "$corpus" ]; then
  echo "the large corpus is not to be had here"
  exit 0
fi
.scripts/dependencies.sh build
swift build --product contract-generate >/dev/null
tool=$(swift build --show-bin-path)/contract-generate
package=$root/.build/compile
build="swift build --package-path $package --scratch-path $package/scratch"

rm -rf "$package/Sources" "$package/scratch"
mkdir -p "$package/Sources/Generated" "$package/Sources/Imports"
cat >"$package/Package.swift" <<'PACKAGE'
// swift-tools-version: 6.2
import PackageDescription

let imports: [Target.Dependency] = [
  .product(name: "ContractRuntime", package: "contract"), .product(name: "ContractServer", package: "contract"),
]
let package = Package(
  name: "compile-benchmark", platforms: [.macOS(.v15)],
  dependencies: [.package(name: "contract", path: "../..", traits: [])],
  targets: [.target(name: "Generated", dependencies: imports), .target(name: "Imports", dependencies: imports)])
PACKAGE
echo 'import ContractServer' >"$package/Sources/Imports/Imports.swift"
echo "the run time that generated code imports, clean: $(python3 .scripts/measure.py $build --target Imports)"
objects=$($build --show-bin-path)/Generated.build

generate() { # generate CONFIGURATION...
  "$tool" generate "$package/openapi.yaml" "$@" --swift "$package/Sources/Generated" >/dev/null 2>&1
}

compile() { # compile WHAT
  touch "$package/before"
  local figure files
  figure=$(python3 "$root/.scripts/measure.py" $build --target Generated)
  files=$(find "$objects" -name '*.o' -newer "$package/before" | wc -l)
  echo "  $1: $figure, $files of $(find "$objects" -name '*.o' | wc -l) files compiled"
}

measure() { # measure NAME SCHEMA FILE CONFIGURATION...
  local name=$1 schema=$2
  cp "$3" "$package/openapi.yaml"
  shift 3
  rm -rf "$package/Sources/Generated" "$objects"
  generate "$@"
  echo "$name: $(cat "$package"/Sources/Generated/*.swift | wc -l) lines"
  compile "clean"
  sed -i "/^    $schema:\$/,/^      properties:\$/s/^      properties:\$/&\n        benchmark_note:\n          type: string/" "$package/openapi.yaml"
  generate "$@"
  compile "one property more in $schema"
  echo "# a comment" >>"$package/openapi.yaml"
  generate "$@"
  compile "a comment more"
}

cat >"$package/contract.yaml" <<'FILTER'
filter:
  include:
    tags: [Assistants, Projects, Vector stores, Fine-tuning, Evals, Usage, Skills, Certificates, Responses, Videos, Chat, Files, Uploads, Completions]
FILTER
measure "OpenAI, 155 operations of it" ProjectUser "$corpus/openai/openapi.yaml" --config "$package/contract.yaml"
measure "Stripe, all 468 operations" address "$corpus/stripe/spec3.yaml" --no-config
