import ContractRuntime
import Testing

@Suite struct JSONEnumerationTests {
  fileprivate enum Letter: String, Sendable, CaseIterable {
    case composed = "\u{E4}"
    case plain = "a"
    case kelvin = "\u{212A}"
  }

  private func read(_ text: String) -> Letter? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      return reader.attempt { r throws(JSONFailure) in try Letter(from: &r) }
    }
  }

  /// `String` takes canonically equivalent texts for equal; JSON Schema does not.
  @Test func valuesAreComparedScalarByScalar() {
    #expect(read("\"\u{E4}\"") == .composed)
    #expect(read(#""\u00e4""#) == .composed)
    #expect(read("\"a\u{308}\"") == nil)
    #expect(read("\"a\"") == .plain)
    #expect(read("\"b\"") == nil)
    #expect(read("\"\u{212A}\"") == .kelvin)
    #expect(read("\"K\"") == nil)
  }
}

extension JSONEnumerationTests.Letter: JSONStringEnum {
  static let jsonNames = JSONKeys(["\u{E4}", "a", "\u{212A}"])
  static var schema: SchemaReference { SchemaRegistry(document: .boolean(true)).root }
}
