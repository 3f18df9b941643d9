import ContractDiagnostics
import YAMLTree

extension ObjectParser {
  /// The text of a string. A number or a boolean is taken as the text that was written, with a warning; nothing at all is left out.
  func string(_ node: YAMLNode, severity: Diagnostic.Severity = .error) -> Located<String>? {
    if node.isSurelyString { return Located(node.text, at: node.span) }
    switch node.scalar {
    case .string(let text): return Located(text, at: node.span)
    case .integer(let text), .float(let text): return stringFromOther(text, node)
    case .boolean: return stringFromOther(node.text, node)
    case .null: reportWrongKind(node, expected: "a string", severity: .warning, help: "remove the key, or write ''")
    case nil:
      // A `$ref` in place of a text: not allowed, and plain in its meaning.
      guard let (parser, target) = followed(node) else { return nil }
      if target != node { return parser.string(target, severity: severity) }
      reportWrongKind(node, expected: "a string", severity: severity)
    }
    return nil
  }

  private func stringFromOther(_ text: String, _ node: YAMLNode) -> Located<String> {
    reportWrongKind(node, expected: "a string", severity: .warning, help: "put it in quotes: '\(text)'")
    return Located(text, at: node.span)
  }

  /// Text that only people read; whatever is wrong with it is a warning.
  func prose(_ node: YAMLNode) -> Located<String>? {
    string(node, severity: .warning)
  }

  func boolean(_ node: YAMLNode) -> Located<Bool>? {
    switch node.scalar {
    case .boolean(let value): return Located(value, at: node.span)
    case .string("true"), .string("false"):
      reportWrongKind(node, expected: "true or false", severity: .warning, help: "remove the quotes")
      return Located(node.text == "true", at: node.span)
    default: reportWrongKind(node, expected: "true or false", severity: .warning, help: "it has no effect as it is")
    }
    return nil
  }

  func number(_ node: YAMLNode, expected: String = "a number") -> Located<NumberLiteral>? {
    switch node.scalar {
    case .integer(let text), .float(let text):
      if let number = NumberLiteral(yaml: text) { return Located(number, at: node.span) }
      reportWrongKind(node, expected: expected)
    case .string(let text):
      let number = NumberLiteral(yaml: text.trimmed)
      reportWrongKind(node, expected: expected, severity: number == nil ? .error : .warning, help: "write the number without quotes")
      return number.map { Located($0, at: node.span) }
    case .null: reportWrongKind(node, expected: expected, severity: .warning)
    default: reportWrongKind(node, expected: expected)
    }
    return nil
  }

  /// A whole number that is not negative. One too large for `Int` becomes the largest `Int`, which no length reaches.
  func count(_ node: YAMLNode) -> Located<Int>? {
    let expected = "a whole number that is not negative"
    guard let number = number(node, expected: expected) else { return nil }
    if let integer = number.value.integer, integer >= 0 { return Located(integer, at: node.span) }
    if number.value.double >= 0x1p63 {
      diagnostics.warning(.wrongValue, "the number \(quoted(number.value.text)) is larger than anything can be", at: node.span)
      return Located(Int.max, at: node.span)
    }
    diagnostics.error(.wrongValue, "expected \(expected), found \(quoted(number.value.text))", at: node.span)
    return nil
  }

  /// One of the cases of an enumeration.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _ noun: String, of type: Value.Type, severity: Diagnostic.Severity = .error
  ) -> Located<Value>? where Value.RawValue == String {
    guard let text = string(node, severity: severity) else { return nil }
    if let value = Value(rawValue: text.value) { return Located(value, at: text.span) }
    if let value = inOtherCase(text, noun, of: type) { return value }
    let names = Value.allCases.map(\.rawValue)
    let near = Suggestion.nearest(to: text.value, among: names)
    diagnostics.report(
      Diagnostic(
        severity, .wrongValue, "unknown \(noun) \(quoted(text.value))", at: text.span,
        help: near.map { "did you mean `\($0)`?" } ?? "expected one of \(names.map { "`\($0)`" }.joined(separator: ", "))"))
    return nil
  }
}

extension ObjectParser {
  /// A word of the specification that is right but for upper and lower case, with a warning.
  func inOtherCase<Value: RawRepresentable & CaseIterable>(
    _ text: Located<String>, _ noun: String, of type: Value.Type
  ) -> Located<Value>? where Value.RawValue == String {
    let lowered = text.value.lowercased()
    guard let value = Value.allCases.first(where: { $0.rawValue.lowercased() == lowered }) else { return nil }
    diagnostics.warning(
      .wrongValue, "the \(noun) \(quoted(text.value)) is read as \(quoted(value.rawValue))", at: text.span,
      help: "write `\(value.rawValue)`")
    return Located(value, at: text.span)
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    guard let first = utf8.firstIndex(where: { $0 != 0x20 }), let last = utf8.lastIndex(where: { $0 != 0x20 }) else { return "" }
    return String(self[first...last])
  }
}

extension YAMLNode {
  var isBoolean: Bool { if case .boolean = scalar { true } else { false } }

  /// True when no rule of the core schema could make anything but a string of it: the common case, found by its first byte.
  var isSurelyString: Bool {
    guard kind == .scalar, tag == nil else { return false }
    if style == .quoted { return true }
    guard let first = firstByte else { return false }
    switch first {
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return false
    default: return true
    }
  }
}
