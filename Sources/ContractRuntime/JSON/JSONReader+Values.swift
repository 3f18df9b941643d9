#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension JSONReader {
  /// Reads a string of format `uuid` (RFC 9562).
  public mutating func uuid() throws(JSONFailure) -> UUID {
    try withStringBytes(failing: .format) { parseUUID($0) }
  }

  /// Reads a string of format `date-time` (RFC 3339).
  public mutating func dateTime() throws(JSONFailure) -> DateTime {
    try withStringBytes(failing: .format) { DateTime(utf8: $0) }
  }

  /// Reads a string of format `date` (RFC 3339, full-date).
  public mutating func date() throws(JSONFailure) -> CalendarDate {
    try withStringBytes(failing: .format) { CalendarDate(utf8: $0) }
  }

  /// Reads a string of format `byte`: base64 (RFC 4648, section 4, with padding).
  public mutating func base64() throws(JSONFailure) -> Base64Data {
    try withStringBytes(failing: .format) { Base64Data(utf8: $0) }
  }

  /// Reads a string that is one of `names`, and gives its index.
  public mutating func choice(of names: JSONKeys) throws(JSONFailure) -> Int {
    guard firstByte() == UInt8(ascii: "\"") else { throw wrongType() }
    let start = offset
    let token = try stringTokenBehindQuote()
    let index = names.table.pointee.index(of: token.bytes, token.count)
    guard index >= 0 else {
      try checkUTF8(token)
      throw JSONFailure(.enumeration, offset: start)
    }
    return index
  }

  /// Reads one of the cases of an integer enumeration.
  @inlinable
  public mutating func enumeration<E: RawRepresentable<Int>>(_: E.Type) throws(JSONFailure) -> E {
    let start = offset
    let number = try int()
    guard let value = E(rawValue: number) else { throw JSONFailure(.enumeration, offset: start) }
    return value
  }

  /// Reads a string that can only be `text`.
  public mutating func constant(_ text: StaticString) throws(JSONFailure) {
    guard firstByte() == UInt8(ascii: "\"") else { throw wrongType() }
    let start = offset
    let token = try stringTokenBehindQuote()
    if !isName(token, text) { throw JSONFailure(.enumeration, offset: start) }
  }

  /// Reads an integer that can only be `number`.
  public mutating func constant(_ number: Int) throws(JSONFailure) {
    skipWhiteSpace()
    let start = offset
    if try int() != number { throw JSONFailure(.enumeration, offset: start) }
  }

  /// Reads a string that can only be `text`, and gives what stands for it.
  @inlinable
  public mutating func constant<T>(_ text: StaticString, as value: T) throws(JSONFailure) -> T {
    try constant(text)
    return value
  }

  /// Reads an integer that can only be `number`, and gives what stands for it.
  @inlinable
  public mutating func constant<T>(_ number: Int, as value: T) throws(JSONFailure) -> T {
    try constant(number)
    return value
  }
}
