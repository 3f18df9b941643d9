/// Format `email`: a mailbox of RFC 5321, section 4.1.2; `idn-email`: one of RFC 6531, where both parts may go beyond ASCII.
func isEmailAddress(_ text: UnsafeBufferPointer<UInt8>, isInternational: Bool) -> Bool {
  var scanner = ByteScanner(text)
  let isLocalPart = scanner.next == UInt8(ascii: "\"") ? takeQuoted(&scanner, isInternational) : takeDotted(&scanner, isInternational)
  guard isLocalPart, scanner.place <= 64, scanner.take(UInt8(ascii: "@")) else { return false }
  let domain = UnsafeBufferPointer(rebasing: text[scanner.place...])
  if domain.first == UInt8(ascii: "[") { return isAddressLiteral(domain) }
  return isInternational ? isInternationalHostname(domain) : isHostname(domain)
}

private let atomBytes = ByteSet("!#$%&'*+-/=?^_`{|}~", letters: true, digits: true)

private func takeDotted(_ scanner: inout ByteScanner, _ isInternational: Bool) -> Bool {
  repeat {
    if scanner.take(while: { atomBytes.contains($0) || (isInternational && $0 >= 0x80) }) == 0 { return false }
  } while scanner.take(UInt8(ascii: "."))
  return true
}

private func takeQuoted(_ scanner: inout ByteScanner, _ isInternational: Bool) -> Bool {
  scanner.place += 1
  while let byte = scanner.next {
    scanner.place += 1
    if byte == UInt8(ascii: "\"") { return true }
    if byte == UInt8(ascii: "\\") {
      guard let escaped = scanner.next, escaped >= 0x20, escaped < 0x7F else { return false }
      scanner.place += 1
    } else if byte < 0x20 || byte == 0x7F || (byte >= 0x80 && !isInternational) {
      return false
    }
  }
  return false
}

private func isAddressLiteral(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard text.count > 2, text.last == UInt8(ascii: "]") else { return false }
  let inner = UnsafeBufferPointer(rebasing: text[1..<text.count - 1])
  let tag = Array("ipv6:".utf8)
  if inner.count > 5, inner[..<5].map({ $0 | 0x20 }) == tag.map({ $0 | 0x20 }) {
    return isIPv6Address(UnsafeBufferPointer(rebasing: inner[5...]))
  }
  return isIPv4Address(inner)
}
