/// The token in an `Authorization` header (RFC 6750, section 2.1).
enum BearerToken: Equatable {
  case missing
  case malformed
  case token(String)

  /// - Parameter values: every `Authorization` header of the request. Two are refused: which one counts must not be a matter of taste.
  init(values: [String]) {
    let trimmed = values.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    guard let value = trimmed.first else {
      self = .missing
      return
    }
    let parts = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard values.count == 1, parts.count == 2, parts[0].lowercased() == "bearer" else {
      self = .malformed
      return
    }
    let token = String(parts[1]).trimmingSpaces()
    self = token.isEmpty || token.utf8.contains(UInt8(ascii: " ")) ? .malformed : .token(token)
  }
}

extension String {
  /// Without the spaces and tabs at both ends. Byte by byte: by characters this took longer than the rest of a request.
  fileprivate func trimmingSpaces() -> String {
    let rest = utf8.drop(while: Self.isSpace)
    guard let last = rest.lastIndex(where: { !Self.isSpace($0) }) else { return "" }
    return String(Substring(rest[...last]))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
