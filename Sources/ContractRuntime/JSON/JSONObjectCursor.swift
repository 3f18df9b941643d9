/// Where a reader stands in an object, and which members it has seen.
public struct JSONObjectCursor {
  let keys: UnsafePointer<JSONKeyTable>
  /// Where the object begins.
  let start: Int
  var seen: UInt64 = 0
  var memberCount = 0
  /// The name that probably comes next; behind the last there is one that no member has.
  var expected: UnsafePointer<JSONKeyEntry>
  /// A name without escapes where it lies in the bytes; nil for one that `others` has.
  var name: UnsafePointer<UInt8>?
  var nameCount = 0
  var unknownCount = 0
  /// Only for objects with unknown members or more than 64 names.
  var others: SeenMembers?

  init(_ keys: JSONKeys, start: Int) {
    self.keys = keys.table
    self.start = start
    expected = keys.table.pointee.entries
  }

  /// The name of the member just read, when it is not one of the keys. Valid while the reader's bytes are.
  public var unknownName: String {
    if let name { return makeString(name, nameCount, isASCII: false) }
    return others?.unescapedName ?? ""
  }
}

/// The rarer part of a cursor: unknown names, and known ones from the 65th on.
final class SeenMembers {
  var names = NameSet()
  var known: [UInt64] = []
  /// The last name that has escapes in it.
  var unescapedName = ""
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
