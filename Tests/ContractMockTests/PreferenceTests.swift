import HTTPTypes
import Testing

@testable import ContractMock

/// What a request would like of the answer.
@Suite struct PreferenceTests {
  private static func read(_ fields: String...) -> Preference {
    var headers = HTTPFields()
    for field in fields { headers.append(HTTPField(name: Preference.field, value: field)) }
    return Preference(headers)
  }

  @Test func preferencesStandInOneFieldOrInMany() {
    let together = Self.read("code=404, example=unknown-ticket")
    #expect(together.code == "404" && together.example == "unknown-ticket" && together.dynamic == nil)
    #expect(Self.read("code=404", "example=unknown-ticket") == together)
    #expect(Self.read("code = 404 ; example = \"unknown-ticket\"") == together)
  }

  @Test func valuesInQuotesHoldAnything() {
    let preference = Self.read(#"example="a, b; \"c\"=d", dynamic=true"#)
    #expect(preference.example == #"a, b; "c"=d"# && preference.dynamic == true)
    #expect(preference.applied == #"example="a, b; \"c\"=d", dynamic=true"#)
  }

  @Test func theFirstOfANameCountsAndOthersAreIgnored() {
    let preference = Self.read("respond-async, code=201, code=202, wait=10, dynamic=false")
    #expect(preference.code == "201" && preference.dynamic == false)
    #expect(Self.read("return=minimal") == Self.read())
    #expect(Self.read("").applied.isEmpty)
  }
}
