import ContractPattern
import Foundation
import Testing

/// Expressions and texts with the answers of V8's `RegExp` (flag `u`); see Vectors/make.ts.
@Suite struct VectorTests {
  private static func vectors() throws -> [[Any]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Vectors/vectors.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
    }
  }

  @Test func agreesWithV8() throws {
    var texts = 0
    var matching = 0
    var refused = 0
    for vector in try VectorTests.vectors() {
      let source = try #require(vector[0] as? String)
      let pattern: Pattern
      do throws(PatternError) {
        pattern = try Pattern(source)
      } catch {
        refused += 1
        let isBackReference = error.kind == .notSupported && source.contains(#"\1"#)
        #expect(vector[1] is NSNull || isBackReference, "/\(source)/ is refused: \(error.message)")
        continue
      }
      // Where only the flag `u` refuses an expression we may be more tolerant.
      guard let answers = vector[1] as? [[Any]] else { continue }
      for answer in answers {
        let text = try #require(answer[0] as? String)
        let expected = try #require(answer[1] as? Bool)
        #expect(pattern.matches(text) == expected, "/\(source)/ on \(text.debugDescription)")
        texts += 1
        if expected { matching += 1 }
      }
    }
    #expect(texts > 1000 && matching > 300 && refused > 10)
  }
}
