/// Format `ipv4`: four decimal octets, none with a leading zero (RFC 2673, section 3.2).
func isIPv4Address(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var scanner = ByteScanner(text)
  for part in 0..<4 {
    if part > 0 && !scanner.take(UInt8(ascii: ".")) { return false }
    let start = scanner.place
    let count = scanner.take(while: \.isDigit)
    guard count > 0, count <= 3, count == 1 || text[start] != UInt8(ascii: "0") else { return false }
    let value = text[start..<scanner.place].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    if value > 255 { return false }
  }
  return scanner.isAtEnd
}

/// Format `ipv6`: RFC 4291, section 2.2, without a zone.
func isIPv6Address(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var scanner = ByteScanner(text)
  var groups = 0
  var hasGap = false
  if scanner.take(UInt8(ascii: ":")) {
    guard scanner.take(UInt8(ascii: ":")) else { return false }
    hasGap = true
    if scanner.isAtEnd { return true }
  }
  while true {
    let start = scanner.place
    let digits = scanner.take(while: \.isHexDigit)
    if scanner.next == UInt8(ascii: ".") {
      guard isIPv4Address(UnsafeBufferPointer(rebasing: text[start...])) else { return false }
      groups += 2
      break
    }
    guard digits >= 1, digits <= 4 else { return false }
    groups += 1
    if scanner.isAtEnd { break }
    guard scanner.take(UInt8(ascii: ":")) else { return false }
    if scanner.take(UInt8(ascii: ":")) {
      if hasGap { return false }
      hasGap = true
      if scanner.isAtEnd { break }
    }
  }
  return hasGap ? groups <= 7 : groups == 8
}
