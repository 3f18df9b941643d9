import ContractDiagnostics
import YAMLTree

/// One mapping of `contract.yaml` with the keys that it may have; all reading of values goes through here.
struct Section {
  /// As messages show it: `filter.include`; empty for the file itself.
  let name: String
  let node: YAMLNode
  let diagnostics: DiagnosticBag

  /// Reports every key that is not among `keys`. Reading goes on with the others.
  func check(keys: [String]) {
    for entry in node.entries where !keys.contains(entry.key.text) && !entry.key.text.hasPrefix("x-") {
      let near = Suggestion.nearest(to: entry.key.text, among: keys)
      diagnostics.error(
        .configurationKey, "unknown key \(quoted(entry.key.text)) in \(title)", at: entry.key.span,
        help: near.map { "did you mean `\($0)`?" } ?? "expected one of \(keys.map { "`\($0)`" }.joined(separator: ", "))")
    }
  }

  private var title: String { name.isEmpty ? "the configuration" : quoted(name) }

  /// The mapping below a key; nil when it is not written, or left empty.
  func section(_ key: String) -> Section? {
    guard let value = value(key) else { return nil }
    guard value.kind == .mapping else {
      refuse(value, key, expected: "a mapping")
      return nil
    }
    return Section(name: path(key), node: value, diagnostics: diagnostics)
  }

  func string(_ key: String) -> Located<String>? {
    value(key).flatMap { string($0, key) }
  }

  /// A list of strings; one string alone is a list of one.
  func strings(_ key: String) -> [Located<String>] {
    guard let value = value(key) else { return [] }
    if value.kind == .scalar { return string(value, key).map { [$0] } ?? [] }
    guard value.kind == .sequence else {
      refuse(value, key, expected: "a list of strings")
      return []
    }
    return value.items.compactMap { string($0, key) }
  }

  func boolean(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    if case .boolean(let flag) = value.scalar { return flag }
    refuse(value, key, expected: "true or false")
    return nil
  }

  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = value(key) else { return nil }
    if case .integer(let text) = value.scalar, let number = Int(text), range.contains(number) { return number }
    refuse(value, key, expected: "a number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  func choice<Value: RawRepresentable & CaseIterable>(_ key: String, of type: Value.Type) -> Value? where Value.RawValue == String {
    value(key).flatMap { choice($0, key, of: type) }
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ value: YAMLNode, _ key: String, of type: Value.Type
  ) -> Value? where Value.RawValue == String {
    // An unquoted `off` or `no` is text by the core schema of YAML 1.2.
    if value.kind == .scalar, let choice = Value(rawValue: value.text) { return choice }
    let names = Value.allCases.map(\.rawValue)
    let near = value.kind == .scalar ? Suggestion.nearest(to: value.text, among: names) : nil
    refuse(
      value, key, expected: "one of \(names.map { "`\($0)`" }.joined(separator: ", "))", help: near.map { "did you mean `\($0)`?" })
    return nil
  }

  /// A list of choices; one alone is a list of one.
  func choices<Value: RawRepresentable & CaseIterable>(_ key: String, of type: Value.Type) -> [Value]? where Value.RawValue == String {
    guard let value = value(key) else { return nil }
    return (value.kind == .sequence ? Array(value.items) : [value]).compactMap { choice($0, key, of: type) }
  }

  /// The entries of a mapping from names that the author chose.
  func entries(_ key: String) -> [(key: Located<String>, value: YAMLNode)] {
    guard let section = section(key) else { return [] }
    return section.node.entries.map { (Located($0.key.text, at: $0.key.span), $0.value) }
  }

  func string(_ value: YAMLNode, _ key: String) -> Located<String>? {
    if case .string(let text) = value.scalar, !text.isEmpty { return Located(text, at: value.span) }
    refuse(value, key, expected: "a string")
    return nil
  }

  func refuse(_ value: YAMLNode, _ key: String, expected: String, help: String? = nil) {
    let found = value.kind == .scalar ? quoted(value.text) : value.kind == .mapping ? "a mapping" : "a list"
    diagnostics.error(.configurationValue, "\(quoted(path(key))) must be \(expected), found \(found)", at: value.span, help: help)
  }

  private func path(_ key: String) -> String { name.isEmpty ? key : name + "." + key }

  /// The value of a key; nil also when nothing stands behind it.
  private func value(_ key: String) -> YAMLNode? {
    guard let value = node[key], !value.isNull else { return nil }
    return value
  }
}
