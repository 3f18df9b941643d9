// ContractDocs: a contract as one page for people.
// In: a model.
// Out: one HTML file that needs nothing beside itself: every operation with examples in curl, Swift and TypeScript, every type with its
// constraints, search, and calls to a chosen server.
// Text of the document reaches the page only through HTMLText, and the page's policy lets nothing run or load but its own script and style.
// Never: reads or writes files; needs a network.

import ContractModel

/// Makes the page.
public enum ContractDocs {
  /// The whole page, in the order of the document.
  ///
  /// - Parameter server: the one that is called unless another is chosen; `/` is the one that the page comes from; nil: the document's first.
  public static func page(_ model: Model, server: String? = nil) -> String {
    var html = HTMLWriter()
    html.raw(PageFrame.head(title: model.information.title))
    html.raw("<body>\n")
    SidebarSection(model).write(to: &html)
    html.raw("<main id=\"main\" tabindex=\"-1\">\n")
    OverviewSection(model, server: server).write(to: &html)
    let operations = OperationSection(model)
    for group in OperationGroups(model).groups {
      html.raw("<section class=\"group\">\n")
      html.element("h2", group.title, id: group.anchor)
      if let description = group.description { html.prose(description) }
      for id in group.operations { operations.write(id, to: &html) }
      html.raw("</section>\n")
    }
    TypesSection(model).write(to: &html)
    html.raw("</main>\n<script>\(PageScript.text)</script>\n</body>\n</html>\n")
    return html.text
  }
}
