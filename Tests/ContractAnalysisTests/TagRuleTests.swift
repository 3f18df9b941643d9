import ContractModel
import Testing

@Suite struct TagRuleTests {
  private func problems(_ tags: String) -> [String] {
    Analysed("openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}\ntags: [\(tags)]\n").problems
  }

  @Test func aTagIsDeclaredOnce() {
    #expect(problems("{name: a}, {name: a}") == ["warning tag-declaration: the tag `a` is declared twice; the first one holds"])
    #expect(Analysed("openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}\ntags: [{name: a}, {name: a}]\n").model.tags.count == 1)
  }

  @Test func parentsAreDeclared() {
    #expect(problems("{name: pets}, {name: b, parent: pet}") == ["warning tag-declaration: there is no tag `pet` to be the parent"])
    #expect(problems("{name: a}, {name: b, parent: a}, {name: c, parent: b}") == [])
  }

  @Test func theWayUpEnds() {
    #expect(
      problems("{name: a, parent: b}, {name: b, parent: a}, {name: c, parent: a}") == [
        "warning tag-declaration: the tag `a` is its own ancestor", "warning tag-declaration: the tag `b` is its own ancestor",
      ])
  }
}
