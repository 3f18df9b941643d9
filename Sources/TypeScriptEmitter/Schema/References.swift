import ContractModel

extension SchemaTypes {
  /// A component by its name; a member of one by its path. Anything else is written out where it is used.
  mutating func reference(to id: SchemaID) -> TypeExpression {
    let schema = model.schemas[id]
    let differs = rendition?.affected.contains(id) ?? false
    if differs, let name = rendition?.name(of: id) { return name }
    if let name = schema.componentName { return .path(root: .components, keys: ["schemas", name]) }
    if !differs, let path = memberPath(to: id) { return path }
    guard !expanding.contains(id) else { return .unknown }
    expanding.append(id)
    defer { expanding.removeLast() }
    return type(of: id)
  }

  /// `#/components/schemas/Ticket/properties/owner` is `components["schemas"]["Ticket"]["owner"]`, without the `undefined` of a member that
  /// may be missing; behind it nothing can be looked up as long as it may be missing or null.
  private func memberPath(to id: SchemaID) -> TypeExpression? {
    let pointer = model.schemas[id].provenance.pointer
    guard pointer.hasPrefix("#/components/schemas/") else { return nil }
    let tokens = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3).map { unescaped($0) }
    guard tokens.count % 2 == 1, stride(from: 1, to: tokens.count, by: 2).allSatisfy({ tokens[$0] == "properties" }) else { return nil }
    var owner = model.components.schemas.first { $0.name == tokens[0] }?.schema
    var path = TypeExpression.path(root: .components, keys: ["schemas", tokens[0]])
    var isSent = Place.soundsSent(tokens[0])
    for index in stride(from: 2, to: tokens.count, by: 2) {
      let property = owner.flatMap { owner in model.schemas[owner].object.properties.first { $0.name == tokens[index] } }
      isSent = isSent || Place.soundsSent(tokens[index])
      let isLast = index == tokens.count - 1
      path = path.member(tokens[index])
      if let property, !isPresent(property, isSent: isSent) {
        path = isLast ? .defined(path) : .nonNullable(path)
      } else if let property, !isLast, mayBeNull(property.schema) {
        path = .nonNullable(path)
      }
      owner = property?.schema
    }
    return path
  }

  private func mayBeNull(_ id: SchemaID) -> Bool {
    let schema = model.schemas[model.schemas.resolve(id)]
    if schema.kinds.contains(.null) { return true }
    return (schema.oneOf + schema.anyOf).contains { model.schemas[model.schemas.resolve($0)].kinds == .null }
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
