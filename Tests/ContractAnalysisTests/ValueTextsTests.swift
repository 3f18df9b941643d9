import ContractModel
import Testing

@Suite struct ValueTextsTests {
  private func values(_ schema: String) -> [String] {
    let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {E: {\(schema)}}}\n"
    guard case .enumeration(let enumeration)? = Analysed(text).model.types.all.first?.kind else { return [] }
    return enumeration.values.map { ($0.suggestedName ?? "-") + "/" + ($0.documentation ?? "-") }
  }

  @Test func listsLineUpWithTheValuesAsWritten() {
    #expect(values("enum: [a, b], x-enum-varnames: [One, Two], x-enum-descriptions: [First, Second]") == ["One/First", "Two/Second"])
    #expect(values("enum: [a, a, b], x-enumNames: [One, Again, Two]") == ["One/-", "Two/-"])
    #expect(values("enum: [a, null, b], type: [string, 'null'], x-enumNames: [One, Nothing, Two]") == ["One/-", "Two/-"])
    #expect(values("enum: [a, null, b], type: [string, 'null'], x-enumNames: [One, Two]") == ["One/-", "Two/-"])
    #expect(values("enum: [a, b], x-enumNames: [One]") == ["-/-", "-/-"], "a list of another length says nothing")
  }

  @Test func mapsGoByValue() {
    #expect(values("enum: [a, b], x-enumDescriptions: {b: Second}") == ["-/-", "-/Second"])
    #expect(values("enum: [1, 2], x-enum-varnames: {'2': Two}") == ["-/-", "Two/-"])
  }
}
