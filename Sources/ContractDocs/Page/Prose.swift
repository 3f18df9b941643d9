/// The part of CommonMark that descriptions use, made into HTML. Text is escaped before anything else is looked for, so no markup of the
/// document survives; links lead to http and https only.
struct Prose {
  private var blocks = ""
  private var paragraph: [Substring] = []
  private var items: [Substring] = []
  private var code: [Substring]?

  static func html(_ markdown: String) -> String {
    var prose = Prose()
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) { prose.read(line) }
    prose.endCode()
    prose.endBlock()
    return prose.blocks
  }

  private mutating func read(_ line: Substring) {
    let trimmed = line.drop { $0 == " " }
    if trimmed.hasPrefix("```") {
      if code == nil { endBlock() }
      code == nil ? code = [] : endCode()
    } else if code != nil {
      code?.append(line)
    } else {
      readText(trimmed)
    }
  }

  private mutating func readText(_ line: Substring) {
    if line.isEmpty {
      endBlock()
    } else if line.hasPrefix("- ") || line.hasPrefix("* ") {
      if !paragraph.isEmpty { endBlock() }
      items.append(line.dropFirst(2))
    } else if line.hasPrefix("#") {
      endBlock()
      blocks += "<p><strong>" + Prose.inline(String(line.drop { $0 == "#" || $0 == " " })) + "</strong></p>\n"
    } else if let last = items.last {
      items[items.count - 1] = Substring(last + " " + line)
    } else {
      paragraph.append(line)
    }
  }

  private mutating func endBlock() {
    if !paragraph.isEmpty { blocks += "<p>" + Prose.inline(paragraph.joined(separator: " ")) + "</p>\n" }
    if !items.isEmpty { blocks += "<ul>" + items.map { "<li>" + Prose.inline(String($0)) + "</li>" }.joined() + "</ul>\n" }
    paragraph = []
    items = []
  }

  private mutating func endCode() {
    if let code { blocks += "<pre tabindex=\"0\"><code>" + HTMLText.escape(code.joined(separator: "\n")) + "</code></pre>\n" }
    code = nil
  }

  /// Code spans first: nothing is looked for inside of them.
  private static func inline(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return emphasis(HTMLText.escape(text)) }
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
