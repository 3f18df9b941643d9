#!/usr/bin/env bash
# sanitize.sh: the tests of the data layer under Thread Sanitizer, in a package of their own so that nothing else is built.
set -euo pipefail
cd "$(dirname "$0")/.."
.scripts/dependencies.sh test
package=$PWD/.build/sanitize/package
.scripts/part.sh "$package" PostgresTests
cat >>"$package/Package.swift" <<'MANIFEST'
for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + [.define("SANITIZE_THREAD")]
}
MANIFEST
export TSAN_OPTIONS="halt_on_error=0 exitcode=66"
swift test --package-path "$package" --scratch-path .build/sanitize/scratch --sanitize=thread --filter PostgresTests "$@"
