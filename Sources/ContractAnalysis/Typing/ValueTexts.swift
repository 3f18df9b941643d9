import ContractModel

/// What an extension says of each value of an enumeration: a list in the order of `enum`, or a map by value.
struct ValueTexts {
  private var texts: [JSONLiteral: String] = [:]

  /// - Parameter names: what the extension is called by those who use it; the first that is there counts.
  init(_ schema: Schema, _ names: [String]) {
    guard let value = schema.extensions.first(where: { names.contains($0.name) })?.value else { return }
    let written = schema.effectiveEnumeration ?? []
    switch value {
    case .array(let items) where items.count == written.count:
      for (literal, item) in zip(written, items) where texts[literal] == nil { texts[literal] = item.stringValue }
    // Where `enum` has a null, the list may leave it out.
    case .array(let items) where items.count == written.count(where: { $0 != .null }):
      for (literal, item) in zip(written.filter { $0 != .null }, items) where texts[literal] == nil { texts[literal] = item.stringValue }
    case .object(let members):
      for literal in written { texts[literal] = members.first { $0.name == ValueTexts.key(literal) }?.value.stringValue }
    default: return
    }
  }

  subscript(literal: JSONLiteral) -> String? { texts[literal] }

  private static func key(_ literal: JSONLiteral) -> String? {
    switch literal {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
