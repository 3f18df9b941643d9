/// What stands within a line of a description: code, emphasis, links.
enum ProseLine {
  /// Code spans first: nothing is looked for inside of them.
  static func html(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return links(text) }
    return parts.enumerated().map { index, part in
      index % 2 == 1 ? "<code>" + HTMLText.escape(String(part)) + "</code>" : links(String(part))
    }.joined()
  }

  private static func emphasis(_ escaped: String) -> String {
    let parts = escaped.split(separator: "**", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return escaped }
    return parts.enumerated().map { $0 % 2 == 1 ? "<strong>\($1)</strong>" : String($1) }.joined()
  }

  /// `[text](https://…)`.
  private static func links(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "["), let middle = rest[open...].firstRange(of: "]("),
      let close = rest[middle.upperBound...].firstIndex(of: ")")
    {
      let address = rest[middle.upperBound..<close]
      let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
      let label = HTMLText.escape(String(rest[rest.index(after: open)..<middle.lowerBound]))
      result += emphasis(HTMLText.escape(String(rest[..<open])))
      result += isWeb ? "<a href=\"\(HTMLText.escape(String(address)))\" rel=\"noopener noreferrer\">\(label)</a>" : label
      rest = rest[rest.index(after: close)...]
    }
    return result + emphasis(HTMLText.escape(String(rest)))
  }
}

extension Substring {
  fileprivate func firstRange(of text: String) -> Range<Index>? { ranges(of: text).first }
}
