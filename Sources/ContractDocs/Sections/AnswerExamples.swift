import ContractDiagnostics
import ContractExamples
import ContractModel

/// What an operation answers, as JSON: the examples of the document, or else one that fits. The first is unfolded.
struct AnswerExamples {
  private enum Value: Equatable {
    case literal(JSONLiteral)
    /// The example of a type with a name stands once, beside the type.
    case example(of: TypeID)
  }

  private struct Answer {
    var statuses: [Response.Status]
    let mediaType: String
    let name: String?
    let value: Value
  }

  private let model: Model
  private let examples: ExampleMaker

  init(_ model: Model) {
    self.model = model
    examples = ExampleMaker(model)
  }

  func write(_ operation: Operation, to html: inout HTMLWriter) {
    for (index, answer) in answers(of: operation).enumerated() { write(answer, isOpen: index == 0, to: &html) }
  }

  /// Responses that are alike are one answer.
  private func answers(of operation: Operation) -> [Answer] {
    var answers: [Answer] = []
    for response in operation.responses {
      guard let content = response.contents.first(where: { $0.form == .json }), let type = content.type else { continue }
      for (name, value) in values(of: content, type) {
        let same = answers.firstIndex { $0.value == value && $0.name == name && $0.mediaType == content.mediaType }
        if let same {
          answers[same].statuses.append(response.status)
        } else {
          answers.append(Answer(statuses: [response.status], mediaType: content.mediaType, name: name, value: value))
        }
      }
    }
    return answers
  }

  private func values(of content: Content, _ type: TypeUse) -> [(name: String?, value: Value)] {
    let given = content.examples.compactMap { example in example.value.map { (example.summary ?? example.name, Value.literal($0)) } }
    guard given.isEmpty else { return given }
    if let id = type.shape.name, model.types[id].owner == .module { return [(nil, .example(of: id))] }
    return [(nil, .literal(examples.example(of: type, isRequest: false)))]
  }

  private func write(_ answer: Answer, isOpen: Bool, to html: inout HTMLWriter) {
    let open = isOpen ? " open" : ""
    switch answer.value {
    case .literal(let value):
      html.raw("<details class=\"example\"\(open)>")
      writeTitle(answer, to: &html)
      html.code(value.formatted(), label: "Example of the response \(answer.statuses[0].text)")
    case .example(let id):
      let anchor = HTMLText.anchor("type", model.types[id].name)
      html.raw("<details class=\"example\" data-example=\"\(anchor)\"\(open)>")
      writeTitle(answer, to: &html)
      html.raw("<p>An example of ")
      html.link(model.types[id].name, to: anchor)
      html.raw("</p>\n")
    }
    html.raw("</details>\n")
  }

  private func writeTitle(_ answer: Answer, to html: inout HTMLWriter) {
    html.raw("<summary>")
    for status in answer.statuses {
      html.raw("<code class=\"status status-\(status.text.prefix(1))\">\(HTMLText.escape(status.text))</code> ")
    }
    html.raw("<span class=\"in\">\(HTMLText.escape(answer.name ?? answer.mediaType))</span></summary>\n")
  }
}
