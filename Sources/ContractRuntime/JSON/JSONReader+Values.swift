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

  /// Reads one of the cases of a string enumeration.
  @inlinable
  public mutating func enumeration<E: JSONStringEnum>(_: E.Type) throws(JSONFailure) -> E {
    let start = offset
    let text = try string()
    // Canonically equivalent strings are equal in Swift, but not in JSON Schema.
    guard let value = E(rawValue: text), value.rawValue.utf8.elementsEqual(text.utf8) else {
      throw JSONFailure(.enumeration, offset: start)
    }
    return value
  }

  /// Reads one of the cases of an integer enumeration.
  @inlinable
  public mutating func enumeration<E: JSONIntegerEnum>(_: E.Type) throws(JSONFailure) -> E {
    let start = offset
    let number = try int()
    guard let value = E(rawValue: number) else { throw JSONFailure(.enumeration, offset: start) }
    return value
  }
}
