/// The encoded parameters of a statement: one buffer for the bytes of all, and where each lies.
struct SQLParameters: Sendable {
  struct Entry: Sendable {
    var start: Int
    /// Bytes; -1 is NULL.
    var length: Int32
    var isText: Bool
  }

  /// Nil for none, so that a statement is three words and cheap to hand on.
  private var storage: Storage?

  private final class Storage: @unchecked Sendable {
    var bytes: [UInt8] = []
    var entries: [Entry] = []
    var types: [UInt32] = []
    var placeholders: [Int] = []
    var failure: PostgresEncodingError?

    init() {}

    init(_ other: Storage) {
      (bytes, entries, types, placeholders, failure) = (other.bytes, other.entries, other.types, other.placeholders, other.failure)
    }

    func append(_ entry: Entry, type: UInt32, placeholder: Int) {
      entries.append(entry)
      types.append(type)
      placeholders.append(placeholder)
    }
  }

  var entries: [Entry] { storage?.entries ?? [] }
  var types: [UInt32] { storage?.types ?? [] }
  /// Byte offset of each `$n` in the statement's text.
  var placeholders: [Int] { storage?.placeholders ?? [] }
  var failure: PostgresEncodingError? { storage?.failure }
  var count: Int { storage?.entries.count ?? 0 }

  /// The storage, which nobody else has.
  private mutating func unshared() -> Storage {
    if isKnownUniquelyReferenced(&storage), let storage { return storage }
    let fresh = storage.map { Storage($0) } ?? Storage()
    storage = fresh
    return fresh
  }

  mutating func append<Value: PostgresEncodable>(_ value: Value, placeholder: Int) {
    let storage = unshared()
    var encoder = PostgresEncoder()
    let start = storage.bytes.count
    swap(&encoder.bytes, &storage.bytes)
    value.encode(into: &encoder)
    swap(&encoder.bytes, &storage.bytes)
    if let failure = encoder.failure, storage.failure == nil {
      storage.failure = PostgresEncodingError(parameter: count + 1, swiftType: "\(Value.self)", reason: failure.reason)
    }
    let length = encoder.isNull ? -1 : Int32(clamping: storage.bytes.count - start)
    storage.append(Entry(start: start, length: length, isText: encoder.isText), type: Value.postgresType.rawValue, placeholder: placeholder)
  }

  mutating func append(_ other: SQLParameters, placeholdersMovedBy distance: Int) {
    for index in 0..<other.count {
      append(other, at: index, placeholder: other.placeholders[index] + distance)
    }
  }

  mutating func append(_ other: SQLParameters, at index: Int, placeholder: Int) {
    guard let source = other.storage else { return }
    let storage = unshared()
    var entry = source.entries[index]
    let end = index + 1 < source.entries.count ? source.entries[index + 1].start : source.bytes.count
    let start = storage.bytes.count
    storage.bytes.append(contentsOf: source.bytes[entry.start..<end])
    entry.start = start
    storage.failure = storage.failure ?? source.failure
    storage.append(entry, type: source.types[index], placeholder: placeholder)
  }

  /// Lends the parameters in the four parallel arrays that libpq takes. The pointers end with `body`.
  func withLibPQArrays<R>(
    _ body: (_ values: UnsafePointer<UnsafePointer<CChar>?>?, _ lengths: UnsafePointer<Int32>?, _ formats: UnsafePointer<Int32>?) -> R
  ) -> R {
    guard let storage else { return body(nil, nil, nil) }
    let count = storage.entries.count
    return storage.bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { numbers in
          for (index, entry) in storage.entries.enumerated() {
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
