#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A type that is kept whole in a `jsonb` (or `json`) column: a parameter and a column value like any other.
///
/// For types that read and write JSON themselves, as generated models do: this module's README has the bridge. A type that is only `Codable`
/// conforms to `PostgresCodableJSON` by its name alone.
public protocol PostgresJSONConvertible: PostgresCodable {
  /// The value as JSON text in UTF-8.
  func postgresJSON() throws -> [UInt8]
  /// Reads JSON text. What this throws is told with the column's name, so it should quote no values.
  init(postgresJSON bytes: [UInt8]) throws
}

extension PostgresJSONConvertible {
  public static var postgresType: PostgresType { .jsonb }

  public func encode(into encoder: inout PostgresEncoder) {
    do {
      PostgresJSON(bytes: try postgresJSON()).encode(into: &encoder)
    } catch {
      encoder.fail("it cannot be written as JSON: \(error)")
    }
  }

  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Self {
    let json = try PostgresJSON.decode(bytes, type: type)
    do {
      return try Self(postgresJSON: json.bytes)
    } catch {
      throw .unrepresentable("JSON that is no \(Self.self): \(error)")
    }
  }
}

/// A `Codable` type that is kept whole in a `jsonb` column, through Foundation's coders: `extension Settings: PostgresCodableJSON {}`.
public protocol PostgresCodableJSON: PostgresJSONConvertible, Codable {}

extension PostgresCodableJSON {
  public func postgresJSON() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }

  public init(postgresJSON bytes: [UInt8]) throws { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) }
}
