#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Bool: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.bool() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension String: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.string() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Int: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.int() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Int32: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.int32() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Int64: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.int64() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Double: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.double() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Decimal: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.decimal() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension DecimalText: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.decimalText() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(text) }
}

extension UUID: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.uuid() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension DateTime: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.dateTime() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension CalendarDate: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.date() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Base64Data: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.base64() }
  @inlinable public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension JSONNumber: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.number() }

  public func write(to writer: inout JSONWriter) {
    text.withBytes { writer.write(json: $0) }
  }
}

extension JSONValue: JSONReadable, JSONWritable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.value() }

  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.writeNull()
    case .boolean(let value): writer.write(value)
    case .number(let number): number.write(to: &writer)
    case .string(let text): writer.write(text)
    case .array(let items): items.write(to: &writer)
    case .object(let object): object.write(to: &writer)
    }
  }
}

extension JSONObject: JSONReadable, JSONWritable {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    guard reader.peek() == .object, case .object(let object) = try reader.value() else { throw reader.wrongType() }
    self = object
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for member in members { writer.member(dynamicName: member.name, member.value) }
    writer.endObject()
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.array(of: Element.self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  @inlinable public func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for item in self {
      writer.nextElement()
      item.write(to: &writer)
    }
    writer.endArray()
  }
}

extension Optional: JSONReadable where Wrapped: JSONReadable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) {
    self = try reader.null() ? nil : .some(Wrapped(from: &reader))
  }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  /// Nil is written as `null`.
  @inlinable public func write(to writer: inout JSONWriter) {
    if let value = self { value.write(to: &writer) } else { writer.writeNull() }
  }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
  @inlinable public init(from reader: inout JSONReader) throws(JSONFailure) { self = try reader.map(of: Value.self) }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  /// Members are sorted by name.
  @inlinable public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.members(self)
    writer.endObject()
  }
}
