/// How the words of a name are joined.
enum LetterCase: String {
  case camel = "camelCase"
  case snake = "snake_case"
  case kebab = "kebab-case"

  /// Whether a name is spelled so; a single word in lower case is spelled in every way.
  func fits(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLower(first) else { return false }
    return name.utf8.allSatisfy { byte in
      if isLower(byte) || isDigit(byte) { return true }
      switch self {
      case .camel: return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      case .snake: return byte == UInt8(ascii: "_")
      case .kebab: return byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
    }
  }

  /// Words as one name: `get pets` is `getPets`.
  static func camelCased(_ words: String) -> String {
    let parts = words.split { !$0.isLetter && !$0.isNumber }
    guard let first = parts.first else { return words }
    return first.prefix(1).lowercased() + first.dropFirst()
      + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
