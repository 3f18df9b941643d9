#!/usr/bin/env bash
# test.sh: everything that proves the project, in the order in which a failure is cheapest. CI runs this.
set -euo pipefail
cd "$(dirname "$0")/.."
step() { printf '\n== %s\n' "$1"; }

step "dependencies"
.scripts/dependencies.sh test
export PATH="$PWD/.build/tools/bin:$PATH"

step "build"
swift build --build-tests --explicit-target-dependency-import-check error 2>&1 | tee .build/build.log | grep -E 'error|warning: |Build complete' || true
[ "${PIPESTATUS[0]}" = 0 ] || { tail -50 .build/build.log; exit 1; }
if grep -E "^$PWD/(Sources|Tests|Plugins|\.build/plugins)/.*: warning:" .build/build.log; then
  echo "error: the build has warnings" >&2
  exit 1
fi

# The tests that ARGS choose. What failed is said once more at the end, where a reader of a long log looks first.
run_tests() {
  swift test --skip-build "$@" 2>&1 | tee .build/test.log && return
  printf '\nerror: these tests failed:\n'
  grep -E -A1 '^✘ Test .* recorded an issue|error: Exited' .build/test.log || tail -20 .build/test.log
  exit 1
}

step "unit and integration tests"
# What waits for sockets and servers runs apart from what computes, and few at a time, so that it need not wait for a core as well.
run_tests --skip '^(PostgresTests|TransportTests|ContractNIOTests|ContractMockTests|YataServerTests)\.'
for suite in 'TransportTests|ContractNIOTests' ContractMockTests PostgresTests YataServerTests; do
  run_tests --filter "^($suite)\." --experimental-maximum-parallelization-width 4
done

step "a small part of the JSON Schema Test Suite, through generated Swift"
Tests/SchemaSuite/run.sh small
step "the JSON Schema Test Suite, through generated Zod schemas"
Tests/SchemaSuite/zod.sh

step "layout of hand-written and generated code"
.scripts/lint.sh

step "what is generated and committed is fresh"
.scripts/generate.sh --check

step "the generator, optimised"
Tests/EndToEnd/optimised.sh

step "the build of a user"
Tests/EndToEnd/build.sh
Tests/EndToEnd/modules.sh
Tests/EndToEnd/init.sh

step "a small part of the corpus"
.scripts/corpus.sh small

step "hostile documents, compiled"
.scripts/hostile.sh small

step "the running server, called from TypeScript and from a shell"
Tests/EndToEnd/serve.sh

step "the page in a browser"
Tests/EndToEnd/web.sh

step "the running server against its contract"
.scripts/conformance.sh 60

echo
echo "all checks passed"
