/// A type of the server, by its object identifier (`pg_type.oid`); the built-in ones never change.
public struct PostgresType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Leaves the choice to the server, which infers a parameter's type from its place in the statement.
  public static let unspecified = PostgresType(rawValue: 0)
  public static let bool = PostgresType(rawValue: 16)
  public static let bytea = PostgresType(rawValue: 17)
  public static let char = PostgresType(rawValue: 18)
  public static let name = PostgresType(rawValue: 19)
  public static let int8 = PostgresType(rawValue: 20)
  public static let int2 = PostgresType(rawValue: 21)
  public static let int4 = PostgresType(rawValue: 23)
  public static let text = PostgresType(rawValue: 25)
  public static let oid = PostgresType(rawValue: 26)
  public static let json = PostgresType(rawValue: 114)
  public static let float4 = PostgresType(rawValue: 700)
  public static let float8 = PostgresType(rawValue: 701)
  public static let unknown = PostgresType(rawValue: 705)
  public static let bpchar = PostgresType(rawValue: 1042)
  public static let varchar = PostgresType(rawValue: 1043)
  public static let date = PostgresType(rawValue: 1082)
  public static let time = PostgresType(rawValue: 1083)
  public static let timestamp = PostgresType(rawValue: 1114)
  public static let timestamptz = PostgresType(rawValue: 1184)
  public static let interval = PostgresType(rawValue: 1186)
  public static let numeric = PostgresType(rawValue: 1700)
  public static let void = PostgresType(rawValue: 2278)
  public static let uuid = PostgresType(rawValue: 2950)
  public static let jsonb = PostgresType(rawValue: 3802)

  /// Whether the type was made by `create type` or an extension; built-in ones are below.
  var isUserDefined: Bool { rawValue >= 16384 }

  /// The array type over this element type; `unspecified` where this module does not know one.
  public var array: PostgresType {
    Self.known.first { $0.element == self }.map { PostgresType(rawValue: $0.array) } ?? .unspecified
  }

  private static let known: [(element: PostgresType, name: String, array: UInt32)] = [
    (.bool, "boolean", 1000), (.bytea, "bytea", 1001), (.char, "\"char\"", 1002), (.name, "name", 1003),
    (.int8, "bigint", 1016), (.int2, "smallint", 1005), (.int4, "integer", 1007), (.text, "text", 1009),
    (.oid, "oid", 1028), (.json, "json", 199), (.float4, "real", 1021), (.float8, "double precision", 1022),
    (.bpchar, "character", 1014), (.varchar, "character varying", 1015), (.date, "date", 1182),
    (.time, "time without time zone", 1183),
    (.timestamp, "timestamp without time zone", 1115), (.timestamptz, "timestamp with time zone", 1185),
    (.interval, "interval", 1187), (.numeric, "numeric", 1231), (.uuid, "uuid", 2951), (.jsonb, "jsonb", 3807),
    (.unknown, "unknown", 0), (.void, "void", 0),
  ]
}

extension PostgresType: CustomStringConvertible {
  /// The name SQL uses (`bigint`, `text[]`), or `type 12345` for one this module does not know.
  public var description: String {
    for entry in Self.known {
      if entry.element == self { return entry.name }
      if entry.array == rawValue, rawValue != 0 { return entry.name + "[]" }
    }
    return "type \(rawValue)"
  }
}
