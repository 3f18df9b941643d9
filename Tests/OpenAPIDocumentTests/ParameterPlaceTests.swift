import ContractDiagnostics
import OpenAPIDocument
import Testing

struct ParameterPlaceTests {
  private func problems(_ text: String, version: String = "3.2.0") -> String {
    Loading.body("components: {parameters: {P: \(text)}}\n", version: version).problems
  }

  @Test(arguments: [
    ("{name: n, in: header, style: form}", "the style `form` cannot be used in a header parameter; the usual one holds"),
    ("{name: n, in: path, required: true, style: deepObject}", "the style `deepObject` cannot be used in a path parameter"),
    ("{name: n, in: querystring, style: form}", "the style `form` cannot be used in a querystring parameter"),
    ("{name: 'a b', in: header}", "no header can be called `a b`"),
    ("{name: '{n}', in: path, required: true}", "the name `{n}` cannot stand in a path template"),
    ("{name: n, in: path, required: false}", "a path parameter is always required"),
    ("{name: n, in: header, allowReserved: true}", "`allowReserved` has no effect in a header parameter"),
    ("{name: n, in: cookie, style: cookie, allowReserved: true}", "`allowReserved` has no effect in a cookie parameter"),
  ]) func whatAPlaceForbidsIsWarnedOf(_ text: String, _ problem: String) {
    #expect(problems(text).contains("warning: \(problem)"))
  }

  @Test(arguments: [
    "{name: n, in: header, style: simple}", "{name: X-A.b_c, in: header}", "{name: n, in: path, required: true, style: label}",
    "{name: 'filter[a]', in: query, style: deepObject}", "{name: n, in: path, required: true, allowReserved: true}",
    "{name: n, in: cookie, style: cookie}",
  ]) func theRestIsFine(_ text: String) {
    #expect(problems(text) == "")
  }

  @Test(arguments: ["{name: n, in: querystring}", "{name: n, in: cookie, style: cookie}"]) func newPlacesAreRemarked(_ text: String) {
    #expect(problems(text, version: "3.1.0").contains("came with OpenAPI 3.2, this document is 3.1"))
  }

  @Test func headersOfResponsesHaveNamesToo() {
    #expect(
      Loading.body("components: {responses: {R: {description: D, headers: {'Bad=Header': {schema: {}}}}}}\n").problems.contains(
        "no header can be called `Bad=Header`"))
  }
}
