import Testing

@Suite struct ServerRuleTests {
  private func problems(_ server: String) -> [String] {
    Analysed("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\nservers: [\(server)]\n").problems
  }

  @Test func variablesAreDeclared() {
    #expect(
      problems("{url: 'https://{regoin}.x', variables: {region: {default: a}}}") == [
        "warning server-variable: the server variable `regoin` is not declared"
      ])
    #expect(problems("{url: 'https://{region}.x', variables: {region: {default: a}}}") == [])
  }

  @Test func defaultsAreAmongTheValues() {
    #expect(
      problems("{url: '/{v}', variables: {v: {default: '3', enum: ['1', '2']}}}") == [
        "warning server-variable: the default `3` is not among the values of the variable `v`"
      ])
  }
}
