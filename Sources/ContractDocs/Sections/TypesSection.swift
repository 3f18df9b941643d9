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
    html.raw("<article id=\"\(anchor)\" aria-labelledby=\"\(anchor)-title\">\n<div class=\"text\">\n")
    html.heading(declaration.name, of: anchor, isDeprecated: declaration.isDeprecated)
    if let documentation = declaration.documentation { html.prose(documentation) }
    types.writeMembers(id, to: &html)
    html.raw("</div>\n<div class=\"examples\">\n<div class=\"example\">\n<div class=\"bar\">Example</div>\n")
    html.code(examples.example(of: TypeUse(.named(id)), isRequest: false).formatted(), label: "Example of \(declaration.name)")
    html.raw("</div>\n</div>\n</article>\n")
  }
}
