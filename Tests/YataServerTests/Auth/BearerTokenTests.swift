import Testing

@testable import YataServer

@Suite struct BearerTokenTests {
  @Test(arguments: JWTVectors.all.authorizationHeaders.cases)
  func vectors(_ header: JWTVectors.AuthorizationHeaders.Case) {
    let values = header.values.map { $0.replacing("$TOKEN", with: "aaa.bbb.ccc").replacing("$OTHER", with: "ddd.eee.fff") }
    let found =
      switch BearerToken(values: values) {
      case .missing: "missing"
      case .malformed: "malformed"
      case .token: "token"
      }
    #expect(found == header.expect)
  }

  @Test func takesTheTokenWithoutTheSpacesAround() {
    #expect(BearerToken(values: ["  Bearer   abc \t"]) == .token("abc"))
    #expect(BearerToken(values: ["BEARER abc"]) == .token("abc"))
  }

  @Test(arguments: [
    ["Bearer abc", "Bearer abc"], ["Bearer abc", ""], ["Basic abc"], ["Bearerabc"], ["Bearer a b"], ["Bearer\tabc"],
  ])
  func refuses(_ values: [String]) {
    #expect(BearerToken(values: values) == .malformed)
  }

  @Test func noHeaderAtAllIsMissing() {
    #expect(BearerToken(values: []) == .missing)
  }
}
