/// Format `duration`: RFC 3339, appendix A. Weeks stand alone, no unit is left out between two others, no fractions.
func isDuration(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var scanner = ByteScanner(text)
  guard scanner.take(UInt8(ascii: "P")) else { return false }
  let date = units(&scanner, "YMDW")
  guard let date else { return false }
  if date == "W" { return scanner.isAtEnd }
  if date.contains("W") || !"YMD".contains(date) { return false }
  guard scanner.take(UInt8(ascii: "T")) else { return !date.isEmpty && scanner.isAtEnd }
  guard let time = units(&scanner, "HMS") else { return false }
  return !time.isEmpty && "HMS".contains(time) && scanner.isAtEnd
}

/// Takes numbers with their units and returns the units, or nil when a number has none of those.
private func units(_ scanner: inout ByteScanner, _ known: String) -> String? {
  var found = ""
  while scanner.take(while: \.isDigit) > 0 {
    guard let unit = scanner.next, known.utf8.contains(unit) else { return nil }
    found.unicodeScalars.append(Unicode.Scalar(unit))
    scanner.place += 1
  }
  return found
}
