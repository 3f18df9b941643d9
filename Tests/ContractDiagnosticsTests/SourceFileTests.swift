import ContractDiagnostics
import Testing

struct SourceFileTests {
  private func file(_ text: String) -> SourceFile {
    SourceFile(id: SourceID(0), path: "a.yaml", bytes: Array(text.utf8))
  }

  @Test func columnsCountUnicodeScalars() {
    let file = file("a: é👍x\nb")
    #expect(file.position(ofByte: 0) == SourcePosition(line: 1, column: 1))
    #expect(file.position(ofByte: 5) == SourcePosition(line: 1, column: 5))
    #expect(file.position(ofByte: 9) == SourcePosition(line: 1, column: 6))
    #expect(file.position(ofByte: 11) == SourcePosition(line: 2, column: 1))
  }

  @Test(arguments: ["a\nb\nc", "a\rb\rc", "a\r\nb\r\nc", "a\r\nb\nc"])
  func everyLineBreakEndsALine(_ text: String) {
    let file = file(text)
    let last = text.utf8.count - 1
    #expect(file.position(ofByte: last) == SourcePosition(line: 3, column: 1))
    #expect(file.lineRange(2) == last..<last + 1)
    #expect(file.lineRange(0) == 0..<1)
  }

  @Test func aByteOrderMarkTakesNoColumn() {
    let file = file("\u{FEFF}ab")
    #expect(file.position(ofByte: 3) == SourcePosition(line: 1, column: 1))
    #expect(file.position(ofByte: 4) == SourcePosition(line: 1, column: 2))
    #expect(file.lineRange(0) == 3..<5)
  }

  @Test func offsetsPastTheEndAreTheEnd() {
    let file = file("ab")
    #expect(file.position(ofByte: 99) == SourcePosition(line: 1, column: 3))
    #expect(self.file("").position(ofByte: 0) == SourcePosition(line: 1, column: 1))
  }

  @Test func columnsAreRightInAnyOrderOfAsking() {
    let file = file("éééé\néééé")
    let wanted = [(2, 2), (6, 4), (2, 2), (9, 1), (13, 3), (11, 2), (0, 1), (8, 5)]
    for (offset, column) in wanted { #expect(file.position(ofByte: offset).column == column, "byte \(offset)") }
  }
}
