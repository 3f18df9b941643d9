/// Format `uri-template`: RFC 6570, section 2, with its erratum that allows the apostrophe.
func isURITemplate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var scanner = ByteScanner(text)
  while let byte = scanner.next {
    if byte == UInt8(ascii: "{") {
      guard takeExpression(&scanner) else { return false }
    } else if byte == UInt8(ascii: "%") {
      guard takePercent(&scanner) else { return false }
    } else if byte < 0x80 {
      guard byte > 0x20, byte != 0x7F, !forbidden.contains(byte) else { return false }
      scanner.place += 1
    } else {
      guard isInternationalScalar(takeScalar(text, &scanner.place), true) else { return false }
    }
  }
  return true
}

private let forbidden = ByteSet("\"<>\\^`|}")
private let operators = ByteSet("+#./;?&=,!@|")
private let nameBytes = ByteSet("_", letters: true, digits: true)

private func takeExpression(_ scanner: inout ByteScanner) -> Bool {
  scanner.place += 1
  if let byte = scanner.next, operators.contains(byte) { scanner.place += 1 }
  repeat {
    guard takeName(&scanner) else { return false }
    if scanner.take(UInt8(ascii: ":")) {
      guard let first = scanner.next, first != UInt8(ascii: "0") else { return false }
      let digits = scanner.take(while: \.isDigit)
      guard digits >= 1, digits <= 4 else { return false }
    } else {
      _ = scanner.take(UInt8(ascii: "*"))
    }
  } while scanner.take(UInt8(ascii: ","))
  return scanner.take(UInt8(ascii: "}"))
}

private func takeName(_ scanner: inout ByteScanner) -> Bool {
  repeat {
    let start = scanner.place
    while let byte = scanner.next {
      if nameBytes.contains(byte) { scanner.place += 1 } else if byte != UInt8(ascii: "%") || !takePercent(&scanner) { break }
    }
    if scanner.place == start { return false }
  } while scanner.take(UInt8(ascii: "."))
  return true
}

private func takePercent(_ scanner: inout ByteScanner) -> Bool {
  let place = scanner.place
  guard place + 2 < scanner.bytes.count, scanner.bytes[place + 1].isHexDigit, scanner.bytes[place + 2].isHexDigit else { return false }
  scanner.place += 3
  return true
}
