/// A Swift type that can be a parameter of a statement.
///
/// Conform a `String`-backed enum by naming the protocol: `enum Status: String, PostgresCodable { … }`.
public protocol PostgresEncodable: Sendable {
  /// The type the parameter is declared with; `unspecified` lets the server infer it.
  static var postgresType: PostgresType { get }
  /// The type a list of these is declared with.
  static var postgresArrayType: PostgresType { get }
  /// Writes the value in the server's binary format, once, or calls `writeNull`, `writeText` or `fail`.
  func encode(into encoder: inout PostgresEncoder)
  /// Writes a list of these; the default is the server's one-dimensional array.
  static func encodeArray(_ elements: [Self], into encoder: inout PostgresEncoder)
}

/// A type that goes both ways.
public typealias PostgresCodable = PostgresEncodable & PostgresDecodable

extension PostgresEncodable {
  public static var postgresArrayType: PostgresType { postgresType.array }

  public static func encodeArray(_ elements: [Self], into encoder: inout PostgresEncoder) {
    encoder.writeArray(elements)
  }
}

/// Where a value writes its bytes; everything goes in network byte order.
public struct PostgresEncoder: Sendable {
  var bytes: [UInt8] = []
  var isNull = false
  var isText = false
  var failure: PostgresEncodingError?

  public mutating func write<Integer: FixedWidthInteger>(_ integer: Integer) {
    withUnsafeBytes(of: integer.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Bytes as they are.
  public mutating func write(contentsOf bytes: some Sequence<UInt8>) { self.bytes.append(contentsOf: bytes) }

  public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// NULL.
  public mutating func writeNull() { isNull = true }

  /// Writes the value in the server's *text* format, for types whose binary form is not known here.
  public mutating func writeText(_ text: String) {
    guard !text.utf8.contains(0) else {
      return fail("it contains a NUL character, which no text of Postgres can hold")
    }
    isText = true
    write(text)
    bytes.append(0)
  }

  /// Makes the statement fail before it is sent. `reason` completes “the parameter cannot be sent: …”; no values in it.
  public mutating func fail(_ reason: String) {
    failure = failure ?? PostgresEncodingError(parameter: 0, swiftType: "", reason: reason)
  }

  mutating func writeArray<Element: PostgresEncodable>(_ elements: [Element]) {
    write(Int32(elements.isEmpty ? 0 : 1))
    write(Int32(1))
    write(Element.postgresType.rawValue)
    guard !elements.isEmpty else { return }
    write(Int32(elements.count))
    write(Int32(1))
    for element in elements { writeElement(element) }
  }

  mutating func writeElement(_ element: some PostgresEncodable) {
    let start = bytes.count
    write(Int32(-1))
    element.encode(into: &self)
    if isText {
      bytes.removeLast()
      isText = false
    }
    guard !isNull else {
      isNull = false
      return
    }
    withUnsafeBytes(of: Int32(bytes.count - start - 4).bigEndian) { length in
      bytes.replaceSubrange(start..<start + 4, with: length)
    }
  }
}
