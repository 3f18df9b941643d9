/// What the four signed integers share: read any of the server's integers that fits, by value.
enum IntegerCodec {
  static func decode<Integer: FixedWidthInteger & BitwiseCopyable>(
    _ bytes: RawSpan, type: PostgresType
  ) throws(PostgresDecodingFailure) -> Integer {
    let value: Int64
    switch type {
    case .int8: value = try bytes.integer()
    case .int4: value = Int64(try bytes.integer(as: Int32.self))
    case .int2: value = Int64(try bytes.integer(as: Int16.self))
    case .oid: value = Int64(try bytes.integer(as: UInt32.self))
    default: throw .wrongType(expected: "bigint, integer or smallint")
    }
    guard let integer = Integer(exactly: value) else {
      throw .unrepresentable("a number beyond \(Integer.self); read it as Int64")
    }
    return integer
  }
}

extension Int: PostgresCodable {
  public static var postgresType: PostgresType { .int8 }
  public func encode(into encoder: inout PostgresEncoder) { encoder.write(Int64(self)) }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Int {
    try IntegerCodec.decode(bytes, type: type)
  }
}

extension Int64: PostgresCodable {
  public static var postgresType: PostgresType { .int8 }
  public func encode(into encoder: inout PostgresEncoder) { encoder.write(self) }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Int64 {
    try IntegerCodec.decode(bytes, type: type)
  }
}

extension Int32: PostgresCodable {
  public static var postgresType: PostgresType { .int4 }
  public func encode(into encoder: inout PostgresEncoder) { encoder.write(self) }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Int32 {
    try IntegerCodec.decode(bytes, type: type)
  }
}

extension Int16: PostgresCodable {
  public static var postgresType: PostgresType { .int2 }
  public func encode(into encoder: inout PostgresEncoder) { encoder.write(self) }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Int16 {
    try IntegerCodec.decode(bytes, type: type)
  }
}

/// A lone byte travels as `smallint`; a list of them is `bytea`.
extension UInt8: PostgresCodable {
  public static var postgresType: PostgresType { .int2 }
  public static var postgresArrayType: PostgresType { .bytea }

  public func encode(into encoder: inout PostgresEncoder) { encoder.write(Int16(self)) }

  public static func encodeArray(_ elements: [UInt8], into encoder: inout PostgresEncoder) {
    encoder.write(contentsOf: elements)
  }

  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> UInt8 {
    try IntegerCodec.decode(bytes, type: type)
  }

  public static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> [UInt8] {
    guard type == .bytea else { throw .wrongType(expected: "bytea") }
    return bytes.withUnsafeBytes { [UInt8]($0) }
  }
}
