import ContractRuntime
import Testing

/// A table of schemas refers to schemas of another module's table.
@Suite struct SchemaImportTests {
  private static let shared = SchemaRegistry([
    ##"{"#/Money":{"type":"object","required":["amount"],"properties":{"amount":{"$ref":"#/Amount"}}},"#/Amount":{"minimum":0}}"##
  ])

  private static let importing = SchemaRegistry(
    [##"{"#/Order":{"properties":{"price":{"$ref":"shared.yaml#/Money"},"lost":{"$ref":"lost.yaml#/Lost"}}}}"##],
    imports: ["shared.yaml#/Money": { SchemaReference(shared, "#/Money") }])

  private func issues(_ value: JSONValue) -> [String] {
    SchemaReference(Self.importing, "#/Order").issues(in: value).map { "\($0.pointer) \($0.code)" }
  }

  @Test func mistakesAreFoundInTheOtherTable() {
    #expect(issues(["price": ["amount": 1]]) == [])
    #expect(issues(["price": ["amount": -1]]) == ["/price/amount number.too_small"])
    #expect(issues(["price": [:]]) == ["/price/amount object.required"])
  }

  @Test func whatNoTableHoldsLetsNothingThrough() {
    #expect(issues(["lost": 1]).count == 1)
  }

  @Test func manyTasksMayAskAtOnce() async {
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<32 { group.addTask { self.issues(["price": ["amount": -1]]).count } }
      for await count in group { #expect(count == 1) }
    }
  }
}
