/// JSON for the renderers. Members stand in the order in which they are given.
public indirect enum JSONText {
  case string(String)
  case number(Int)
  case array([JSONText])
  case object([(String, JSONText?)])

  /// Members whose value is nil are left out.
  public var text: String {
    switch self {
    case .string(let value): JSONText.quoted(value)
    case .number(let value): String(value)
    case .array(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.compactMap { name, value in value.map { JSONText.quoted(name) + ":" + $0.text } }.joined(separator: ",") + "}"
    }
  }

  /// RFC 8259, section 7.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
