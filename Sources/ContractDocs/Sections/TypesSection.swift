import ContractExamples
import ContractModel

/// Every type that has a name, with what it holds and an example.
struct TypesSection {
  private let model: Model
  private let types: TypeLinks
  private let examples: ExampleMaker

  init(_ model: Model) {
    self.model = model
    types = TypeLinks(model)
    examples = ExampleMaker(model)
  }

  func write(to html: inout HTMLWriter) {
    html.raw("<section class=\"group\">\n<h2 id=\"types\">Types</h2>\n")
    for index in 0..<model.types.count where model.types.all[index].owner == .module { write(TypeID(index), to: &html) }
    html.raw("</section>\n")
  }

  private func write(_ id: TypeID, to html: inout HTMLWriter) {
    let declaration = model.types[id]
    let anchor = HTMLText.anchor("type", declaration.name)
    html.raw("<article id=\"\(anchor)\" aria-labelledby=\"\(anchor)-title\">\n<div class=\"text\">\n<h3 id=\"\(anchor)-title\">")
    html.escaped(declaration.name)
    html.raw(declaration.isDeprecated ? " <span class=\"badge\">deprecated</span></h3>\n" : "</h3>\n")
    if let documentation = declaration.documentation { html.prose(documentation) }
    types.writeMembers(id, to: &html)
    html.raw("</div>\n<div class=\"examples\">\n<details><summary>Example</summary>\n")
    html.code(examples.example(of: TypeUse(.named(id)), isRequest: false).formatted(), label: "Example of \(declaration.name)")
    html.raw("</details>\n</div>\n</article>\n")
  }
}
