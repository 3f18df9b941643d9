import ContractModel
import Testing

@Suite struct SeparatedBasesTests {
  private func analysed(_ schemas: String) -> Analysed {
    Analysed("openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {\(schemas)}}\n")
  }

  /// Five who extend a base that lists all five: spelled out one inside the other they would have no end.
  @Test func aBaseMayListThoseWhoExtendIt() throws {
    let names = ["A", "B", "C", "D", "E"]
    let heirs = names.map { "\($0): {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {own\($0): {type: string}}}]}" }
    let list = names.map { "{$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", ")
    let base = "Base: {type: object, properties: {shared: {type: integer}}, oneOf: [\(list)]}"
    let analysed = analysed(([base] + heirs).joined(separator: ", "))
    #expect(analysed.problems == [])
    guard case .union(let union) = analysed.model.types.all[0].kind else { throw Unexpected() }
    #expect(union.cases.count == 5)
    guard case .record(let record) = analysed.model.types.all[1].kind else { throw Unexpected() }
    #expect(record.properties.map(\.wireName) == ["shared", "ownA"])
  }

  @Test func aSchemaIsNoAlternativeOfItself() {
    let analysed = analysed("A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}, {type: integer}]}")
    #expect(
      analysed.problems.count == 1 && analysed.problems[0].hasPrefix("warning reference-cycle: the schema is an alternative of itself"))
  }

  private struct Unexpected: Error {}
}
