/// The token in an `Authorization` header (RFC 6750, section 2.1).
enum BearerToken: Equatable {
  case missing
  case malformed
  case token(String)

  /// - Parameter values: every `Authorization` header of the request. Two are refused: which one counts must not be a matter of taste.
  init(values: [String]) {
    if var value = values.first, values.count == 1 {
      self = value.withUTF8 { Self.read(Self.trimmed($0[...])) }
    } else {
      self = values.allSatisfy { $0.utf8.allSatisfy(Self.isSpace) } ? .missing : .malformed
    }
  }

  /// Byte by byte: by characters this took longer than the rest of a request.
  private static func read(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> BearerToken {
    if value.isEmpty { return .missing }
    guard let space = value.firstIndex(of: UInt8(ascii: " ")), isBearer(value[..<space]) else { return .malformed }
    let token = trimmed(value[space...])
    return token.isEmpty || token.contains(UInt8(ascii: " ")) ? .malformed : .token(String(decoding: token, as: UTF8.self))
  }

  private static func isBearer(_ scheme: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    scheme.elementsEqual("bearer".utf8) { $0 | 0x20 == $1 }
  }

  /// Without the spaces and tabs at both ends.
  private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let rest = bytes.drop(while: isSpace)
    guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return rest[rest.endIndex...] }
    return rest[...last]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
