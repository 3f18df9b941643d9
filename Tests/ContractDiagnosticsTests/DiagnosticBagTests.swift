import ContractDiagnostics
import Testing

struct DiagnosticBagTests {
  private func span(_ start: Int32, file: Int32 = 0) -> Span {
    Span(file: SourceID(file), start: start, end: start + 1)
  }

  @Test func problemsComeSortedByFileAndPosition() {
    let bag = DiagnosticBag()
    bag.warning(.unknownKey, "fourth", at: span(1, file: 1))
    bag.error(.pathSyntax, "third", at: span(9))
    bag.warning(.missingField, "second", at: span(5))
    bag.error(.duplicateKey, "first", at: span(5))
    #expect(bag.sorted.map(\.message) == ["first", "second", "third", "fourth"])
  }

  @Test func identicalProblemsAreOne() {
    let bag = DiagnosticBag()
    for _ in 0..<3 { bag.error(.duplicateKey, "same", at: span(1)) }
    bag.error(.duplicateKey, "same", at: span(1), help: "but for this")
    #expect(bag.sorted.count == 2)
    #expect(bag.count(of: .error) == 2)
  }

  @Test func whatIsBeyondTheLimitIsCounted() {
    let bag = DiagnosticBag(limit: 2)
    for offset in 0..<5 { bag.warning(.duplicateKey, "warning", at: span(Int32(offset))) }
    bag.error(.missingField, "error", at: span(9))
    #expect(bag.sorted.map(\.message) == ["warning", "warning", "error", "3 more warnings not shown"])
    #expect(bag.hasErrors)
  }

  @Test func warningsAreNoErrors() {
    let bag = DiagnosticBag()
    bag.warning(.duplicateKey, "warning", at: span(0))
    #expect(!bag.hasErrors)
  }
}
