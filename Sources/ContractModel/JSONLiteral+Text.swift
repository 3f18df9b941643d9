import ContractDiagnostics

extension JSONLiteral {
  /// The value as JSON on one line, for programs.
  public var compact: String { text(space: "") }

  /// The value as JSON on one line, for people: a space behind each comma and colon.
  public var spaced: String { text(space: " ") }

  private func text(space: String) -> String {
    switch self {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let text): text
    case .string(let text): JSONText.string(text).text
    case .array(let items): "[" + items.map { $0.text(space: space) }.joined(separator: "," + space) + "]"
    case .object(let members):
      "{"
        + members.map { JSONText.string($0.name).text + ":" + space + $0.value.text(space: space) }.joined(separator: "," + space) + "}"
    }
  }
}
