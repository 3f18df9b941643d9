#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A decimal number that JSON carries as a string (`type: string`, `format: decimal`), so that no reader on the way rounds it.
///
/// It keeps the text: `"10.00"` goes back as `"10.00"`. Two are equal when their texts are, as strings are in JSON.
public struct DecimalText: Hashable, Sendable {
  /// A number as JSON writes one, without quotes.
  public let text: String

  /// The number: exact.
  public var value: Decimal { ExactDecimal(text).decimal ?? .nan }

  /// The shortest text of a number; nil when it is not one (NaN).
  public init?(_ value: Decimal) {
    guard !value.isNaN else { return nil }
    text = value.description
  }

  /// Nil unless `text` is a number as JSON writes one, which `Decimal` holds exactly: at most 38 digits between the zeros at either end.
  public init?(_ text: String) {
    guard text.withBytes(DecimalText.isExact) else { return nil }
    self.text = text
  }

  static func isExact(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    JSONNumber.isNumber(bytes) && ExactDecimal(bytes).decimal != nil
  }
}

extension DecimalText: CustomStringConvertible {
  public var description: String { text }
}
