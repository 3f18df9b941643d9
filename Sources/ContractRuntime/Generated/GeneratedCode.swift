public import ContractPattern

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

// What generated code says in one word.

/// A regular expression of a schema.
public typealias Pattern = ContractPattern.Pattern

extension Pattern {
  /// A pattern that the generator has compiled already, so that it cannot fail here.
  public init(generated source: String) {
    do {
      try self.init(source)
    } catch {
      preconditionFailure("the generator let a pattern through that does not compile: \(error)")
    }
  }
}

extension Decimal {
  /// A number whose text the generator has checked already, so that it cannot fail here.
  public init(generated text: String) { self = DecimalText(generated: text).value }
}

extension DecimalText {
  /// A text that the generator has checked already, so that it cannot fail here.
  public init(generated text: String) {
    guard let value = DecimalText(text) else { preconditionFailure("the generator let through what is no decimal number: \(text)") }
    self = value
  }
}

extension JSONReader {
  /// Reads a value and then checks its bytes against a schema: for keywords that generated readers do not spell out.
  @inlinable
  public mutating func checked<T>(
    _ schema: SchemaReference, _ read: (inout JSONReader) throws(JSONFailure) -> T
  ) throws(JSONFailure) -> T {
    let start = offset
    let value = try read(&self)
    try check(from: start, schema)
    return value
  }
}
