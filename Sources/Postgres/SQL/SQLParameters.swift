/// The encoded parameters of a statement: one buffer for the bytes of all, and where each lies.
struct SQLParameters: Sendable {
  struct Entry: Sendable {
    var start: Int
    /// Bytes; -1 is NULL.
    var length: Int32
    var isText: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []
  private(set) var types: [UInt32] = []
  /// Byte offset of each `$n` in the statement's text.
  private(set) var placeholders: [Int] = []
  private(set) var failure: PostgresEncodingError?

  var count: Int { entries.count }

  mutating func append<Value: PostgresEncodable>(_ value: Value, placeholder: Int) {
    var encoder = PostgresEncoder()
    let start = bytes.count
    swap(&encoder.bytes, &bytes)
    value.encode(into: &encoder)
    swap(&encoder.bytes, &bytes)
    if let failure = encoder.failure {
      self.failure = self.failure ?? PostgresEncodingError(parameter: count + 1, swiftType: "\(Value.self)", reason: failure.reason)
    }
    let length = encoder.isNull ? -1 : Int32(clamping: bytes.count - start)
    append(Entry(start: start, length: length, isText: encoder.isText), type: Value.postgresType.rawValue, placeholder: placeholder)
  }

  mutating func append(_ other: SQLParameters, placeholdersMovedBy distance: Int) {
    for index in 0..<other.count {
      append(other, at: index, placeholder: other.placeholders[index] + distance)
    }
  }

  mutating func append(_ other: SQLParameters, at index: Int, placeholder: Int) {
    var entry = other.entries[index]
    let end = index + 1 < other.count ? other.entries[index + 1].start : other.bytes.count
    let start = bytes.count
    bytes.append(contentsOf: other.bytes[entry.start..<end])
    entry.start = start
    failure = failure ?? other.failure
    append(entry, type: other.types[index], placeholder: placeholder)
  }

  private mutating func append(_ entry: Entry, type: UInt32, placeholder: Int) {
    entries.append(entry)
    types.append(type)
    placeholders.append(placeholder)
  }

  /// Lends the parameters in the four parallel arrays that libpq takes. The pointers end with `body`.
  func withLibPQArrays<R>(
    _ body: (_ values: UnsafePointer<UnsafePointer<CChar>?>?, _ lengths: UnsafePointer<Int32>?, _ formats: UnsafePointer<Int32>?) -> R
  ) -> R {
    guard count > 0 else { return body(nil, nil, nil) }
    return bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { numbers in
          for (index, entry) in entries.enumerated() {
            values.initializeElement(at: index, to: Self.pointer(to: entry, in: bytes))
            numbers.initializeElement(at: index, to: max(0, entry.length))
            numbers.initializeElement(at: count + index, to: entry.isText ? 0 : 1)
          }
          return body(values.baseAddress, numbers.baseAddress, numbers.baseAddress! + count)
        }
      }
    }
  }

  /// A null pointer means NULL to libpq, so an empty value points at a byte that is never read.
  private static func pointer(to entry: Entry, in bytes: UnsafeRawBufferPointer) -> UnsafePointer<CChar>? {
    guard entry.length >= 0 else { return nil }
    guard let base = bytes.baseAddress else { return emptyValue }
    return (base + entry.start).assumingMemoryBound(to: CChar.self)
  }

  private nonisolated(unsafe) static let emptyValue: UnsafePointer<CChar> = {
    let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return UnsafePointer(byte)
  }()
}
