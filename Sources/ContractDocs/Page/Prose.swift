/// The part of CommonMark that descriptions use, made into HTML. Text is escaped before anything else is looked for, so no markup of the
/// document survives; links lead to http and https only.
struct Prose {
  private var blocks = ""
  private var paragraph: [Substring] = []
  private var items: [Substring] = []
  private var isNumbered = false
  private var rows: [[Substring]] = []
  private var code: [Substring]?

  static func html(_ text: String) -> String {
    var prose = Prose()
    for line in ProseTags.markdown(text).split(separator: "\n", omittingEmptySubsequences: false) { prose.read(line) }
    prose.endCode()
    prose.endBlock()
    return prose.blocks
  }

  /// All of it in one line.
  static func line(_ text: String) -> String {
    let lines = ProseTags.markdown(text).split(separator: "\n").map { $0.drop { $0 == " " } }
    return ProseLine.html(lines.joined(separator: " "))
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
      add(item: line.dropFirst(2), isNumbered: false)
    } else if let item = Prose.numbered(line) {
      add(item: item, isNumbered: true)
    } else if line.hasPrefix("#") {
      endBlock()
      blocks += "<p><strong>" + ProseLine.html(String(line.drop { $0 == "#" || $0 == " " })) + "</strong></p>\n"
    } else if line.hasPrefix("|") {
      if rows.isEmpty { endBlock() }
      rows.append(line.dropFirst().split(separator: "|", omittingEmptySubsequences: false))
    } else if let last = items.last {
      items[items.count - 1] = Substring(last + " " + line)
    } else {
      paragraph.append(line)
    }
  }

  /// What follows `1. ` or `1) `.
  private static func numbered(_ line: Substring) -> Substring? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    return !digits.isEmpty && digits.count < 4 && (rest.hasPrefix(". ") || rest.hasPrefix(") ")) ? rest.dropFirst(2) : nil
  }

  private mutating func add(item: Substring, isNumbered: Bool) {
    if !paragraph.isEmpty || !rows.isEmpty || self.isNumbered != isNumbered { endBlock() }
    self.isNumbered = isNumbered
    items.append(item)
  }

  private mutating func endBlock() {
    if !paragraph.isEmpty { blocks += "<p>" + ProseLine.html(paragraph.joined(separator: " ")) + "</p>\n" }
    if !items.isEmpty {
      let list = isNumbered ? "ol" : "ul"
      blocks += "<\(list)>" + items.map { "<li>" + ProseLine.html(String($0)) + "</li>" }.joined() + "</\(list)>\n"
    }
    if !rows.isEmpty { endTable() }
    paragraph = []
    items = []
    rows = []
  }

  /// The first row names the columns when a line of dashes follows it.
  private mutating func endTable() {
    let cells = rows.map { row in row.map { $0.drop { $0 == " " } }.dropLast(row.last?.allSatisfy { $0 == " " } == true ? 1 : 0) }
    let hasHead = cells.count > 1 && Prose.isRule(cells[1])
    blocks += "<table>"
    for (index, row) in cells.enumerated() where !(hasHead && index == 1) {
      let tag = hasHead && index == 0 ? "th" : "td"
      blocks += "<tr>" + row.map { "<\(tag)>" + ProseLine.html(String($0)) + "</\(tag)>" }.joined() + "</tr>"
    }
    blocks += "</table>\n"
  }

  private static func isRule(_ cells: ArraySlice<Substring>) -> Bool {
    cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { "-: ".contains($0) } }
  }

  private mutating func endCode() {
    if let code { blocks += "<pre tabindex=\"0\"><code>" + HTMLText.escape(code.joined(separator: "\n")) + "</code></pre>\n" }
    code = nil
  }
}
