import ContractConfiguration
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("/pets", "/pets", true), ("/pets", "/pets/1", false), ("/pets/*", "/pets/{id}", true), ("/pets/*", "/pets", false),
    ("/pets/*", "/pets/a/b", false), ("/pets/**", "/pets/a/b", true), ("/pets/**", "/pets", true), ("/**", "/", true),
    ("**", "/a/b", true), ("/**/b", "/a/x/b", true), ("/**/b", "/b", true), ("/a/**/b", "/a/c", false), ("/v*/pets", "/v12/pets", true),
    ("/{id}", "/{id}", true), ("/{id}", "/{name}", false), ("", "/a", false), ("*", "/a", false), ("/*.json", "/a.json", true),
    ("/**/**/**", "/a", true),
  ])
  func paths(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(Glob(pattern).matches(path: path) == expected)
  }

  @Test(arguments: [
    ("admin*", "adminList", true), ("*List", "adminList", true), ("a*L*t", "adminList", true), ("admin", "adminList", false),
    ("*", "", true), ("a**b", "ab", true), ("a*b*c", "aXbXbX", false),
  ])
  func names(_ pattern: String, _ name: String, _ expected: Bool) {
    #expect(Glob(pattern).matches(name: name) == expected)
  }

  @Test func manyStarsAreCheap() {
    let pattern = String(repeating: "a*", count: 200) + "b"
    #expect(!Glob(pattern).matches(name: String(repeating: "a", count: 5000)))
  }
}
