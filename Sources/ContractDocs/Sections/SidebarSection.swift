import ContractModel

/// The list at the side: search, every operation, every named type.
struct SidebarSection {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func write(to html: inout HTMLWriter) {
    html.raw(
      """
      <a class="skip" href="#main">Skip to the content</a>
      <nav aria-label="Contents">
      <div class="tools"><input id="search" type="search" placeholder="Search ( / )" aria-label="Search operations and types">
      <button id="theme" type="button" aria-label="Light or dark">◐</button>
      <button id="menu" type="button" aria-expanded="false" aria-controls="contents" aria-label="Contents">☰</button>
      <p id="found" role="status"></p></div>
      <div id="contents">

      """)
    for group in OperationGroups(model).groups {
      html.raw("<div class=\"part\"><p>")
      html.link(group.title, to: group.anchor)
      html.raw("</p><ul>\n")
      for id in group.operations { writeEntry(model[id], to: &html) }
      html.raw("</ul></div>\n")
    }
    html.raw("<div class=\"part\"><p><a href=\"#types\">Types</a></p><ul>\n")
    for declaration in model.types.all where declaration.owner == .module {
      html.raw("<li>")
      html.link(declaration.name, to: HTMLText.anchor("type", declaration.name))
      html.raw("</li>\n")
    }
    html.raw("</ul></div>\n</div>\n</nav>\n")
  }

  private func writeEntry(_ operation: Operation, to html: inout HTMLWriter) {
    html.raw("<li data-words=\"\(HTMLText.escape("\(operation.name) \(operation.path) \(operation.method)".lowercased()))\">")
    html.raw("<a href=\"#\(HTMLText.anchor("operation", operation.name))\"\(operation.isDeprecated ? " class=\"deprecated\"" : "")>")
    MethodLabel.write(operation, to: &html)
    html.raw("<span>\(HTMLText.escape(operation.summary ?? operation.name))</span></a></li>\n")
  }
}

/// The method of an operation, in a colour of its own.
enum MethodLabel {
  static func write(_ operation: Operation, to html: inout HTMLWriter) {
    let style = ["get", "post", "put", "patch", "delete"].contains(operation.method) ? " " + operation.method : ""
    html.raw("<span class=\"method\(style)\">\(HTMLText.escape(operation.method.uppercased()))</span> ")
  }
}
