/// Gives each distinct mapping key a number, so that later stages compare numbers instead of text.
///
/// Looking up compares bytes, as YAML and JSON do; `String` would take two spellings of one accented letter for the same key.
struct SymbolTable {
  private(set) var names: [String] = []
  /// Where the text of each symbol stands in the builder's text.
  private(set) var places: [(first: Int32, count: Int32)] = []
  /// By a symbol whose text differs only in how Unicode spells it from that of an earlier one, the earlier one.
  private(set) var lookalikes: [Int32: Int32] = [:]
  private var spellings: [String: Int32] = [:]
  private var hashes: [UInt64] = []
  /// Unknown to whoever wrote the file, so that keys cannot be chosen to collide.
  private let seed = UInt64.random(in: .min ... .max)
  /// Open addressing; -1 is a free slot. The size is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 256)

  /// The symbol of a key's text, if it was seen before.
  func find(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, in text: UnsafePointer<UInt8>?) -> Int32? {
    guard let text else { return nil }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let symbol = Int(slots[slot])
      if hashes[symbol] == hash, isEqual(bytes, to: places[symbol], in: text) { return Int32(symbol) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds a key that `find` did not find.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, first: Int32) -> Int32 {
    let symbol = Int32(names.count)
    names.append(String(decoding: bytes, as: UTF8.self))
    if bytes.contains(where: { $0 >= 0x80 }) { compareSpelling(of: symbol) }
    places.append((first, Int32(bytes.count)))
    hashes.append(hash)
    if names.count * 2 > slots.count { grow() } else { insert(symbol) }
    return symbol
  }

  /// `String` compares by canonical equivalence: one accented letter equals a letter and an accent.
  private mutating func compareSpelling(of symbol: Int32) {
    let name = names[Int(symbol)]
    if let first = spellings[name] { lookalikes[symbol] = first } else { spellings[name] = symbol }
  }

  func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    var offset = 0
    while offset < bytes.count {
      hash = (hash ^ UInt64(bytes[offset])) &* 0x9E37_79B9_7F4A_7C15
      offset += 1
    }
    return hash ^ (hash >> 32)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for symbol in names.indices { insert(Int32(symbol)) }
  }

  private mutating func insert(_ symbol: Int32) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hashes[Int(symbol)]) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = symbol
  }

  private func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, to place: (first: Int32, count: Int32), in text: UnsafePointer<UInt8>) -> Bool {
    guard bytes.count == Int(place.count) else { return false }
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] != text[Int(place.first) + offset] { return false }
      offset += 1
    }
    return true
  }
}
