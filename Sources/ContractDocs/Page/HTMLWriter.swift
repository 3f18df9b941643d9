/// Collects the page. Only `raw` writes as it is given, and it is given nothing but what stands in this module.
struct HTMLWriter {
  private(set) var text = ""

  mutating func raw(_ html: String) { text += html }

  mutating func escaped(_ value: String) { text += HTMLText.escape(value) }

  mutating func element(_ name: String, _ content: String, class style: String? = nil, id: String? = nil) {
    text += "<\(name)\(id.map { " id=\"\($0)\"" } ?? "")\(style.map { " class=\"\($0)\"" } ?? "")>\(HTMLText.escape(content))</\(name)>\n"
  }

  /// A code block.
  mutating func code(_ content: String, label: String) {
    text += "<pre tabindex=\"0\" aria-label=\"\(HTMLText.escape(label))\"><code>\(HTMLText.escape(content))</code></pre>\n"
  }

  mutating func link(_ content: String, to anchor: String, class style: String? = nil) {
    text += "<a href=\"#\(anchor)\"\(style.map { " class=\"\($0)\"" } ?? "")>\(HTMLText.escape(content))</a>"
  }

  /// A description: paragraphs, lists, code, emphasis, links; everything else of Markdown reads as it is written.
  mutating func prose(_ markdown: String) {
    text += "<div class=\"prose\">\n" + Prose.html(markdown) + "</div>\n"
  }

  /// A description that stands in a line with something else.
  mutating func line(_ markdown: String) { text += "<span>" + Prose.line(markdown) + "</span>" }

  /// A row of a list of things and what there is to say about them.
  mutating func row(_ term: (inout HTMLWriter) -> Void, _ details: (inout HTMLWriter) -> Void) {
    text += "<div><dt>"
    term(&self)
    text += "</dt>\n<dd>"
    details(&self)
    text += "</dd></div>\n"
  }

  /// A heading that links to itself, so that its address can be had.
  mutating func heading(_ content: String, of anchor: String, isDeprecated: Bool) {
    text += "<h3 id=\"\(anchor)-title\"><a href=\"#\(anchor)\">\(HTMLText.escape(content))</a>"
    text += isDeprecated ? " <span class=\"badge\">deprecated</span></h3>\n" : "</h3>\n"
  }
}
