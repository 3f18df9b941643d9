#!/usr/bin/env bash
# bench-compile.sh: what generated Swift costs the compiler: `swift build` in debug of a target that holds nothing else, clean, after one
# property more in one schema, and after a comment. A user waits for the generator and the run time too when a build is clean, and for the
# generator's run when the document changed: each rebuild stands against the generated code alone, and against all of it. The documents are
# those of the large corpus.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
corpus=$root/../shared/corpus
if [ ! -d "$corpus" ]; then
  echo "the large corpus is not to be had here"
  exit 0
fi
.scripts/dependencies.sh build
package=$root/.build/compile
build="swift build --package-path $package --scratch-path $package/scratch"
clean_tool=$root/.build/compile-tool
rm -rf "$clean_tool"
mkdir -p "$clean_tool"
swift package resolve >/dev/null 2>&1
cp -r .build/checkouts .build/repositories .build/workspace-state.json "$clean_tool"/ 2>/dev/null || true
generator=$(python3 .scripts/measure.py swift build --scratch-path "$clean_tool" --product contract-generate --disable-automatic-resolution)
tool=$(swift build --scratch-path "$clean_tool" --show-bin-path)/contract-generate
echo "contract-generate and all it imports, clean: $generator"

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
imported=$(python3 .scripts/measure.py $build --target Imports)
echo "the run time that generated code imports, clean: $imported"
objects=$($build --show-bin-path)/Generated.build

seconds() { # seconds FIGURE: the number in front of `s CPU`
  echo "${1%% *}"
}

generate() { # generate CONFIGURATION...: what that costs is in `run`
  run=$(python3 "$root/.scripts/measure.py" "$tool" generate "$package/openapi.yaml" "$@" --swift "$package/Sources/Generated")
}

share() { # share REBUILT: CPU seconds of the compiler, against both clean builds
  awk -v rebuilt="$1" -v run="$(seconds "$run")" -v code="$clean" -v tool="$(seconds "$generator")" -v imports="$(seconds "$imported")" 'BEGIN {
    printf "    %.0f %% of the clean build of the generated code alone\n", 100 * rebuilt / code
    printf "    with %.1f s for the generator to run, %.0f %% of all that a clean build waits for: %.0f s with generator and run time\n",
      run, 100 * (rebuilt + run) / (tool + imports + run + code), tool + imports + run + code
  }'
}

compile() { # compile WHAT
  touch "$package/before"
  local files
  figure=$(python3 "$root/.scripts/measure.py" $build --target Generated)
  # The compiler looks at more files than these: it does not write an object whose code came out as it was.
  files=$(find "$objects" -name '*.o' -newer "$package/before" | wc -l)
  echo "  $1: $figure, $files of $(find "$objects" -name '*.o' | wc -l) objects written"
}

measure() { # measure NAME SCHEMA FILE CONFIGURATION...
  local name=$1 schema=$2
  cp "$3" "$package/openapi.yaml"
  shift 3
  rm -rf "$package/Sources/Generated" "$objects"
  generate "$@"
  echo "$name: $(cat "$package"/Sources/Generated/*.swift | wc -l) lines"
  compile "clean"
  clean=$(seconds "$figure")
  sed -i "/^    $schema:\$/,/^      properties:\$/s/^      properties:\$/&\n        benchmark_note:\n          type: string/" "$package/openapi.yaml"
  generate "$@"
  compile "one property more in $schema"
  share "$(seconds "$figure")"
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
