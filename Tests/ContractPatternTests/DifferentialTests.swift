import ContractPattern
import ContractTestSupport
import Testing

@Suite struct DifferentialTests {
  /// Random expressions and texts: the engine agrees with the definition.
  @Test(arguments: 0..<8) func agreesWithTheDefinition(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    var matching = 0
    for _ in 0..<600 {
      let expression = ReferenceExpression.random(3, &random)
      // An assertion that is repeated directly would need a group; the reference always writes one.
      let pattern = try Pattern(expression.source)
      for _ in 0..<5 {
        let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in ["a", "b", "_", "é", "\n"].randomElement(using: &random)! }
          .joined()
        let expected = expression.matches(text)
        #expect(pattern.matches(text) == expected, "/\(expression.source)/ on \(text.debugDescription)")
        if expected { matching += 1 }
      }
    }
    #expect((300...2700).contains(matching))
  }

  @Test func survivesAnyText() {
    var random = SeededGenerator(state: 7)
    let alphabet = Array("ab(){}[]|*+?^$\\.-,:=!<>0123456789pPuxdDbBk").map(String.init)
    var accepted = 0
    for _ in 0..<20_000 {
      let source = (0..<Int.random(in: 0...14, using: &random)).map { _ in alphabet.randomElement(using: &random)! }.joined()
      guard let pattern = try? Pattern(source) else { continue }
      accepted += 1
      _ = pattern.matches("ab0-é")
    }
    #expect(accepted > 1000)
  }
}
