import Synchronization

/// Keys by the literal that names them, which lies at one address for as long as the program runs.
///
/// A generated reader finds its keys here. A constant in each type would be found as quickly, and costs the compiler a variable, a function
/// that makes it and one that reaches it.
struct JSONKeyCache: @unchecked Sendable {
  /// What is known of one literal; never changed and never given back.
  private struct Entry {
    let literal: UnsafePointer<UInt8>
    let keys: JSONKeys
    var next: UnsafePointer<Entry>?
  }

  private let slotBits: Int
  private let slots: UnsafeMutablePointer<Atomic<UnsafePointer<Entry>?>>

  static let shared = JSONKeyCache()

  init(slotBits: Int = 12) {
    self.slotBits = slotBits
    slots = .allocate(capacity: 1 << slotBits)
    for index in 0..<1 << slotBits { (slots + index).initialize(to: Atomic(nil)) }
  }

  /// The keys that this literal names; made when it is met first.
  @inline(__always) func keys(_ literal: StaticString) -> JSONKeys {
    let word = UInt(bitPattern: literal.utf8Start) &* 0x9E37_79B9_7F4A_7C15
    let slot = slots + Int(word >> UInt(UInt.bitWidth - slotBits))
    return find(literal, from: slot.pointee.load(ordering: .acquiring)) ?? add(literal, to: slot)
  }

  @inline(__always) private func find(_ literal: StaticString, from head: UnsafePointer<Entry>?) -> JSONKeys? {
    var entry = head
    while let found = entry {
      if found.pointee.literal == literal.utf8Start { return found.pointee.keys }
      entry = found.pointee.next
    }
    return nil
  }

  /// Where two threads meet a literal at once, the first wins and the keys of the other are lost.
  @inline(never) private func add(_ literal: StaticString, to slot: UnsafeMutablePointer<Atomic<UnsafePointer<Entry>?>>) -> JSONKeys {
    let entry = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
    entry.initialize(to: Entry(literal: literal.utf8Start, keys: JSONKeys(literal), next: slot.pointee.load(ordering: .acquiring)))
    while true {
      if let keys = find(literal, from: entry.pointee.next) { return keys }
      let (done, head) = slot.pointee.compareExchange(
        expected: entry.pointee.next, desired: UnsafePointer(entry), ordering: .acquiringAndReleasing)
      if done { return entry.pointee.keys }
      entry.pointee.next = head
    }
  }
}

extension JSONReader {
  /// Enters an object, like ``beginObject(_:)-(JSONKeys)``, whose names stand in one literal.
  ///
  /// - Parameter names: the names, as ``JSONKeys/init(_:minProperties:maxProperties:)`` takes them.
  public mutating func beginObject(_ names: StaticString) throws(JSONFailure) -> JSONObjectCursor {
    try beginObject(JSONKeyCache.shared.keys(names))
  }
}
