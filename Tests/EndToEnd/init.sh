#!/usr/bin/env bash
# init.sh [CONTRACT]: a package made of nothing but what `contract init` writes and prints, and one handler. Shares the generator that build.sh
# has built. CONTRACT is the command; by default the one that `swift build` made.
set -euo pipefail
contract=$(realpath "${1:-$(cd "$(dirname "$0")/../.." && swift build --show-bin-path)/contract}")
# shellcheck source=Tests/EndToEnd/package.sh
source "$(dirname "$0")/package.sh" notes
mkdir -p Sources/Notes

printed=$("$contract" init openapi.yaml)
lines=$(grep -E '^  (\.package|\.product|plugins:)' <<<"$printed" | sed 's| *//[^"]*$||')
[ "$(wc -l <<<"$lines")" = 3 ] || fail "contract init does not print three lines: $printed"
dependency=$(sed -n 1p <<<"$lines" | sed 's|url: "[^"]*", from: "[^"]*"|name: "contract", path: "../../.."|')
cat >Package.swift <<END
// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "notes", platforms: [.macOS(.v15)], dependencies: [$dependency],
  targets: [.executableTarget(name: "Notes", dependencies: [$(sed -n 2p <<<"$lines")], $(sed -n 3p <<<"$lines"))])
END
cat >Sources/Notes/Notes.swift <<'END'
import ContractServer

struct Handlers: UnimplementedNotesAPI {
  func listNotes(_ input: ListNotes.Input, context: RequestContext) async throws -> ListNotes.Output {
    .ok(NoteList(notes: []))
  }
}

@main
struct Notes {
  static func main() async throws {
    let server = try ContractServer(routes: NotesRoutes.all(Handlers()))
    for path in ["/notes", "/notes?limit=0", "/notes/3f2504e0-4f89-41d3-9a0c-0305e82c3301"] {
      print(await server.respond(to: ServerRequest(method: .get, path: path)).status)
    }
  }
}
END
build || fail "the package that contract init describes does not build"
answers=$(answers_of Notes | tr '\n' ' ')
[ "$answers" = "200 422 501 " ] || fail "it answers $answers"
"$contract" init openapi.yaml >"$log" 2>&1 && fail "contract init overwrites a document"
"$contract" lint --fail-on-warnings openapi.yaml >"$log" 2>&1 || fail "the document of contract init has findings"
echo "  a package of what contract init writes and prints builds and answers"
