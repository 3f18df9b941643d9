import ContractDiagnostics

/// The marks a file may begin with.
enum ByteOrderMark {
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let utf16Big: [UInt8] = [0xFE, 0xFF]
  static let utf16Little: [UInt8] = [0xFF, 0xFE]
}

/// Text as files hold it.
public enum TextEncoding {
  /// The bytes as UTF-8: unchanged, unless a byte order mark says that they are UTF-16.
  ///
  /// Unpaired surrogates become U+FFFD. Bytes without a mark are left alone, valid or not; `YAMLReader` checks them.
  public static func utf8(from bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: ByteOrderMark.utf16Big) { return transcoded(bytes, highByte: 0) }
    if bytes.starts(with: ByteOrderMark.utf16Little) { return transcoded(bytes, highByte: 1) }
    return bytes
  }

  private static func transcoded(_ bytes: [UInt8], highByte: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for offset in stride(from: 2, to: bytes.count - 1, by: 2) {
      units.append(UInt16(bytes[offset + highByte]) << 8 | UInt16(bytes[offset + 1 - highByte]))
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

extension YAMLReader {
  /// Refuses what is too large or not UTF-8, before any parser sees it.
  static func checkEncoding(_ source: SourceFile, limits: YAMLLimits) throws(ReadingStopped) {
    let beginning = Span.beginning(of: source.id)
    guard source.bytes.count <= min(limits.size, Int(Int32.max)) else {
      throw ReadingStopped(
        .documentTooLarge, "the file has \(source.bytes.count) bytes, more than the limit of \(limits.size)", at: beginning,
        help: "split the document into several files")
    }
    guard let offset = firstInvalidByte(in: source.bytes) else { return }
    let text = String(source.bytes[offset], radix: 16, uppercase: true)
    throw ReadingStopped(
      .invalidEncoding, "the byte 0x\(text) is not valid UTF-8",
      at: Span(file: source.id, start: Int32(offset), end: Int32(offset + 1)), help: "save the file as UTF-8")
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
