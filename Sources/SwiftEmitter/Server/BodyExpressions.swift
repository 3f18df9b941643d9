import ContractModel

extension ReadExpression {
  /// The schema of a body and the closure that reads it; nil without a schema.
  mutating func schemaAndReader(_ content: Content) -> (schema: String, closure: String)? {
    guard let use = content.type, let schema = use.schema ?? content.schema else { return nil }
    return (context.reference(to: schema), reader(use))
  }

  /// `{ r throws(JSONFailure) -> Ticket in try Ticket(from: &r) }`
  mutating func reader(_ use: TypeUse) -> String {
    "{ r throws(JSONFailure) -> \(context.spelling(use)) in\u{1}try \(full(use, reader: "r"))\u{2}}"
  }

  /// The call that reads a typed stream, without what it is called on; nil for a payload that is none.
  mutating func stream(_ payload: Payload, _ content: Content) -> String? {
    guard let (schema, closure) = schemaAndReader(content) else { return nil }
    switch payload {
    case .items(let framing): return "items(.\(framing), \(schema)) \(closure)"
    case .jsonEvents: return "jsonEvents(\(schema)) \(closure)"
    case .eventItems(let dataIsJSON): return "eventItems(dataIsJSON: \(dataIsJSON), \(schema)) \(closure)"
    default: return nil
    }
  }
}

extension SwiftContext {
  /// The generated type of a JSON body that is one and knows its own schema; nil for all others.
  func model(_ content: Content) -> String? {
    guard let use = content.type, case .named(let id) = use.shape, !isNullable(use), underlying(use) == use else { return nil }
    return names[id]
  }

  /// `, fields: […]` for what the document says about the fields of a form.
  func fields(_ content: Content) -> String {
    guard !content.encodings.isEmpty else { return "" }
    let items = content.encodings.map { encoding in
      var text = "FormFieldDescription(" + SwiftLiteral.string(encoding.property)
      if let style = encoding.style { text += ", style: ." + style.rawValue }
      if let explode = encoding.explode { text += ", explode: \(explode)" }
      if let type = encoding.contentType { text += ", contentType: " + SwiftLiteral.string(type) }
      return text + ")"
    }
    return ", fields: [" + items.joined(separator: ", ") + "]"
  }
}
