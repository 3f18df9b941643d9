extension JSONWriter {
  public mutating func write(_ value: Bool) {
    write(json: value ? "true" : "false")
  }

  /// Writes a string, escaping only what RFC 8259 demands.
  public mutating func write(_ value: String) {
    if value.utf8.withContiguousStorageIfAvailable({ write(utf8: $0) }) == nil {
      var copy = value
      copy.withUTF8 { write(utf8: $0) }
    }
  }

  /// Writes a string of valid UTF-8 bytes.
  public mutating func write(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count + 2)
    put(UInt8(ascii: "\""))
    if let start = bytes.baseAddress { writeContent(start, bytes.count) }
    reserve(1)
    put(UInt8(ascii: "\""))
  }

  /// Copies what needs no escape in blocks. There is room for all of `source`, were nothing escaped.
  @inline(__always) private mutating func writeContent(_ source: UnsafePointer<UInt8>, _ length: Int) {
    var index = 0
    var seen: UInt64 = 0
    while true {
      let plain = plainPrefix(source + index, length - index, into: base + count, &seen)
      count += plain
      index += plain
      if index == length { return }
      reserve(length - index + 6)
      putEscape(source[index])
      index += 1
    }
  }

  private mutating func putEscape(_ byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    case 0..<0x20:
      put(UInt8(ascii: "u"))
      put(UInt8(ascii: "0"))
      put(UInt8(ascii: "0"))
      put(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      put(hexDigits[Int(byte & 15)])
    default: put(byte)
    }
  }

  public mutating func write(_ value: Int) {
    reserve(20)
    count += writeDecimal(Int64(value), into: base + count)
  }

  public mutating func write(_ value: Int64) {
    reserve(20)
    count += writeDecimal(value, into: base + count)
  }

  public mutating func write(_ value: Int32) { write(Int64(value)) }

  /// Writes the shortest text that reads back as `value`. JSON has no infinity and no NaN: they become `null`.
  public mutating func write(_ value: Double) {
    guard value.isFinite else { return writeNull() }
    reserve(32)
    count += writeShortest(value, into: base + count)
  }
}
