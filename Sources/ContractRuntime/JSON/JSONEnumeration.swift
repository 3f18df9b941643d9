/// An enumeration of strings.
public protocol JSONStringEnum: JSONModel {
  /// The strings, in the order of `allCases`.
  static var jsonNames: JSONKeys { get }
}

extension JSONStringEnum where Self: CaseIterable, AllCases == [Self] {
  @inlinable
  public init(from reader: inout JSONReader) throws(JSONFailure) { self = Self.allCases[try reader.choice(of: Self.jsonNames)] }
}

extension JSONStringEnum where Self: RawRepresentable, RawValue == String {
  @inlinable
  public func write(to writer: inout JSONWriter) { writer.write(rawValue) }
}

extension JSONStringEnum where Self: RawRepresentable & Codable, RawValue == String {
  public init(from decoder: any Decoder) throws { self = try Self.decode(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try encodeModel(to: encoder) }
}

extension JSONStringEnum where Self: RawRepresentable & Hashable, RawValue == String {
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// An enumeration of integers.
public protocol JSONIntegerEnum: JSONModel {}

extension JSONIntegerEnum where Self: RawRepresentable, RawValue == Int {
  @inlinable
  public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.enumeration(Self.self) }

  @inlinable
  public func write(to writer: inout JSONWriter) { writer.write(rawValue) }
}

extension JSONIntegerEnum where Self: RawRepresentable & Codable, RawValue == Int {
  public init(from decoder: any Decoder) throws { self = try Self.decode(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try encodeModel(to: encoder) }
}

extension JSONIntegerEnum where Self: RawRepresentable & Hashable, RawValue == Int {
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// An enumeration that keeps values it does not know: every raw value makes one.
public protocol JSONOpenEnum: JSONModel, RawRepresentable, Codable, Hashable where RawValue: JSONReadable & JSONWritable & Hashable {
  init(rawValue: RawValue)
}

extension JSONOpenEnum {
  @inlinable
  public init(from reader: inout JSONReader) throws(JSONFailure) { self.init(rawValue: try RawValue(from: &reader)) }

  @inlinable
  public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }

  public init(from decoder: any Decoder) throws { self = try Self.decode(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try encodeModel(to: encoder) }
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
