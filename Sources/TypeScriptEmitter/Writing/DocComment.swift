/// What a JSDoc comment says: a text, then tags.
struct Documentation: Equatable {
  struct Tag: Equatable {
    var name: StaticName
    var value: String
  }

  /// The tags that are ever written.
  enum StaticName: String { case deprecated, `default`, example, format }

  var paragraphs: [String] = []
  var tags: [Tag] = []

  var isEmpty: Bool { paragraphs.isEmpty && tags.isEmpty }

  /// Adds a text unless it is missing, blank, or there already.
  mutating func add(_ paragraph: String?) {
    guard let paragraph, !paragraph.isEmpty, !paragraphs.contains(paragraph) else { return }
    paragraphs.append(paragraph)
  }

  mutating func add(_ tag: StaticName, _ value: String = "") { tags.append(Tag(name: tag, value: value)) }
}

/// The sink for JSDoc comments.
enum DocComment {
  static func append(_ documentation: Documentation, margin: String, to text: inout String) {
    guard !documentation.isEmpty else { return }
    let lines = lines(of: documentation)
    guard !lines.isEmpty else { return }
    text.append(margin)
    if lines.count == 1 {
      text.append("/** ")
      text.append(lines[0])
      text.append(" */\n")
      return
    }
    text.append("/**\n")
    for line in lines {
      text.append(margin)
      text.append(line.isEmpty ? " *" : " * ")
      text.append(line)
      text.append("\n")
    }
    text.append(margin)
    text.append(" */\n")
  }

  private static func lines(of documentation: Documentation) -> [String] {
    var lines: [String] = []
    for paragraph in documentation.paragraphs {
      let more = safeLines(paragraph)
      if !lines.isEmpty, !more.isEmpty { lines.append("") }
      lines += more
    }
    for tag in documentation.tags {
      let value = safeLines(tag.value)
      lines.append("@" + tag.name.rawValue + (value.isEmpty ? "" : " " + value[0]))
      lines += value.dropFirst().map { "  " + $0 }
    }
    return lines
  }

  /// The lines of a text that can stand in a comment: none ends it, none starts another line, none reorders what an editor shows.
  static func safeLines(_ text: String) -> [String] {
    if !UnsafeText.contains(text, orByte: { $0 == 0x2F || $0 == 0x40 }) { return trimmed([text]) }
    var lines: [String] = []
    var line = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}":
        lines.append(line)
        line = ""
      case "/" where previous == "*": line.append("\\/")
      case "\t": line.append("  ")
      case _ where UnsafeText.isUnsafe(scalar): line.append("\\u" + UnsafeText.hexadecimal(scalar))
      default: line.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    lines.append(line)
    return trimmed(lines)
  }

  /// Without blanks at line ends, nor blank lines at the top and the bottom. A line that begins with `@` is a text of the author, not
  /// a tag, and above all not `@ts-expect-error`.
  private static func trimmed(_ lines: [String]) -> [String] {
    var result = lines
    for index in result.indices {
      while result[index].utf8.last == 0x20 { result[index].removeLast() }
      if result[index].utf8.first(where: { $0 != 0x20 }) == 0x40 { result[index].insert("\\", at: result[index].firstIndex(of: "@")!) }
    }
    while result.last?.isEmpty == true { result.removeLast() }
    if let first = result.firstIndex(where: { !$0.isEmpty }), first > 0 { result.removeFirst(first) }
    return result
  }
}
