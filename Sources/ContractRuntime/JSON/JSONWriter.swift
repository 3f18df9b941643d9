/// Writes JSON text straight into a growing byte buffer: no white space, members in the order they are written.
///
/// The caller keeps the grammar: one value, members inside `beginObject` and `endObject`.
public struct JSONWriter: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var count: Int
  @usableFromInline var capacity: Int

  /// - Parameter capacity: bytes to have room for from the start.
  public init(capacity: Int = 1024) {
    self.capacity = max(16, capacity)
    base = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
    count = 0
  }

  deinit { base.deallocate() }

  /// The bytes written.
  public consuming func finish() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { target, used in
      if let start = target.baseAddress { start.initialize(from: base, count: count) }
      used = count
    }
  }

  /// The bytes written so far, for the time of the call.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Makes room for `more` bytes.
  @inlinable @inline(__always)
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @usableFromInline @inline(never)
  mutating func grow(_ more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Writes a comma unless this is the first element or member of its collection.
  @inlinable @inline(__always)
  mutating func separate() {
    reserve(1)
    guard count > 0 else { return }
    let last = base[count - 1]
    if last != UInt8(ascii: "{") && last != UInt8(ascii: "[") { put(UInt8(ascii: ",")) }
  }

  /// Appends a byte there is room for.
  @inlinable @inline(__always)
  mutating func put(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  /// Appends bytes there is room for.
  @inlinable @inline(__always)
  mutating func put(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    (base + count).update(from: bytes, count: length)
    count += length
  }
}

extension JSONWriter {
  /// Opens an object.
  @inlinable
  public mutating func beginObject() {
    reserve(1)
    put(UInt8(ascii: "{"))
  }

  /// Closes an object.
  @inlinable
  public mutating func endObject() {
    reserve(1)
    put(UInt8(ascii: "}"))
  }

  /// Opens an array.
  @inlinable
  public mutating func beginArray() {
    reserve(1)
    put(UInt8(ascii: "["))
  }

  /// Closes an array.
  @inlinable
  public mutating func endArray() {
    reserve(1)
    put(UInt8(ascii: "]"))
  }

  /// Separates array elements: call it before each one.
  @inlinable
  public mutating func nextElement() { separate() }

  /// Writes `null`.
  @inlinable
  public mutating func writeNull() { write(json: "null") }

  /// Writes text that is JSON already.
  @inlinable
  public mutating func write(json: StaticString) {
    reserve(json.utf8CodeUnitCount)
    put(json.utf8Start, json.utf8CodeUnitCount)
  }

  /// Writes text that is JSON already.
  public mutating func write(json: UnsafeBufferPointer<UInt8>) {
    guard let start = json.baseAddress else { return }
    reserve(json.count)
    put(start, json.count)
  }
}
