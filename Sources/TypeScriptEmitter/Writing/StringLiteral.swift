/// The sink for string literals in double quotes.
enum StringLiteral {
  /// Appends `value` so that it reads back as the same string whatever it holds.
  ///
  /// `<` before `/` or `!` is broken up, so that a file inlined into a web page does not end its script.
  static func append(_ value: String, to text: inout String) {
    text.append("\"")
    if needsEscaping(value) { appendEscaped(value, to: &text) } else { text.append(value) }
    text.append("\"")
  }

  private static func needsEscaping(_ value: String) -> Bool {
    UnsafeText.contains(value, orByte: { $0 == 0x22 || $0 == 0x5C || $0 == 0x3C })
  }

  private static func appendEscaped(_ value: String, to text: inout String) {
    var previous: Unicode.Scalar = " "
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text.append("\\\"")
      case "\\": text.append("\\\\")
      case "\n": text.append("\\n")
      case "\r": text.append("\\r")
      case "\t": text.append("\\t")
      case "/" where previous == "<": text.append("\\/")
      case "!" where previous == "<": text.append("\\x21")
      case _ where UnsafeText.isUnsafe(scalar): appendEscape(scalar, to: &text)
      default: text.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
  }

  private static func appendEscape(_ scalar: Unicode.Scalar, to text: inout String) {
    text.append("\\u")
    text.append(UnsafeText.hexadecimal(scalar))
  }
}
