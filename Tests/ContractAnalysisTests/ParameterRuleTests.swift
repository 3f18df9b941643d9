import Testing

@Suite struct ParameterRuleTests {
  private func problems(_ parameters: String) -> [String] {
    Analysed(
      "openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {parameters: [\(parameters)], responses: {'204': {description: D}}}}}\n"
    ).problems
  }

  private static let whole = "{name: all, in: querystring, content: {application/x-www-form-urlencoded: {schema: {}}}}"

  @Test func headersThatOtherPartsDescribeAreReported() {
    #expect(
      problems("{name: authorization, in: header, schema: {}}") == [
        "warning ignored-header: the header parameter `authorization` is ignored"
      ])
    #expect(problems("{name: X-Authorization, in: header, schema: {}}") == [])
  }

  @Test func theWholeQueryStandsAlone() {
    #expect(problems(Self.whole) == [])
    #expect(
      problems(Self.whole + ", {name: q, in: query, schema: {}}") == [
        "warning querystring-parameter: `all` takes the whole query, and `q` a part of it"
      ])
    #expect(problems(Self.whole + ", " + Self.whole.replacing("all", with: "two")).count == 1)
    #expect(
      problems("{name: all, in: querystring, schema: {}}") == [
        "warning querystring-parameter: a parameter in `querystring` is described by `content`"
      ])
  }

  @Test func aParameterIsDescribed() {
    #expect(
      problems("{name: q, in: query}") == [
        "warning missing-field: the parameter `q` must have `schema` or `content`; any value is let through"
      ])
  }
}
