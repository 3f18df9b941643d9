import ContractDiagnostics
import ContractExamples
import ContractModel

/// What an operation answers, as JSON: the examples of the document, or else one that fits.
struct AnswerExamples {
  private let model: Model
  private let examples: ExampleMaker

  init(_ model: Model) {
    self.model = model
    examples = ExampleMaker(model)
  }

  func write(_ operation: Operation, to html: inout HTMLWriter) {
    for response in operation.responses {
      guard let content = response.contents.first(where: { $0.form == .json }), let type = content.type else { continue }
      let title = response.status.text + " " + content.mediaType
      let given = content.examples.filter { $0.value != nil }
      for example in given { write(example, title, to: &html) }
      if given.isEmpty { write(type, title, to: &html) }
    }
  }

  private func write(_ example: Example, _ title: String, to html: inout HTMLWriter) {
    guard let value = example.value else { return }
    let name = (example.summary ?? example.name).map { " · " + $0 } ?? ""
    write(value, title + name, to: &html)
  }

  /// The example of a type with a name stands once, beside the type: the page's script shows it here when this is unfolded.
  private func write(_ type: TypeUse, _ title: String, to html: inout HTMLWriter) {
    guard case .named(let id) = type.shape, model.types[id].owner == .module else {
      return write(examples.example(of: type, isRequest: false), title, to: &html)
    }
    let name = model.types[id].name
    let anchor = HTMLText.anchor("type", name)
    html.raw("<details data-example=\"\(anchor)\"><summary>\(HTMLText.escape(title))</summary>\n<p>An example of ")
    html.link(name, to: anchor)
    html.raw("</p></details>\n")
  }

  private func write(_ value: JSONLiteral, _ title: String, to html: inout HTMLWriter) {
    html.raw("<details><summary>\(HTMLText.escape(title))</summary>\n")
    html.code(value.formatted(), label: "Example of the response \(title)")
    html.raw("</details>\n")
  }
}
