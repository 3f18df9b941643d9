import Testing
import YAMLTree

struct YAMLPointerTests {
  @Test func pointersLeadBackToTheirNodes() throws {
    let tree = try #require(Reading("a: [x, {b/c: 1, '~': [2]}]\n'': {d: e}\n").tree)
    var pointers: [String] = []
    func visit(_ node: YAMLNode) {
      pointers.append(node.pointer)
      let found = JSONPointer.tokens(of: node.pointer)?.reduce(Optional(tree.root)) { $0?.child($1) }
      #expect(found == node)
      for entry in node.entries { visit(entry.value) }
      for item in node.items { visit(item) }
    }
    visit(tree.root)
    #expect(pointers == ["", "/a", "/a/0", "/a/1", "/a/1/b~1c", "/a/1/~0", "/a/1/~0/0", "/", "//d"])
  }

  @Test(arguments: [
    ("", []), ("/", [""]), ("/a/b", ["a", "b"]), ("/a~1b/~0", ["a/b", "~"]), ("/~01", ["~1"]), ("//", ["", ""]), ("/é", ["é"]),
  ])
  func pointersAreSplit(_ pointer: String, _ tokens: [String]) {
    #expect(JSONPointer.tokens(of: pointer) == tokens)
  }

  @Test(arguments: ["a", "#/a", "/~", "/~2"]) func otherTextIsNoPointer(_ text: String) {
    #expect(JSONPointer.tokens(of: text) == nil)
  }

  @Test(arguments: ["00", "01", "-1", "+1", "2", "x", "", "99999999999999999999"])
  func onlyPlainNumbersAreIndices(_ token: String) {
    #expect(Reading("[a, b]").tree?.root.child(token) == nil)
  }
}
