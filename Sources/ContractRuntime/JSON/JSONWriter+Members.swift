extension JSONWriter {
  /// Writes the name of a member, which is JSON-escaped already, and its colon.
  @inlinable @inline(__always)
  public mutating func name(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length + 4)
    if base[count - 1] != UInt8(ascii: "{") { put(UInt8(ascii: ",")) }
    put(UInt8(ascii: "\""))
    put(name.utf8Start, length)
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  /// Writes a member. The name is JSON-escaped already.
  @inlinable
  public mutating func member<T: JSONWritable>(_ name: StaticString, _ value: T) {
    self.name(name)
    value.write(to: &self)
  }

  /// Writes a member unless it is nil.
  @inlinable
  public mutating func optionalMember<T: JSONWritable>(_ name: StaticString, _ value: T?) {
    guard let value else { return }
    self.name(name)
    value.write(to: &self)
  }

  /// Writes a member unless it is absent.
  @inlinable
  public mutating func presenceMember<T: JSONWritable>(_ name: StaticString, _ value: Presence<T>) {
    switch value {
    case .absent: return
    case .null:
      self.name(name)
      writeNull()
    case .value(let wrapped):
      self.name(name)
      wrapped.write(to: &self)
    }
  }

  /// Writes a member whose value is fixed JSON text.
  @inlinable
  public mutating func constantMember(_ name: StaticString, _ json: StaticString) {
    self.name(name)
    write(json: json)
  }

  /// Writes members with names of any text, sorted by their bytes.
  @inlinable
  public mutating func members<T: JSONWritable>(_ extra: [String: T]) {
    for (name, value) in extra.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      member(dynamicName: name, value)
    }
  }

  /// Writes a member whose name is any text.
  @inlinable
  public mutating func member<T: JSONWritable>(dynamicName name: String, _ value: T) {
    separate()
    write(name)
    reserve(1)
    put(UInt8(ascii: ":"))
    value.write(to: &self)
  }
}
