/// What can be told of a statement by its first word.
enum SQLWord {
  /// Whether the statement reads or changes rows and leaves nothing behind in the session. Asked for every shared statement, so it compares
  /// numbers and makes no string.
  static func readsOrChanges(_ text: String) -> Bool {
    harmless.contains(packed(first(in: text)))
  }

  /// In small letters; empty for a statement that begins with a comment or something else that is no word.
  static func first(of text: String) -> String {
    String(decoding: first(in: text).map { $0 | 0x20 }, as: UTF8.self)
  }

  private static let harmless = ["select", "insert", "update", "delete", "with", "values", "merge", "table"].map { packed($0.utf8[...]) }

  private static func first(in text: String) -> Substring.UTF8View {
    var rest = text.utf8.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if rest.first == UInt8(ascii: "("), let next = rest.dropFirst().first, next | 0x20 == UInt8(ascii: "s") { rest = rest.dropFirst() }
    return rest.prefix { (0x61...0x7A).contains($0 | 0x20) }
  }

  /// The letters, in small, as one number; 0 for a word too long to be known.
  private static func packed(_ word: Substring.UTF8View) -> UInt64 {
    guard word.count <= 8 else { return 0 }
    return word.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }
}
