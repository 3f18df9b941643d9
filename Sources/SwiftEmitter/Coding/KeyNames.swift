/// Member names or enumeration values as the arguments of `JSONKeys`.
struct KeyNames {
  var names: [String]
  /// Indices in `names` of members that must be there.
  var required: [Int] = []

  var arguments: [SwiftWriter.Argument] { compact.map { [SwiftWriter.Argument(SwiftLiteral.string($0))] } ?? spelled }

  /// One literal, `"id! title! tags"`, costs the compiler a tenth of an array of literals. Nil for names that do not go into it.
  private var compact: String? {
    guard names.allSatisfy(KeyNames.isPlain) else { return nil }
    let required = Set(required)
    return names.indices.map { names[$0] + (required.contains($0) ? "!" : "") }.joined(separator: " ")
  }

  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "!") }
  }

  private var spelled: [SwiftWriter.Argument] {
    let names = SwiftWriter.Argument(texts: names.map(SwiftLiteral.string))
    return required.isEmpty ? [names] : [names, SwiftWriter.Argument(label: "required: ", texts: required.map { String($0) })]
  }
}
