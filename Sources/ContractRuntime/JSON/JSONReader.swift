/// Reads one JSON text (RFC 8259, strictly) in one pass over its UTF-8 bytes, checking constraints on the way.
///
/// Every reading function begins with optional white space, takes one value and stops behind it. The bytes are borrowed: they must
/// outlive the reader. Nothing is read outside of them.
public struct JSONReader: ~Copyable {
  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline let end: Int
  /// The offset in bytes of what is read next.
  public var offset: Int
  @usableFromInline var depthLeft: Int
  /// Bytes that may still be read in vain by ``attempt(_:)``: unions inside unions must not take forever.
  @usableFromInline var retriesLeft: Int
  /// The mistake that stopped a member, and how far it was read; thrown at the next ``nextKey(_:)``.
  @usableFromInline var stopped: (failure: JSONFailure, reached: Int)?
  /// How many elements the last array had at each of eight levels, a byte each: the next one there probably has as many.
  @usableFromInline var elementCounts: UInt64 = 0
  @usableFromInline var scratch = ScratchMemory()

  /// Reads `bytes` from the start.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .default) {
    base = bytes.baseAddress ?? UnsafePointer(JSONReader.nothing)
    end = bytes.count
    offset = 0
    depthLeft = limits.maximumDepth
    retriesLeft = 64 * max(1024, bytes.count)
  }

  private init(base: UnsafePointer<UInt8>, offset: Int, end: Int, depthLeft: Int) {
    self.base = base
    self.offset = offset
    self.end = end
    self.depthLeft = depthLeft
    retriesLeft = 0
  }

  /// A second reader at the same place, for looking ahead.
  func lookAhead() -> JSONReader {
    JSONReader(base: base, offset: offset, end: end, depthLeft: depthLeft)
  }

  /// A stand-in address for an empty buffer; never read.
  private nonisolated(unsafe) static let nothing = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)

  /// Throws unless only white space is left.
  public mutating func finish() throws(JSONFailure) {
    skipWhiteSpace()
    if offset != end { throw failure(.trailingBytes) }
  }
}

extension JSONReader {
  /// A failure at the current place.
  func failure(_ code: JSONFailure.Code) -> JSONFailure { JSONFailure(code, offset: offset) }

  /// The failure for the byte at the current place, where something else was expected.
  func unexpected() -> JSONFailure {
    if let stopped { return stopped.failure }
    if offset >= end { return failure(.unexpectedEnd) }
    if offset == 0 && base[0] == 0xEF { return failure(.byteOrderMark) }
    return failure(.unexpectedByte)
  }

  /// The failure for a value of another kind than the schema asks for, or for something that is no value.
  @inline(never) func wrongType() -> JSONFailure {
    switch peek() {
    case .end, .invalid: unexpected()
    default: failure(.type)
    }
  }

  @inline(__always) mutating func skipWhiteSpace() {
    if offset < end && base[offset] > 0x20 { return }
    skipWhiteSpaceSlowly()
  }

  @inline(never) private mutating func skipWhiteSpaceSlowly() {
    var at = offset
    while at < end {
      // Indented documents are mostly runs of blanks: take eight at a time.
      while at + 8 <= end, loadWord(base + at) == 0x2020_2020_2020_2020 { at += 8 }
      guard at < end else { break }
      let byte = base[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      at += 1
    }
    offset = at
  }

  /// Takes `byte`, after white space, or throws.
  @inline(__always) mutating func expect(_ byte: UInt8) throws(JSONFailure) {
    if offset < end && base[offset] == byte {
      offset += 1
      return
    }
    skipWhiteSpace()
    guard offset < end && base[offset] == byte else { throw unexpected() }
    offset += 1
  }

  /// Takes `byte` if it is next, after white space.
  @inline(__always) mutating func take(_ byte: UInt8) -> Bool {
    skipWhiteSpace()
    guard offset < end && base[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// The first byte of the value that comes next, or 0 at the end.
  @inline(__always) mutating func firstByte() -> UInt8 {
    skipWhiteSpace()
    return offset < end ? base[offset] : 0
  }
}

extension JSONReader {
  /// What comes next, without taking it.
  public func peek() -> JSONKind {
    var at = offset
    while at < end, base[at] == 0x20 || base[at] == 0x0A || base[at] == 0x0D || base[at] == 0x09 { at += 1 }
    guard at < end else { return .end }
    switch base[at] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: return .invalid
    }
  }

  /// Takes `null` if it is next, and says whether it was.
  public mutating func null() throws(JSONFailure) -> Bool {
    guard firstByte() == UInt8(ascii: "n") else { return false }
    try literal(0x6C_6C_75_6E)
    return true
  }

  /// Reads `true` or `false`.
  public mutating func bool() throws(JSONFailure) -> Bool {
    switch firstByte() {
    case UInt8(ascii: "t"):
      try literal(0x65_75_72_74)
      return true
    case UInt8(ascii: "f"):
      offset += 1
      try literal(0x65_73_6C_61)
      return false
    default: throw wrongType()
    }
  }

  /// Takes four bytes that must be `word` (little endian).
  @inline(__always) private mutating func literal(_ word: UInt32) throws(JSONFailure) {
    if offset &+ 4 <= end, loadHalfWord(base + offset) == word {
      offset &+= 4
    } else {
      try refuseLiteral(word)
    }
  }

  /// Goes to the first byte that differs from `word`, and throws.
  @inline(never) private mutating func refuseLiteral(_ word: UInt32) throws(JSONFailure) {
    for index in 0..<4 {
      guard offset < end else { throw failure(.unexpectedEnd) }
      guard base[offset] == UInt8(truncatingIfNeeded: word &>> UInt32(8 * index)) else { throw failure(.unexpectedByte) }
      offset += 1
    }
  }

  /// Enters an array or object: one level deeper.
  @inline(__always) mutating func enter() throws(JSONFailure) {
    depthLeft -= 1
    if depthLeft < 0 { throw failure(.depthExceeded) }
  }
}
