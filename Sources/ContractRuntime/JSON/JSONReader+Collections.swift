extension JSONReader {
  /// Reads an array, each element with `element`.
  @inlinable
  public mutating func array<T>(
    minItems: Int = 0, maxItems: Int = .max, _ element: (inout JSONReader) throws(JSONFailure) -> T
  ) throws(JSONFailure) -> [T] {
    let start = offset
    guard try beginArray() else {
      if minItems > 0 { throw JSONFailure(.itemCount, offset: start) }
      return []
    }
    let level = depthLeft
    let guess = elementCountGuess(at: level, stride: MemoryLayout<T>.stride)
    var items: [T] = []
    items.reserveCapacity(guess.count)
    repeat {
      items.append(try element(&self))
      if items.count > maxItems { throw JSONFailure(.itemCount, offset: start) }
      if items.count == guess.count && guess.isFirst { items.reserveCapacity(elementCountGuess(from: items.count, since: start)) }
    } while try nextElement()
    if items.count < minItems { throw JSONFailure(.itemCount, offset: start) }
    noteElementCount(items.count, at: level)
    return items
  }

  /// Reads an array of values that read themselves.
  @inlinable
  public mutating func array<T: JSONReadable>(of: T.Type, minItems: Int = 0, maxItems: Int = .max) throws(JSONFailure) -> [T] {
    try array(minItems: minItems, maxItems: maxItems) { reader throws(JSONFailure) in try T(from: &reader) }
  }

  /// Reads an array no two elements of which are equal as JSON.
  @inlinable
  public mutating func uniqueArray<T: Hashable>(
    minItems: Int = 0, maxItems: Int = .max, _ element: (inout JSONReader) throws(JSONFailure) -> T
  ) throws(JSONFailure) -> [T] {
    let start = offset
    let items = try array(minItems: minItems, maxItems: maxItems, element)
    if Set(items).count != items.count { try checkUnique(from: start) }
    return items
  }

  /// Reads an array of values that read themselves, no two of which are equal as JSON.
  @inlinable
  public mutating func uniqueArray<T: JSONReadable & Hashable>(
    of: T.Type, minItems: Int = 0, maxItems: Int = .max
  ) throws(JSONFailure) -> [T] {
    try uniqueArray(minItems: minItems, maxItems: maxItems) { reader throws(JSONFailure) in try T(from: &reader) }
  }

  /// Reads an object as a dictionary, each member's value with `value`.
  @inlinable
  public mutating func map<T>(
    minProperties: Int = 0, maxProperties: Int = .max, _ value: (inout JSONReader) throws(JSONFailure) -> T
  ) throws(JSONFailure) -> [String: T] {
    var result: [String: T] = [:]
    let start = offset
    var object = try beginObject(.none)
    while try nextKey(&object) != nil {
      let name = object.unknownName
      let item = try value(&self)
      // Canonically equivalent names are one key of a dictionary: rather refuse the second than lose the first.
      if result.updateValue(item, forKey: name) != nil { throw JSONFailure(.duplicateMember, offset: offset) }
    }
    if result.count < minProperties || result.count > maxProperties { throw JSONFailure(.memberCount, offset: start) }
    return result
  }

  /// Reads an object as a dictionary of values that read themselves.
  @inlinable
  public mutating func map<T: JSONReadable>(
    of: T.Type, minProperties: Int = 0, maxProperties: Int = .max
  ) throws(JSONFailure) -> [String: T] {
    try map(minProperties: minProperties, maxProperties: maxProperties) { reader throws(JSONFailure) in try T(from: &reader) }
  }

  /// Enters an array. False when it is empty, and then it is left already.
  public mutating func beginArray() throws(JSONFailure) -> Bool {
    guard firstByte() == UInt8(ascii: "[") else { throw wrongType() }
    try enter()
    offset += 1
    guard take(UInt8(ascii: "]")) else { return true }
    depthLeft += 1
    return false
  }

  /// Behind an element: takes a comma, or the end of the array and then returns false.
  public mutating func nextElement() throws(JSONFailure) -> Bool {
    if take(UInt8(ascii: ",")) { return true }
    guard offset < end && base[offset] == UInt8(ascii: "]") else { throw unexpected() }
    offset += 1
    depthLeft += 1
    return false
  }

  /// How many elements to make room for: as many as the last array at this level had, but no more than 4 KB of them.
  @inlinable func elementCountGuess(at level: Int, stride: Int) -> (count: Int, isFirst: Bool) {
    let last = Int(truncatingIfNeeded: elementCounts &>> UInt64(truncatingIfNeeded: 8 &* (level & 7))) & 0xFF
    return (max(1, min(max(2, last), 4096 / max(1, stride))), last == 0)
  }

  /// The same for the first array at a level, after `count` elements: as if the rest of the text held more of their length, up to sixteen
  /// times as many.
  @usableFromInline func elementCountGuess(from count: Int, since start: Int) -> Int {
    min(16 * count, count + count * (end - offset) / max(1, offset - start) + 1)
  }

  @inlinable mutating func noteElementCount(_ count: Int, at level: Int) {
    let place = UInt64(truncatingIfNeeded: 8 &* (level & 7))
    elementCounts = elementCounts & ~(0xFF &<< place) | UInt64(min(count, 0xFF)) &<< place
  }

  /// Compares the elements of the array that began at `start` as JSON. Values that are equal in Swift may differ there.
  @usableFromInline func checkUnique(from start: Int) throws(JSONFailure) {
    var again = lookAhead()
    again.offset = start
    guard case .array(let items) = try again.value() else { return }
    if Set(items).count != items.count { throw JSONFailure(.notUnique, offset: start) }
  }
}
