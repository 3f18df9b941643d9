import ContractDiagnostics

/// A strict reader of RFC 8259 that feeds a builder. Nesting is kept on the builder's stack, not on the program's.
final class JSONReader {
  let builder: TreeBuilder
  private let source: SourceFile
  var position = 0
  /// Text of a string with escapes, while it is put together.
  var unescaped: [UInt8] = []

  init(source: SourceFile, builder: TreeBuilder) {
    self.source = source
    self.builder = builder
  }

  func read() throws(ReadingStopped) {
    var failure: ReadingStopped?
    source.bytes.withUnsafeBufferPointer { bytes in
      position = bytes.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
      do throws(ReadingStopped) { try readDocument(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func readDocument(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingStopped) {
    repeat {
      try readValue(bytes)
      try readSeparators(bytes)
    } while !builder.frames.isEmpty
    skipSpace(bytes)
    if position < bytes.count { throw unexpected(bytes, expected: "the end of the file") }
  }

  /// A scalar, or the beginning of an object or an array.
  private func readValue(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingStopped) {
    skipSpace(bytes)
    guard position < bytes.count else { throw unexpected(bytes, expected: "a value") }
    switch bytes[position] {
    case UInt8(ascii: "\""): try readString(bytes)
    case UInt8(ascii: "{"):
      try builder.open(.mapping, at: position, headEnd: position + 1)
      position += 1
      try readKeyOrEnd(bytes, isFirst: true)
    case UInt8(ascii: "["):
      try builder.open(.sequence, at: position, headEnd: position + 1)
      position += 1
      try readItemOrEnd(bytes)
    default: try readWord(bytes)
    }
  }

  /// Everything after a value up to the next one: commas, keys, closing brackets.
  private func readSeparators(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingStopped) {
    while let frame = builder.frames.last, !needsValue {
      skipSpace(bytes)
      let closing = frame.isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
      guard position < bytes.count, bytes[position] == closing || bytes[position] == UInt8(ascii: ",") else {
        throw unexpected(bytes, expected: frame.isMapping ? "`,` or `}`" : "`,` or `]`")
      }
      position += 1
      if bytes[position - 1] == closing {
        try builder.close(at: position)
      } else if frame.isMapping {
        try readKeyOrEnd(bytes, isFirst: false)
      } else {
        needsValue = true
      }
    }
    needsValue = false
  }

  /// Set when a key or a comma was read, so that a value must follow.
  private var needsValue = false

  private func readKeyOrEnd(_ bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool) throws(ReadingStopped) {
    skipSpace(bytes)
    if isFirst, position < bytes.count, bytes[position] == UInt8(ascii: "}") {
      position += 1
      return try builder.close(at: position)
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw unexpected(bytes, expected: isFirst ? "a key in double quotes or `}`" : "a key in double quotes")
    }
    try readString(bytes)
    skipSpace(bytes)
    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { throw unexpected(bytes, expected: "`:`") }
    position += 1
    needsValue = true
  }

  private func readItemOrEnd(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingStopped) {
    skipSpace(bytes)
    if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
      position += 1
      return try builder.close(at: position)
    }
    needsValue = true
  }

  func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>) {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D else { return }
      position += 1
    }
  }

  func unexpected(_ bytes: UnsafeBufferPointer<UInt8>, expected: String) -> ReadingStopped {
    guard position < bytes.count else { return stopped("expected \(expected), found the end of the file", from: bytes.count) }
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let found = String(decoding: bytes[position..<end], as: UTF8.self)
    return stopped("expected \(expected), found \(quoted(found))", from: position, to: end)
  }

  func stopped(_ message: String, from start: Int, to end: Int? = nil, help: String? = nil) -> ReadingStopped {
    ReadingStopped(.jsonSyntax, message, at: builder.span(start, end ?? start), help: help)
  }
}
