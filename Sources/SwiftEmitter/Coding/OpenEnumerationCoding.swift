import ContractModel

/// Raw values of an enumeration that keeps what the document does not name.
struct OpenEnumerationCoding {
  let context: SwiftContext
  let id: TypeID
  let enumeration: Enumeration

  private var identifiers: [String] { context.names.members[id.index].map(SwiftIdentifier.quoted) }

  func emit(to writer: inout SwiftWriter) {
    let coding = CodingEmitter(context: context)
    let raw = enumeration.isInteger ? "Int" : "String"
    let unknown = identifiers.last!
    writer.blank()
    writer.block("extension \(context.names[id]): JSONOpenEnum") { writer in
      coding.writeSchema(of: id, to: &writer)
      writer.blank()
      writer.block("public init(rawValue: \(raw))") { writer in
        writer.line("switch rawValue {")
        for (value, identifier) in pairs { writer.line("case \(value): self = .\(identifier)") }
        writer.line("default: self = .\(unknown)(rawValue)")
        writer.line("}")
      }
      writer.blank()
      writer.block("public var rawValue: \(raw)") { writer in
        writer.line("switch self {")
        for (value, identifier) in pairs { writer.line("case .\(identifier): \(value)") }
        writer.line("case .\(unknown)(let value): value")
        writer.line("}")
      }
    }
  }

  private var pairs: [(value: String, identifier: String)] {
    zip(enumeration.values, identifiers).map { value, identifier in
      switch value.literal {
      case .string(let text): (SwiftLiteral.string(text), identifier)
      case .number(let text): (Int(text).map { String($0) } ?? "0", identifier)
      default: ("\"\"", identifier)
      }
    }
  }
}
