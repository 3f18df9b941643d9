#!/usr/bin/env bash
# sanitize.sh: the tests of the data layer under Thread Sanitizer, in a package of their own so that nothing else is built.
set -euo pipefail
cd "$(dirname "$0")/.."
.scripts/dependencies.sh test
package=$PWD/.build/sanitize/package
mkdir -p "$package"
ln -sfn "$PWD/Sources" "$package/Sources"
ln -sfn "$PWD/Tests" "$package/Tests"
[ ! -f Package.resolved ] || cp Package.resolved "$package/"
# The manifest of the project, reduced to what these tests need.
cat Package.swift - >"$package/Package.swift" <<'MANIFEST'

let sanitized: Set<String> = ["CLibPQ", "Postgres", "PostgresTests"]
package.targets.removeAll { !sanitized.contains($0.name) }
package.products.removeAll()
for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + [.define("SANITIZE_THREAD")]
}
let needed: Set<String> = ["swift-log", "swift-metrics", "swift-distributed-tracing", "swift-service-lifecycle"]
package.dependencies.removeAll { dependency in
  guard case .sourceControl(_, let location, _) = dependency.kind else { return false }
  return !needed.contains(location.split(separator: "/").last.map { String($0) } ?? "")
}
MANIFEST
export TSAN_OPTIONS="halt_on_error=0 exitcode=66"
swift test --package-path "$package" --scratch-path .build/sanitize/scratch --sanitize=thread --filter PostgresTests "$@"
