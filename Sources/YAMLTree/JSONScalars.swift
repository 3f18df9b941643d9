import ContractDiagnostics

extension JSONReader {
  /// Reads a number, `true`, `false` or `null`.
  func readWord(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingStopped) {
    let start = position
    while position < bytes.count, JSONReader.isWordByte(bytes[position]) { position += 1 }
    guard position > start else { throw unexpected(bytes, expected: "a value") }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<position])
    let text = String(decoding: word, as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || JSONReader.isNumber(word) else {
      throw stopped("expected a value, found \(quoted(text))", from: start, to: position)
    }
    try builder.addScalar(word, style: .plain, from: start, to: position)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// RFC 8259, section 6: no leading zeros or plus sign, digits on both sides of a point.
  private static func isNumber(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = word[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    guard whole.count == 1 || (whole.count > 1 && whole.first != UInt8(ascii: "0")) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      if takeDigits(&rest).isEmpty { return false }
    }
    if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      if takeDigits(&rest).isEmpty { return false }
    }
    return rest.isEmpty
  }

  private static func takeDigits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    rest = rest[digits.endIndex...]
    return digits
  }

  /// Reads a string; its span includes the quotes.
  func readString(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingStopped) {
    let start = position
    position += 1
    skipOrdinary(bytes)
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      let text = UnsafeBufferPointer(rebasing: bytes[(start + 1)..<position])
      position += 1
      return try builder.addScalar(text, style: .quoted, from: start, to: position)
    }
    try unescape(bytes, from: start)
    var failure: ReadingStopped?
    unescaped.withUnsafeBufferPointer { text in
      do throws(ReadingStopped) { try builder.addScalar(text, style: .quoted, from: start, to: position) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func skipOrdinary(_ bytes: UnsafeBufferPointer<UInt8>) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return }
      position += 1
    }
  }

  /// Reads on from the first escape of a string that began at `start`, into `unescaped`.
  private func unescape(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws(ReadingStopped) {
    unescaped.removeAll(keepingCapacity: true)
    unescaped.append(contentsOf: bytes[(start + 1)..<position])
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] == UInt8(ascii: "\\") else {
        throw stopped("a control character must be escaped in a string", from: position, to: position + 1)
      }
      try readEscape(bytes)
      let ordinary = position
      skipOrdinary(bytes)
      unescaped.append(contentsOf: bytes[ordinary..<position])
    }
    guard position < bytes.count else { throw stopped("the string does not end", from: start, to: start + 1) }
    position += 1
  }

  private func readEscape(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingStopped) {
    let start = position
    position += 2
    switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
    case UInt8(ascii: "\""): unescaped.append(0x22)
    case UInt8(ascii: "\\"): unescaped.append(0x5C)
    case UInt8(ascii: "/"): unescaped.append(0x2F)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"): try readUnicodeEscape(bytes, from: start)
    default: throw stopped("unknown escape sequence in a string", from: start, to: min(position, bytes.count))
    }
  }

  private func readUnicodeEscape(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws(ReadingStopped) {
    let unit = try readUnit(bytes, from: start)
    var value = unit
    if unit & 0xFC00 == 0xD800, position + 1 < bytes.count, bytes[position] == 0x5C, bytes[position + 1] == UInt8(ascii: "u") {
      position += 2
      let low = try readUnit(bytes, from: position - 2)
      value = low & 0xFC00 == 0xDC00 ? 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF : unit
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw stopped(
        "half of a surrogate pair in a string", from: start, to: position, help: "write both halves, or the character itself")
    }
    unescaped.append(contentsOf: UTF8.encode(scalar)!)
  }

  private func readUnit(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws(ReadingStopped) -> UInt32 {
    guard position + 4 <= bytes.count, let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
      bytes[position] != UInt8(ascii: "+"), bytes[position] != UInt8(ascii: "-")
    else { throw stopped("expected four hexadecimal digits after `\\u`", from: start, to: min(position + 4, bytes.count)) }
    position += 4
    return unit
  }
}
