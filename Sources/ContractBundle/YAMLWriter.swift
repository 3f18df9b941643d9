import ContractDiagnostics
import YAMLTree

/// Writes a bundled document in block style.
///
/// YAML 1.2.2, chapter 8.
struct YAMLWriter {
  private(set) var text = ""

  mutating func write(_ root: BundledNode) { write(root, depth: 0, isAfterKey: false) }

  private mutating func write(_ node: BundledNode, depth: Int, isAfterKey: Bool) {
    switch node {
    case .scalar(let scalar): line(scalarText(scalar, depth), isAfterKey)
    case .text(let value): line(JSONText.string(value).text, isAfterKey)
    case .mapping(let entries) where entries.isEmpty: line("{}", isAfterKey)
    case .sequence(let items) where items.isEmpty: line("[]", isAfterKey)
    case .mapping(let entries):
      if isAfterKey { text += "\n" }
      for entry in entries {
        indent(depth)
        text += key(entry.key) + ":"
        write(entry.value, depth: depth + 1, isAfterKey: true)
      }
    case .sequence(let items):
      if isAfterKey { text += "\n" }
      for item in items {
        indent(depth)
        text += "-"
        write(item, depth: depth + 1, isAfterKey: true)
      }
    }
  }

  private mutating func line(_ value: String, _ isAfterKey: Bool) { text += (isAfterKey ? " " : "") + value + "\n" }
  private mutating func indent(_ depth: Int) { text += String(repeating: "  ", count: depth) }

  private func key(_ key: String) -> String { PlainScalar.isSafe(key) ? key : JSONText.string(key).text }

  private func scalarText(_ node: YAMLNode, _ depth: Int) -> String {
    let value = node.text
    switch node.scalar {
    case .string: return PlainScalar.isSafe(value) && !value.isEmpty ? value : block(value, depth) ?? JSONText.string(value).text
    case .null: return "null"
    default: return value
    }
  }

  /// Text of several lines as it reads; nil where a block would not give it back exactly.
  private func block(_ value: String, _ depth: Int) -> String? {
    let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, !lines[0].hasPrefix(" "), !lines[0].isEmpty,
      lines.allSatisfy({ PlainScalar.isPrintable($0) && !$0.hasSuffix(" ") })
    else { return nil }
    guard value.hasSuffix("\n") ? !value.hasSuffix("\n\n") : true else { return nil }
    let margin = String(repeating: "  ", count: max(depth, 1))
    let content = value.hasSuffix("\n") ? lines.dropLast() : lines[...]
    return (value.hasSuffix("\n") ? "|\n" : "|-\n") + content.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }
}

/// Which texts may stand without quotes, wherever a block allows a scalar.
enum PlainScalar {
  static func isSafe(_ text: String) -> Bool {
    guard let first = text.utf8.first, case .string = YAMLScalar(plain: text), isWordStart(first) else { return false }
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), !text.hasSuffix(" "), !text.hasSuffix(":") else { return false }
    // What other readers take for booleans or dates.
    guard !["yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) else { return false }
    return !text.contains(": ") && !text.contains(" #")
  }

  private static func isWordStart(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: "_")
  }

  /// Whether a block may hold the line as it is.
  static func isPrintable(_ line: Substring) -> Bool {
    line.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...0x10_FFFF: true
      default: false
      }
    }
  }
}
