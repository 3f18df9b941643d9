/// A type generated from a schema.
public protocol JSONModel: JSONReadable, JSONWritable, Codable, Hashable, Sendable {
  /// The schema it was generated from; every mistake is explained by it.
  static var schema: SchemaReference { get }
}

extension JSONModel {
  /// Reads and validates JSON text. Throws every issue, not only the first.
  public init(json bytes: [UInt8], limits: JSONLimits = .default) throws(JSONError) {
    self = try JSONCoding.decode(bytes, schema: Self.schema, limits: limits) { reader throws(JSONFailure) in try Self(from: &reader) }
  }

  /// The value as JSON text.
  public func json() -> [UInt8] {
    JSONCoding.encode(self)
  }

  /// Validates a value built in code; throws every issue.
  public func validate() throws(JSONError) {
    _ = try Self(json: json())
  }

  /// Decodes through the reader above, so that `Codable` accepts exactly what JSON text does. Throws `DecodingError`.
  public static func decode(from decoder: any Decoder) throws -> Self {
    let value = try JSONValue(from: decoder)
    do {
      return try Self(json: value.json())
    } catch {
      let context = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error)
      throw DecodingError.dataCorrupted(context)
    }
  }

  /// Encodes what the writer above writes.
  public func encodeModel(to encoder: any Encoder) throws {
    try JSONValue(parsing: json()).encode(to: encoder)
  }
}

/// An enumeration of strings.
public protocol JSONStringEnum: JSONModel, RawRepresentable, CaseIterable where RawValue == String {}

extension JSONStringEnum {
  @inlinable
  public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.enumeration(Self.self) }

  @inlinable
  public func write(to writer: inout JSONWriter) { writer.write(rawValue) }
}

/// An enumeration of integers.
public protocol JSONIntegerEnum: JSONModel, RawRepresentable, CaseIterable where RawValue == Int {}

extension JSONIntegerEnum {
  @inlinable
  public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.enumeration(Self.self) }

  @inlinable
  public func write(to writer: inout JSONWriter) { writer.write(rawValue) }
}

/// An enumeration that keeps values it does not know: every raw value makes one.
public protocol JSONOpenEnum: JSONModel, RawRepresentable where RawValue: JSONReadable & JSONWritable {
  init(rawValue: RawValue)
}

extension JSONOpenEnum {
  @inlinable
  public init(from reader: inout JSONReader) throws(JSONFailure) { self.init(rawValue: try RawValue(from: &reader)) }

  @inlinable
  public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }
}
