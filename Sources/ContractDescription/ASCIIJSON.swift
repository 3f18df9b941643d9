import ContractModel

/// JSON text in ASCII, so that nothing in it can disturb the file that carries it.
public enum ASCIIJSON {
  /// A string with its quotes.
  public static func string(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// A string's content.
  public static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 >= 0x7F }) else { return text }
    var result = ""
    for unit in text.utf16 {
      switch unit {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      case 0x20...0x7E: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default: result += unicodeEscape(unit)
      }
    }
    return result
  }

  private static func unicodeEscape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  /// Any value, on one line.
  public static func value(_ literal: JSONLiteral) -> String {
    switch literal {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let text): return text
    case .string(let text): return string(text)
    case .array(let items): return "[" + items.map(value).joined(separator: ",") + "]"
    case .object(let members):
      return "{" + members.map { string($0.name) + ":" + value($0.value) }.joined(separator: ",") + "}"
    }
  }
}
