import ContractModel
import Testing

@Suite struct PathTemplateRuleTests {
  private func problems(_ paths: String) -> [String] {
    Analysed("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n" + paths).problems.filter { $0.contains("path-conflict") }
  }

  private func path(_ path: String, _ method: String = "get") -> String {
    "  '\(path)': {\(method): {responses: {'204': {description: Fine}}}}\n"
  }

  @Test func equalButForNamesIsReported() {
    #expect(
      problems(path("/a/{x}/b") + path("/a/{y}/b")) == [
        "warning path-conflict: GET `/a/{y}/b` and `/a/{x}/b` match the same requests; a server serves the first one and leaves this one out"
      ])
    #expect(problems(path("/a.{x}") + path("/a.{longer}")).count == 1)
  }

  @Test func whatCannotBeServedIsMarked() {
    let paths = path("/a/{x}") + path("/a/{y}") + path("/b/{x}{y}") + path("/c/{x}/{x}") + path("/d/{}") + path("/e/{x")
    let model = Analysed("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n" + paths).model
    #expect(model.operations.map(\.isUnreachable) == [false, true, true, true, true, true])
  }

  @Test func differentRequestsAreFine() {
    #expect(problems(path("/a/{x}") + path("/a/{y}", "post")) == [])
    #expect(problems(path("/a/{x}") + path("/a/b")) == [])
    #expect(problems(path("/a/{x}") + path("/a/{x}/{y}")) == [])
  }
}
