import ContractModel

extension SchemaTypes {
  /// A component by its name; a member of one by its path. Anything else is written out where it is used.
  mutating func reference(to id: SchemaID) -> TypeExpression {
    let schema = model.schemas[id]
    let differs = rendition?.affected.contains(id) ?? false
    if differs, let name = rendition?.name(of: id) { return name }
    if let name = schema.componentName { return .path(root: .components, keys: ["schemas", name]) }
    if !differs, let path = memberPath(schema.provenance.pointer) { return path }
    guard !expanding.contains(id) else { return .unknown }
    expanding.append(id)
    defer { expanding.removeLast() }
    return type(of: id)
  }

  /// `#/components/schemas/Ticket/properties/owner` is `components["schemas"]["Ticket"]["owner"]`.
  private func memberPath(_ pointer: String) -> TypeExpression? {
    guard pointer.hasPrefix("#/components/schemas/") else { return nil }
    let tokens = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3).map { unescaped($0) }
    var keys = ["schemas", tokens[0]]
    var index = 1
    while index + 1 < tokens.count, tokens[index] == "properties" {
      keys.append(tokens[index + 1])
      index += 2
    }
    return index == tokens.count ? .path(root: .components, keys: keys) : nil
  }

  /// A token of a JSON pointer (RFC 6901, section 4).
  private func unescaped(_ token: Substring) -> String {
    guard token.utf8.contains(0x7E) else { return String(token) }
    var result = ""
    var rest = token
    while let tilde = rest.firstIndex(of: "~") {
      result += rest[..<tilde]
      let next = rest.index(after: tilde)
      result += next < rest.endIndex && rest[next] == "1" ? "/" : "~"
      rest = next < rest.endIndex ? rest[rest.index(after: next)...] : rest[next...]
    }
    return result + rest
  }
}
