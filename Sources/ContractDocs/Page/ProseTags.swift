/// Descriptions that are written in HTML: the few tags that they use, as Markdown says the same. Any other tag reads as it is written.
enum ProseTags {
  /// Text with backticks is Markdown, and tags in it may be examples: it is left as it is.
  static func markdown(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")), !text.utf8.contains(UInt8(ascii: "`")) else { return text }
    var result = ""
    var rest = text[...]
    var link: Substring?
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: ">"), let mark = mark(rest[..<close], &link) else {
        result += "<"
        continue
      }
      result += mark
      rest = rest[rest.index(after: close)...]
    }
    result += rest
    return entities.reduce(result) { $0.replacing($1.key, with: $1.value) }
  }

  /// - Parameter link: the address of the link that is open.
  private static func mark(_ tag: Substring, _ link: inout Substring?) -> String? {
    let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
    switch name {
    case "p", "/p", "ul", "/ul", "ol", "/ol", "/h1", "/h2", "/h3", "/h4": return "\n\n"
    case "br", "br/": return "\n"
    case "li": return "\n- "
    case "h1", "h2", "h3", "h4": return "\n\n# "
    case "code", "/code": return "`"
    case "b", "/b", "strong", "/strong": return "**"
    case "i", "/i", "em", "/em", "span", "/span", "/li": return ""
    case "a":
      link = address(tag)
      return link == nil ? "" : "["
    case "/a":
      defer { link = nil }
      return link.map { "](\($0))" } ?? ""
    default: return nil
    }
  }

  private static func address(_ tag: Substring) -> Substring? {
    guard let start = tag.ranges(of: "href=\"http").first?.upperBound, let end = tag[start...].firstIndex(of: "\"") else { return nil }
    let address = tag[tag.index(start, offsetBy: -4)..<end]
    return address.contains(")") ? nil : address
  }

  /// `&amp;` last, so that nothing is read twice.
  private static let entities = [
    (key: "&lt;", value: "<"), (key: "&gt;", value: ">"), (key: "&quot;", value: "\""), (key: "&#39;", value: "'"),
    (key: "&nbsp;", value: " "), (key: "&amp;", value: "&"),
  ]
}
