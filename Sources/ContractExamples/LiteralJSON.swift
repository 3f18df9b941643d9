import ContractDiagnostics
import ContractModel

extension JSONLiteral {
  /// The value as JSON, two spaces for each level.
  public func formatted(depth: Int = 0) -> String {
    let margin = String(repeating: "  ", count: depth + 1)
    let end = "\n" + String(repeating: "  ", count: depth)
    switch self {
    case .array(let items) where !items.isEmpty:
      return "[\n" + items.map { margin + $0.formatted(depth: depth + 1) }.joined(separator: ",\n") + end + "]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { margin + JSONText.string($0.name).text + ": " + $0.value.formatted(depth: depth + 1) }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    default: return compact
    }
  }
}
