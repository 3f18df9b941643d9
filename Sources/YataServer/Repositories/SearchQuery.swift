/// What somebody typed into a search box, as a text-search query: every word must occur, the last one may be unfinished.
struct SearchQuery: Sendable, Equatable {
  /// In the syntax of `to_tsquery`. Each word is quoted, so nothing a user types is an operator.
  let text: String

  /// More words than this find nothing that fewer do not, and cost time.
  static let wordLimit = 16

  /// Nil when there is nothing to look for.
  init?(_ typed: String) {
    let words = typed.split(whereSeparator: \.isWhitespace).prefix(Self.wordLimit)
    guard !words.isEmpty else { return nil }
    text = words.map(Self.quoted).joined(separator: " & ") + ":*"
  }

  private static func quoted(_ word: Substring) -> String {
    var quoted = "'"
    for scalar in word.unicodeScalars where scalar != "\0" {
      if scalar == "'" || scalar == "\\" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }
}
