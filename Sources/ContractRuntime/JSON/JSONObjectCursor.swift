/// Where a reader stands in an object, and which members it has seen.
public struct JSONObjectCursor {
  let keys: UnsafePointer<JSONKeyTable>
  /// Where the object begins.
  let start: Int
  var seen: UInt64 = 0
  var memberCount = 0
  /// The index of the name that probably comes next.
  var expected = 0
  var name = JSONName()
  /// Only for objects with unknown members or more than 64 names.
  var others: SeenMembers?

  init(_ keys: JSONKeys, start: Int) {
    self.keys = keys.table
    self.start = start
  }

  /// The name of the member just read, when it is not one of the keys. Valid while the reader's bytes are.
  public var unknownName: String { name.text }
}

/// A member name where it lies in the bytes.
struct JSONName {
  var start: UnsafePointer<UInt8>?
  var count = 0
  var hasEscapes = false

  /// The name, unescaped. Its bytes were checked when it was read.
  var text: String {
    guard let start else { return "" }
    return hasEscapes ? makeUnescapedString(start, count, isASCII: false) : makeString(start, count, isASCII: false)
  }
}

/// The rarer part of a cursor: unknown names, and known ones from the 65th on.
final class SeenMembers {
  var names = NameSet()
  var known: [UInt64] = []
}

/// A set of names, compared byte by byte (`String` also takes canonically equivalent texts for equal).
struct NameSet {
  private var few: [String] = []
  private var many: Set<NameBytes> = []

  /// Adds a name; false when it was there.
  mutating func insert(_ name: String) -> Bool {
    if !many.isEmpty { return many.insert(NameBytes(text: name)).inserted }
    if few.contains(where: { $0.isSameText(name) }) { return false }
    few.append(name)
    if few.count > 8 { many = Set(few.map { NameBytes(text: $0) }) }
    return true
  }
}

/// A text whose equality is that of its bytes.
struct NameBytes: Hashable {
  let text: String

  static func == (left: NameBytes, right: NameBytes) -> Bool { left.text.isSameText(right.text) }

  func hash(into hasher: inout Hasher) {
    text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
