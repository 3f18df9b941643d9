/// A Swift type that a column can be read as.
public protocol PostgresDecodable {
  /// Reads the server's binary format. `type` is the column's; refuse every one whose meaning is not exactly yours.
  static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Self
  /// What NULL becomes; the default refuses it.
  static func decodeNull() throws(PostgresDecodingFailure) -> Self
  /// Reads a list of these; the default reads the server's one-dimensional array.
  static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> [Self]
}

/// Why a value could not be read; the row adds the column.
public enum PostgresDecodingFailure: Error, Hashable, Sendable {
  /// The column has another type than those in `expected`.
  case wrongType(expected: String)
  /// The value is NULL and the Swift type has no place for that.
  case null
  /// The value does not fit the Swift type. The text says what would; it never holds the value.
  case unrepresentable(String)
  /// The bytes are not what the type promises.
  case malformed(String)
}

extension PostgresDecodable {
  public static func decodeNull() throws(PostgresDecodingFailure) -> Self { throw .null }

  public static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> [Self] {
    try PostgresArrayReader.read(bytes)
  }
}

extension RawSpan {
  /// The big-endian integer that the bytes are, which must be exactly as wide.
  func integer<Integer: FixedWidthInteger & BitwiseCopyable>(as type: Integer.Type = Integer.self) throws(PostgresDecodingFailure)
    -> Integer
  {
    guard byteCount == MemoryLayout<Integer>.size else {
      throw .malformed("\(byteCount) bytes where \(MemoryLayout<Integer>.size) were promised")
    }
    return Integer(bigEndian: unsafeLoadUnaligned(as: Integer.self))
  }

  func integer<Integer: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Integer.Type = Integer.self)
    throws(PostgresDecodingFailure) -> Integer
  {
    guard offset >= 0, offset + MemoryLayout<Integer>.size <= byteCount else {
      throw .malformed("it ends after \(byteCount) bytes")
    }
    return Integer(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: Integer.self))
  }

  /// The bytes as UTF-8 text.
  var text: String { withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }
}

/// Reads one-dimensional arrays: dimensions, null flag, element type, then length and bytes of each element.
enum PostgresArrayReader {
  static func read<Element: PostgresDecodable>(_ bytes: RawSpan) throws(PostgresDecodingFailure) -> [Element] {
    let dimensions: Int32 = try bytes.integer(at: 0)
    guard dimensions != 0 else { return [] }
    guard dimensions == 1 else { throw .unrepresentable("an array of \(dimensions) dimensions; only one is read") }
    let type = PostgresType(rawValue: try bytes.integer(at: 8))
    let count: Int32 = try bytes.integer(at: 12)
    guard count >= 0, Int(count) <= bytes.byteCount else { throw .malformed("an array of \(count) elements") }
    var offset = 20
    var elements: [Element] = []
    elements.reserveCapacity(Int(count))
    for _ in 0..<count {
      elements.append(try element(in: bytes, at: &offset, type: type))
    }
    return elements
  }

  private static func element<Element: PostgresDecodable>(
    in bytes: RawSpan, at offset: inout Int, type: PostgresType
  ) throws(PostgresDecodingFailure) -> Element {
    let length = Int(try bytes.integer(at: offset, as: Int32.self))
    offset += 4
    guard length >= 0 else { return try Element.decodeNull() }
    guard offset + length <= bytes.byteCount else { throw .malformed("an element longer than its array") }
    defer { offset += length }
    return try Element.decode(bytes.extracting(offset..<offset + length), type: type)
  }
}
