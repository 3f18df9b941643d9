import ContractDiagnostics

extension JSONLiteral {
  /// The value as JSON on one line.
  public var compact: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let text): text
    case .string(let text): JSONText.string(text).text
    case .array(let items): "[" + items.map(\.compact).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { JSONText.string($0.name).text + ":" + $0.value.compact }.joined(separator: ",") + "}"
    }
  }
}
