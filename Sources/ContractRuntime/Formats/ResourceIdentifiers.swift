/// Formats `uri`, `uri-reference` (RFC 3986, appendix A), `iri` and `iri-reference` (RFC 3987, section 2.2).
struct ResourceIdentifier {
  private let text: UnsafeBufferPointer<UInt8>
  private let isInternational: Bool

  private static let pathBytes = ByteSet("-._~!$&'()*+,;=:@/", letters: true, digits: true)
  private static let queryBytes = ByteSet("-._~!$&'()*+,;=:@/?", letters: true, digits: true)
  private static let userBytes = ByteSet("-._~!$&'()*+,;=:", letters: true, digits: true)
  private static let hostBytes = ByteSet("-._~!$&'()*+,;=", letters: true, digits: true)
  private static let schemeBytes = ByteSet("+-.", letters: true, digits: true)

  /// Whether `text` is an identifier, or, when `allowsRelative`, a reference.
  static func isValid(_ text: UnsafeBufferPointer<UInt8>, allowsRelative: Bool, isInternational: Bool) -> Bool {
    ResourceIdentifier(text: text, isInternational: isInternational).isValid(allowsRelative)
  }

  private func isValid(_ allowsRelative: Bool) -> Bool {
    let fragmentStart = text.firstIndex(of: UInt8(ascii: "#")) ?? text.count
    let queryStart = text[..<fragmentStart].firstIndex(of: UInt8(ascii: "?")) ?? fragmentStart
    if fragmentStart < text.count, !isMade(of: Self.queryBytes, fragmentStart + 1, text.count) { return false }
    if queryStart < fragmentStart, !isMade(of: Self.queryBytes, queryStart + 1, fragmentStart, isQuery: true) { return false }
    let scheme = schemeLength(queryStart)
    if scheme == nil && !allowsRelative { return false }
    let start = scheme.map { $0 + 1 } ?? 0
    if start + 1 < queryStart, text[start] == UInt8(ascii: "/"), text[start + 1] == UInt8(ascii: "/") {
      return isAuthorityAndPath(start + 2, queryStart)
    }
    // A colon in the first segment of a relative path would have made it a scheme.
    if scheme == nil {
      let segmentEnd = text[start..<queryStart].firstIndex(of: UInt8(ascii: "/")) ?? queryStart
      if text[start..<segmentEnd].contains(UInt8(ascii: ":")) { return false }
    }
    return isMade(of: Self.pathBytes, start, queryStart)
  }

  private func schemeLength(_ end: Int) -> Int? {
    guard let colon = text[..<end].firstIndex(of: UInt8(ascii: ":")), colon > 0, text[0].isLetter else { return nil }
    return text[..<colon].allSatisfy { Self.schemeBytes.contains($0) } ? colon : nil
  }

  private func isAuthorityAndPath(_ start: Int, _ end: Int) -> Bool {
    let authorityEnd = text[start..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
    var hostStart = start
    if let at = text[start..<authorityEnd].lastIndex(of: UInt8(ascii: "@")) {
      guard isMade(of: Self.userBytes, start, at) else { return false }
      hostStart = at + 1
    }
    return isHostAndPort(hostStart, authorityEnd) && isMade(of: Self.pathBytes, authorityEnd, end)
  }

  private func isHostAndPort(_ start: Int, _ end: Int) -> Bool {
    var hostEnd = end
    if start < end, text[start] == UInt8(ascii: "[") {
      guard let close = text[start..<end].firstIndex(of: UInt8(ascii: "]")), isAddress(start + 1, close) else { return false }
      hostEnd = close + 1
    } else {
      hostEnd = text[start..<end].firstIndex(of: UInt8(ascii: ":")) ?? end
      guard isMade(of: Self.hostBytes, start, hostEnd) else { return false }
    }
    if hostEnd == end { return true }
    return text[hostEnd] == UInt8(ascii: ":") && text[(hostEnd + 1)..<end].allSatisfy(\.isDigit)
  }

  /// An IPv6 address, or `v1.` and what some future version may bring.
  private func isAddress(_ start: Int, _ end: Int) -> Bool {
    let inner = UnsafeBufferPointer(rebasing: text[start..<end])
    guard let first = inner.first, first | 0x20 == UInt8(ascii: "v") else { return isIPv6Address(inner) }
    guard let dot = inner.firstIndex(of: UInt8(ascii: ".")), dot > 1, dot + 1 < inner.count, inner[1..<dot].allSatisfy(\.isHexDigit) else {
      return false
    }
    return inner[(dot + 1)...].allSatisfy { Self.userBytes.contains($0) }
  }

  private func isMade(of bytes: ByteSet, _ start: Int, _ end: Int, isQuery: Bool = false) -> Bool {
    var place = start
    while place < end {
      let byte = text[place]
      if byte == UInt8(ascii: "%") {
        guard place + 2 < end, text[place + 1].isHexDigit, text[place + 2].isHexDigit else { return false }
        place += 3
      } else if byte < 0x80 {
        guard bytes.contains(byte) else { return false }
        place += 1
      } else {
        guard isInternational, isInternationalScalar(takeScalar(text, &place), isQuery) else { return false }
      }
    }
    return true
  }
}

/// `ucschar` of RFC 3987; in a query also `iprivate`.
func isInternationalScalar(_ value: UInt32, _ allowsPrivate: Bool) -> Bool {
  switch value {
  case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
  case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: allowsPrivate
  case 0x10000...0xEFFFF: value & 0xFFFF <= 0xFFFD && !(0xE0000...0xE0FFF).contains(value)
  default: false
  }
}
