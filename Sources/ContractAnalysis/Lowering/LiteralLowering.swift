import ContractDiagnostics
import ContractModel
import YAMLTree

extension JSONLiteral {
  /// The JSON value that a YAML node stands for. Numbers that JSON cannot write (`.inf`, `0x1F`) become decimal or null.
  init(_ node: YAMLNode) {
    switch node.kind {
    case .scalar: self = node.scalar.map { JSONLiteral(scalar: $0) } ?? .null
    case .sequence:
      var items: [JSONLiteral] = []
      for item in node.items { items.append(JSONLiteral(item)) }
      self = .array(items)
    case .mapping:
      var members: [Member] = []
      for entry in node.entries { members.append(Member(name: entry.key.text, value: JSONLiteral(entry.value))) }
      self = .object(members)
    }
  }

  private init(scalar: YAMLScalar) {
    switch scalar {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .string(let text): self = .string(text)
    case .integer(let text), .float(let text): self = JSONLiteral.jsonNumber(text).map { .number($0) } ?? .null
    }
  }

  /// A YAML number in JSON's grammar (RFC 8259 section 6); nil for infinities and NaN.
  static func jsonNumber(_ text: String) -> String? {
    if isJSONNumber(text) { return text }
    if text.hasPrefix("0x"), let value = Int(text.dropFirst(2), radix: 16) { return String(value) }
    if text.hasPrefix("0o"), let value = Int(text.dropFirst(2), radix: 8) { return String(value) }
    guard let value = Double(text), value.isFinite else { return nil }
    if let whole = Int(exactly: value) { return String(whole) }
    return String(describing: value)
  }

  private static func isJSONNumber(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == 0x2D { digits.removeFirst() }
    guard let first = digits.first, (0x30...0x39).contains(first) else { return false }
    if first == 0x30, digits.count > 1, let second = digits.dropFirst().first, (0x30...0x39).contains(second) { return false }
    guard let last = digits.last, (0x30...0x39).contains(last) else { return false }
    if !digits.contains(0x2E) { return Double(text) != nil }
    guard let point = digits.firstIndex(of: 0x2E), digits.index(after: point) < digits.endIndex else { return false }
    return (0x30...0x39).contains(digits[digits.index(after: point)]) && Double(text) != nil
  }
}

extension JSONLiteral {
  /// The value as a message shows it.
  var shown: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text), .string(let text): text
    case .array(let items): items.isEmpty ? "[]" : "[…]"
    case .object(let members): members.isEmpty ? "{}" : "{…}"
    }
  }
}
