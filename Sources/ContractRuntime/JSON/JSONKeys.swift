/// The member names a model knows, laid out for comparison by words. Make one per type, in a `static let`: its memory is never given back.
public struct JSONKeys: @unchecked Sendable {
  let table: UnsafePointer<JSONKeyTable>

  /// - Parameters:
  ///   - names: the names as they are, not escaped.
  ///   - required: indices in `names` of members that must be there.
  ///   - minProperties: members an object must have at least, unknown ones included.
  ///   - maxProperties: members an object may have at most.
  public init(_ names: [StaticString], required: [Int] = [], minProperties: Int = 0, maxProperties: Int = .max) {
    self.init(names.map { name in name.withUTF8Buffer { Array($0) } }, required, minProperties, maxProperties)
  }

  /// - Parameters:
  ///   - names: the names, separated by blanks, with `!` behind those that must be there: `"id! title! tags"`. A name with a blank, `!` or
  ///     `%` has `%20`, `%21` or `%25` for it; `%` alone is the empty name.
  ///   - minProperties: members an object must have at least, unknown ones included.
  ///   - maxProperties: members an object may have at most.
  public init(_ names: StaticString, minProperties: Int = 0, maxProperties: Int = .max) {
    var texts: [[UInt8]] = []
    var required: [Int] = []
    for name in names.withUTF8Buffer({ Array($0) }).split(separator: UInt8(ascii: " ")) {
      let isRequired = name.last == UInt8(ascii: "!")
      if isRequired { required.append(texts.count) }
      texts.append(JSONKeys.unescaped(isRequired ? name.dropLast() : name))
    }
    self.init(texts, required, minProperties, maxProperties)
  }

  private static func unescaped(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = name
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "%") {
        bytes.append(byte)
      } else if let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      }
    }
    return bytes
  }

  private init(_ names: [[UInt8]], _ required: [Int], _ minProperties: Int, _ maxProperties: Int) {
    let target = UnsafeMutablePointer<JSONKeyTable>.allocate(capacity: 1)
    target.initialize(to: JSONKeyTable(names, required, minProperties, maxProperties))
    table = UnsafePointer(target)
  }

  /// No names: for objects all of whose members are treated alike.
  public static let none = JSONKeys([])
}

/// One name, and how a member begins that has it: quote, name, quote, colon.
struct JSONKeyEntry {
  /// The first eight bytes of that beginning; `mask` has a bit for each that counts.
  var head: UInt64
  var mask: UInt64
  /// Its last eight bytes; nothing for shorter ones.
  var tail: UInt64
  /// The name, behind a quote.
  var text: UnsafePointer<UInt8>
  var count: Int
  var index: Int
  /// Its bit in a cursor's set of seen names; none from the 65th name on.
  var bit: UInt64

  /// The length of the beginning.
  @inline(__always) var span: Int { count &+ 3 }

  /// Whether `place`, from where `available` bytes can be read, begins like this.
  @inline(__always) func begins(_ place: UnsafePointer<UInt8>, _ available: Int) -> Bool {
    guard available >= max(8, span), (loadWord(place) ^ head) & mask == 0 else { return false }
    if span <= 8 { return true }
    guard loadWord(place + (span &- 8)) == tail else { return false }
    var at = 8
    while at < span &- 8 {
      if loadWord(place + at) != loadWord(text + (at &- 1)) { return false }
      at &+= 8
    }
    return true
  }
}

extension JSONKeyEntry {
  /// Its memory is never given back, see ``JSONKeys``.
  init(_ name: [UInt8], index: Int) {
    let bytes = [UInt8(ascii: "\"")] + name + [UInt8(ascii: "\""), UInt8(ascii: ":")]
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 8)
    memory.initialize(repeating: 0, count: bytes.count + 8)
    for (place, byte) in bytes.enumerated() { memory[place] = byte }
    head = loadWord(memory)
    mask = bytes.count >= 8 ? .max : (1 << UInt64(8 * bytes.count)) - 1
    tail = bytes.count >= 8 ? loadWord(memory + (bytes.count - 8)) : 0
    text = UnsafePointer(memory + 1)
    count = name.count
    self.index = index
    bit = index >= 0 && index < 64 ? 1 << UInt64(index) : 0
  }
}

