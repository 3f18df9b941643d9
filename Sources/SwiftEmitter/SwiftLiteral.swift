import ContractModel

/// Text from a document as a Swift literal: the only way into one.
enum SwiftLiteral {
  /// A string literal with its quotes. Everything that could end it, interpolate or break the line is escaped.
  static func string(_ text: String) -> String {
    guard text.utf8.contains(where: needsEscape) else { return "\"" + text + "\"" }
    var literal = "\""
    for scalar in text.unicodeScalars { append(scalar, to: &literal) }
    return literal + "\""
  }

  /// A constant of the document: a string, or an integer.
  static func constant(_ value: JSONLiteral) -> String {
    switch value {
    case .string(let text): string(text)
    default: String(value.intValue ?? 0)
    }
  }

  /// A JSON text as a string literal; JSON's own escapes stay what they are.
  static func json(_ literal: String) -> String { string(literal) }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte >= 0x7F
  }

  private static func append(_ scalar: Unicode.Scalar, to literal: inout String) {
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    case "\n": literal += "\\n"
    case "\r": literal += "\\r"
    case "\t": literal += "\\t"
    case " "..."~": literal.unicodeScalars.append(scalar)
    default:
      if isInvisible(scalar) {
        literal += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        literal.unicodeScalars.append(scalar)
      }
    }
  }

  /// Controls, line ends, directional marks, combining marks and noncharacters would be unreadable or change how the line reads.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned, .spaceSeparator,
      .nonspacingMark, .enclosingMark, .spacingMark:
      true
    default: false
    }
  }
}

extension SwiftLiteral {
  /// A floating-point literal from a JSON number, so that no digit of the document is lost on the way to the compiler.
  /// One beyond every `Double` is infinite: all doubles are on the same side of it.
  static func double(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x65 || $0 == 0x45 || $0 == 0x2B }
    guard isPlain, let value = Double(text) else { return "Double.nan" }
    return value.isFinite ? text : value < 0 ? "-Double.infinity" : "Double.infinity"
  }

  /// Lines of text as one raw literal with as many number signs as the text demands. The lines are JSON, which holds no line ends and no
  /// three quotes in a row.
  static func raw(lines: [String]) -> [String] {
    let fence = String(repeating: "#", count: lines.reduce(1) { max($0, longestFence($1) + 1) })
    return [fence + "\"\"\""] + lines + ["\"\"\"" + fence]
  }

  private static func longestFence(_ line: String) -> Int {
    guard line.utf8.contains(0x23) else { return 0 }
    var longest = 0
    var current = 0
    for byte in line.utf8 {
      current = byte == 0x23 ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
