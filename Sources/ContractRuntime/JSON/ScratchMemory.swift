/// Memory of a reader for the text of strings that have escapes in them. It grows with the longest, and is given back with the reader.
@usableFromInline struct ScratchMemory: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>?
  private(set) var capacity = 0

  @usableFromInline init() {}

  @inlinable deinit { base?.deallocate() }

  /// Room for `count` bytes, of which the first `kept` are those that were written before.
  @inline(__always) mutating func room(for count: Int, keeping kept: Int) -> UnsafeMutablePointer<UInt8> {
    if count <= capacity, let base { return base }
    return grow(to: count, keeping: kept)
  }

  @inline(never) private mutating func grow(to count: Int, keeping kept: Int) -> UnsafeMutablePointer<UInt8> {
    capacity = max(1024, 2 * count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    if let base {
      larger.update(from: base, count: kept)
      base.deallocate()
    }
    base = larger
    return larger
  }
}
