import ContractModel

extension SchemaTypes {
  /// What a schema says to readers.
  func documentation(of schema: Schema) -> Documentation {
    let annotations = schema.annotations
    var documentation = Documentation()
    documentation.add(annotations.title)
    documentation.add(annotations.description)
    if let format = schema.format { documentation.add(.format, format) }
    if annotations.isDeprecated { documentation.add(.deprecated) }
    if let value = annotations.defaultValue { documentation.add(.default, value.text) }
    for example in annotations.examples { documentation.add(.example, example.text) }
    return documentation
  }
}

extension JSONLiteral {
  /// As JSON, for comments.
  var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): text
    case .array(let values): "[" + values.map(\.nestedText).joined(separator: ", ") + "]"
    case .object(let members): "{" + members.map { "\"\($0.name)\": " + $0.value.nestedText }.joined(separator: ", ") + "}"
    }
  }

  private var nestedText: String { if case .string(let text) = self { "\"" + text + "\"" } else { text } }
}
