import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct PathsTests {
  @Test func pathsComeInOrderWithTheirPlaces() {
    let loading = Loading.body("paths:\n  /b: {}\n  /a/{id}: {}\n  x-a: 1\n")
    #expect(loading.problems == "")
    #expect(loading.document.paths.items.map(\.name) == ["/b", "/a/{id}"])
    #expect(loading.place(loading.document.paths.items[1].key.span) == "api.yaml:5:3")
    #expect(loading.document.paths.extensions.count == 1)
  }

  @Test func aPathWithoutASlashIsWarnedOf() {
    let loading = Loading.body("paths: {users: {}}\n")
    #expect(
      loading.problems == """
        api.yaml:3:9: warning: the path `users` does not begin with a slash [path-syntax]
          help: write `/users`
        """)
    #expect(loading.document.paths.items.map(\.name) == ["users"])
  }

  @Test func pathsMayBeEmpty() {
    #expect(Loading.body("paths:\n").problems == "")
  }
}

@Suite struct PathSyntaxTests {
  @Test(arguments: [
    ("/a?b=c", "the path `/a?b=c` has a query or a fragment, so no request matches it"),
    ("/#X-Amz-Target=A", "the path `/#X-Amz-Target=A` has a query or a fragment, so no request matches it"),
    ("/a/{b", "the braces in the path `/a/{b` do not match"), ("/a}", "the braces in the path `/a}` do not match"),
    ("/{a{b}}", "the braces in the path `/{a{b}}` do not match"),
  ])
  func oddPathsAreReported(_ path: String, _ message: String) {
    #expect(Loading.body("paths: {'\(path)': {}}\n").problems.contains("warning: \(message) [path-syntax]"))
  }

  @Test func ordinaryPathsAreNot() {
    #expect(Loading.body("paths: {/: {}, '/a/{b}.{c}/d:e': {}}\n").problems == "")
  }
}
