#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Bool: PostgresCodable {
  public static var postgresType: PostgresType { .bool }
  public func encode(into encoder: inout PostgresEncoder) { encoder.write(UInt8(self ? 1 : 0)) }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Bool {
    guard type == .bool else { throw .wrongType(expected: "boolean") }
    return try bytes.integer(as: UInt8.self) != 0
  }
}

extension Double: PostgresCodable {
  public static var postgresType: PostgresType { .float8 }
  public func encode(into encoder: inout PostgresEncoder) { encoder.write(bitPattern) }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Double {
    switch type {
    case .float8: Double(bitPattern: try bytes.integer())
    case .float4: Double(Float(bitPattern: try bytes.integer()))
    default: throw .wrongType(expected: "double precision or real")
    }
  }
}

extension Float: PostgresCodable {
  public static var postgresType: PostgresType { .float4 }
  public func encode(into encoder: inout PostgresEncoder) { encoder.write(bitPattern) }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Float {
    guard type == .float4 else { throw .wrongType(expected: "real") }
    return Float(bitPattern: try bytes.integer())
  }
}

extension UUID: PostgresCodable {
  public static var postgresType: PostgresType { .uuid }
  public func encode(into encoder: inout PostgresEncoder) {
    Swift.withUnsafeBytes(of: uuid) { encoder.write(contentsOf: $0) }
  }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> UUID {
    guard type == .uuid else { throw .wrongType(expected: "uuid") }
    guard bytes.byteCount == 16 else { throw .malformed("\(bytes.byteCount) bytes where 16 were promised") }
    return UUID(uuid: bytes.unsafeLoadUnaligned(as: uuid_t.self))
  }
}