/// Names and a closed hash table over them, at most half full.
struct JSONKeyTable {
  let entries: UnsafePointer<JSONKeyEntry>
  let count: Int
  let slots: UnsafePointer<Int32>
  let slotMask: Int
  /// Bit sets of the indices that must be seen, 64 to a word.
  let required: [UInt64]
  let requiredHead: UInt64
  let minProperties: Int
  let maxProperties: Int

  init(_ names: [[UInt8]], _ required: [Int], _ minProperties: Int, _ maxProperties: Int) {
    entries = JSONKeyTable.makeEntries(names)
    count = names.count
    let slotCount = max(4, (2 * names.count).nextPowerOfTwo)
    slotMask = slotCount - 1
    slots = JSONKeyTable.makeSlots(entries, names.count, slotCount)
    var bits = [UInt64](repeating: 0, count: (names.count + 63) / 64)
    for index in required { bits[index / 64] |= 1 << UInt64(index % 64) }
    requiredHead = bits.first ?? 0
    self.required = bits
    self.minProperties = minProperties
    self.maxProperties = maxProperties
  }

  /// One entry for each name, and behind them one that nothing begins like, because it is longer than any text.
  private static func makeEntries(_ names: [[UInt8]]) -> UnsafePointer<JSONKeyEntry> {
    let target = UnsafeMutablePointer<JSONKeyEntry>.allocate(capacity: names.count + 1)
    for (index, name) in names.enumerated() { (target + index).initialize(to: JSONKeyEntry(name, index: index)) }
    var last = JSONKeyEntry([], index: -1)
    last.count = .max - 3
    (target + names.count).initialize(to: last)
    return UnsafePointer(target)
  }

  private static func makeSlots(_ entries: UnsafePointer<JSONKeyEntry>, _ count: Int, _ slotCount: Int) -> UnsafePointer<Int32> {
    let target = UnsafeMutablePointer<Int32>.allocate(capacity: slotCount)
    target.initialize(repeating: -1, count: slotCount)
    for index in 0..<count {
      var slot = hash(entries[index].text, entries[index].count) & (slotCount - 1)
      while target[slot] >= 0 { slot = (slot + 1) & (slotCount - 1) }
      target[slot] = Int32(index)
    }
    return UnsafePointer(target)
  }

  /// The index of a name, or -1.
  @inline(__always) func index(of name: UnsafePointer<UInt8>, _ length: Int) -> Int {
    var slot = JSONKeyTable.hash(name, length) & slotMask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].count == length && isEqual(entries[index].text, name, length) { return index }
      slot = (slot + 1) & slotMask
    }
    return -1
  }

  /// Length, first and last bytes. The table is fixed, so a client cannot make it collide more than it does.
  private static func hash(_ name: UnsafePointer<UInt8>, _ length: Int) -> Int {
    var word = UInt64(truncatingIfNeeded: length)
    if length >= 8 {
      word = word &* 31 ^ loadWord(name) &* 0x9E37_79B9_7F4A_7C15 ^ loadWord(name + (length - 8)) &* 0xC2B2_AE3D_27D4_EB4F
    } else {
      var place = 0
      while place < length {
        word = word &<< 8 ^ UInt64(name[place]) ^ word &>> 56
        place += 1
      }
    }
    word ^= word &>> 32
    return Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> 33)
  }
}

/// Whether two runs of bytes are equal.
@inline(__always) func isEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var index = 0
  while index + 8 <= count {
    if loadWord(left + index) != loadWord(right + index) { return false }
    index += 8
  }
  while index < count {
    if left[index] != right[index] { return false }
    index += 1
  }
  return true
}

extension Int {
  /// The smallest power of two that is not below this.
  var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
