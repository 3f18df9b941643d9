/// Format `json-pointer`: RFC 6901, section 3.
func isJSONPointer(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  if text.isEmpty { return true }
  guard text[0] == UInt8(ascii: "/") else { return false }
  for (index, byte) in text.enumerated() where byte == UInt8(ascii: "~") {
    guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "0") || text[index + 1] == UInt8(ascii: "1") else { return false }
  }
  return true
}

/// Format `relative-json-pointer`: draft-bhutton-relative-json-pointer-00. Without index manipulation, which no version of JSON Schema names.
func isRelativeJSONPointer(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var scanner = ByteScanner(text)
  let digits = scanner.take(while: \.isDigit)
  guard digits == 1 || (digits > 1 && text[0] != UInt8(ascii: "0")) else { return false }
  if scanner.take(UInt8(ascii: "#")) { return scanner.isAtEnd }
  return isJSONPointer(UnsafeBufferPointer(rebasing: text[scanner.place...]))
}
