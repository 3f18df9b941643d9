import ContractModel
import ContractSummary

/// One operation: what it takes, what it answers, how it is called.
struct OperationSection {
  private let model: Model
  private let types: TypeLinks
  private let calls: CallExamples
  private let answers: AnswerExamples

  init(_ model: Model) {
    self.model = model
    types = TypeLinks(model)
    calls = CallExamples(model)
    answers = AnswerExamples(model)
  }

  func write(_ id: OperationID, to html: inout HTMLWriter) {
    let operation = model[id]
    let anchor = HTMLText.anchor("operation", operation.name)
    html.raw("<article id=\"\(anchor)\" aria-labelledby=\"\(anchor)-title\">\n<div class=\"text\">\n")
    html.raw("<h3 id=\"\(anchor)-title\">\(HTMLText.escape(operation.summary ?? operation.name))")
    html.raw(operation.isDeprecated ? " <span class=\"badge\">deprecated</span></h3>\n" : "</h3>\n")
    html.raw(
      "<p class=\"call\"><span class=\"method \(MethodStyle.name(operation.method))\">\(HTMLText.escape(operation.method.uppercased()))</span> "
    )
    html.raw("<code>\(HTMLText.escape(operation.path))</code></p>\n")
    if let description = operation.description { html.prose(description) }
    if operation.isSecured { html.element("p", "Asks for \(SchemeWords.text(operation.security, model)).", class: "security") }
    writeParameters(operation, to: &html)
    writeBody(operation, to: &html)
    writeResponses(operation, to: &html)
    html.raw("</div>\n<div class=\"examples\">\n")
    calls.write(operation, to: &html)
    answers.write(operation, to: &html)
    html.raw("</div>\n</article>\n")
  }

  private func writeParameters(_ operation: Operation, to html: inout HTMLWriter) {
    guard !operation.parameters.isEmpty else { return }
    html.raw("<h4>Parameters</h4>\n<dl>\n")
    for parameter in operation.parameters {
      html.raw("<dt><code>\(HTMLText.escape(parameter.name))</code> <span class=\"in\">\(parameter.location.rawValue)</span>")
      html.raw(parameter.isRequired ? " <span class=\"required\">required</span></dt>\n<dd>" : "</dt>\n<dd>")
      types.write(parameter.type, to: &html)
      if let description = parameter.description { html.prose(description) }
      html.raw("</dd>\n")
    }
    html.raw("</dl>\n")
  }

  private func writeBody(_ operation: Operation, to html: inout HTMLWriter) {
    guard let body = operation.requestBody else { return }
    html.raw("<h4>Body\(body.isRequired ? " <span class=\"required\">required</span>" : "")</h4>\n")
    if let description = body.description { html.prose(description) }
    write(body.contents, to: &html)
  }

  private func writeResponses(_ operation: Operation, to html: inout HTMLWriter) {
    html.raw("<h4>Responses</h4>\n<dl>\n")
    for response in operation.responses {
      html.raw("<dt><code class=\"status status-\(response.status.text.prefix(1))\">\(HTMLText.escape(response.status.text))</code> ")
      html.raw("<span>\(HTMLText.escape(response.description))</span></dt>\n<dd>")
      write(response.contents, to: &html)
      for header in response.headers {
        html.raw("<p>Header <code>\(HTMLText.escape(header.name))</code>: ")
        types.write(header.type, to: &html)
        html.raw("</p>\n")
      }
      html.raw("</dd>\n")
    }
    html.raw("</dl>\n")
  }

  private func write(_ contents: [Content], to html: inout HTMLWriter) {
    for content in contents {
      html.raw("<p><code>\(HTMLText.escape(content.mediaType))</code> ")
      if let type = content.type { types.write(type, to: &html) } else { html.raw("bytes") }
      html.raw("</p>\n")
    }
  }
}
