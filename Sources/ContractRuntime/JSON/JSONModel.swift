/// A type generated from a schema. Two values are equal when they are written alike: strings byte by byte, numbers digit by digit.
///
/// Generated types are `Codable` and `Hashable` too, and say so themselves: a protocol that refined those of the standard library would have
/// to be looked up anew for each type, at compile time and at run time.
public protocol JSONModel: JSONReadable, JSONWritable, Sendable {
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

// Generated types declare their conformance in another file than themselves, so that these are taken and nothing is synthesized.
extension JSONModel {
  public init(from decoder: any Decoder) throws { self = try Self.decode(from: decoder) }

  public func encode(to encoder: any Encoder) throws { try encodeModel(to: encoder) }

  /// Whether both are written alike: the same members with the same values.
  public static func == (left: Self, right: Self) -> Bool {
    var first = JSONWriter()
    left.write(to: &first)
    var second = JSONWriter()
    right.write(to: &second)
    return first.withBytes { bytes in second.withBytes { bytes.elementsEqual($0) } }
  }

  public func hash(into hasher: inout Hasher) {
    var writer = JSONWriter()
    write(to: &writer)
    writer.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension JSONModel where Self: Hashable {
  /// Made by the compiler for each type if it did not stand here.
  public var hashValue: Int {
    var hasher = Hasher()
    hash(into: &hasher)
    return hasher.finalize()
  }
}
