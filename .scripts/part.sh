#!/usr/bin/env bash
# part.sh FOLDER TARGET...: a package in FOLDER of these targets of the project and what they need, so that nothing else is built.
set -euo pipefail
folder=$1
shift
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$folder"
for name in Sources Tests; do ln -sfn "$root/$name" "$folder/$name"; done
[ ! -f "$root/Package.resolved" ] || cp "$root/Package.resolved" "$folder/"
{
  cat "$root/Package.swift"
  printf '\nvar parts: Set<String> = [%s]\n' "$(printf '"%s", ' "$@")"
  cat <<'MANIFEST'
var packages: Set<String> = []
var unread = Array(parts)
while let name = unread.popLast() {
  for dependency in package.targets.first(where: { $0.name == name })?.dependencies ?? [] {
    switch dependency {
    case .targetItem(let name, _), .byNameItem(let name, _): if parts.insert(name).inserted { unread.append(name) }
    case .productItem(_, let package, _, _): packages.insert(package ?? "")
    @unknown default: break
    }
  }
}
package.targets.removeAll { !parts.contains($0.name) }
package.products.removeAll()
package.dependencies.removeAll { dependency in
  guard case .sourceControl(_, let location, _) = dependency.kind else { return false }
  return !packages.contains(location.split(separator: "/").last.map { String($0) } ?? "")
}
MANIFEST
} >"$folder/Package.swift"
