#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A JSON document as its bytes, for `jsonb` and `json` columns; whoever wants a model decodes it from them.
public struct PostgresJSON: Hashable, Sendable {
  /// UTF-8 text.
  public var bytes: [UInt8]

  /// JSON in UTF-8, as it is.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// JSON, as it is.
  public init(text: String) { bytes = Array(text.utf8) }

  public init(encoding value: some Encodable, encoder: JSONEncoder = JSONEncoder()) throws {
    bytes = Array(try encoder.encode(value))
  }

  /// The value, decoded.
  public func decode<Value: Decodable>(_ type: Value.Type = Value.self, decoder: JSONDecoder = JSONDecoder()) throws -> Value {
    try decoder.decode(type, from: Data(bytes))
  }
}

extension PostgresJSON: PostgresCodable {
  public static var postgresType: PostgresType { .jsonb }

  /// `jsonb` in binary: a version, 1, then the text.
  public func encode(into encoder: inout PostgresEncoder) {
    encoder.write(UInt8(1))
    encoder.write(contentsOf: bytes)
  }

  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> PostgresJSON {
    switch type {
    case .json: return PostgresJSON(bytes: bytes.withUnsafeBytes { [UInt8]($0) })
    case .jsonb:
      let version: UInt8 = try bytes.integer(at: 0)
      guard version == 1 else { throw .malformed("jsonb of version \(version)") }
      return PostgresJSON(bytes: bytes.withUnsafeBytes { [UInt8]($0.dropFirst()) })
    default: throw .wrongType(expected: "jsonb or json")
    }
  }
}
