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
    html.heading(operation.summary ?? operation.name, of: anchor, isDeprecated: operation.isDeprecated)
    html.raw("<p class=\"call\">")
    MethodLabel.write(operation, to: &html)
    html.raw("<code>")
    for (index, part) in operation.path.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      write(part, behindBrace: index > 0, to: &html)
    }
    html.raw("</code></p>\n")
    if let description = operation.description { html.prose(description) }
    if operation.isSecured { html.element("p", "Asks for \(SchemeWords.text(operation.security, model)).", class: "security") }
    writeParameters(operation, to: &html)
    writeBody(operation, to: &html)
    writeResponses(operation, to: &html)
    html.raw("</div>\n<div class=\"examples\">\n")
    calls.write(id, operation, to: &html)
    answers.write(operation, to: &html)
    html.raw("</div>\n</article>\n")
  }

  private func writeParameters(_ operation: Operation, to html: inout HTMLWriter) {
    guard !operation.parameters.isEmpty else { return }
    html.raw("<h4>Parameters</h4>\n<dl>\n")
    for parameter in operation.parameters {
      html.row { html in
        html.raw("<code>\(HTMLText.escape(parameter.name))</code> <span class=\"in\">\(parameter.location.rawValue)</span>")
        if parameter.isRequired { html.raw(" <span class=\"required\">required</span>") }
        if parameter.isDeprecated { html.raw(" <span class=\"badge\">deprecated</span>") }
      } _: { html in
        types.write(parameter.type, to: &html)
        if let value = model.schemas[parameter.schema].annotations.usableDefault {
          html.raw(" <span class=\"in\">default \(HTMLText.escape(value.spaced))</span>")
        }
        if let description = parameter.description { html.prose(description) }
      }
    }
    html.raw("</dl>\n")
  }

  /// A piece of a path, in which a variable ends with a brace.
  private func write(_ part: Substring, behindBrace: Bool, to html: inout HTMLWriter) {
    guard behindBrace, let end = part.firstIndex(of: "}") else { return html.escaped((behindBrace ? "{" : "") + part) }
    html.raw("<span class=\"variable\">{\(HTMLText.escape(String(part[..<end])))}</span>")
    html.escaped(String(part[part.index(after: end)...]))
  }

  private func writeBody(_ operation: Operation, to html: inout HTMLWriter) {
    guard let body = operation.requestBody else { return }
    html.raw("<h4>Body\(body.isRequired ? " <span class=\"required\">required</span>" : "")</h4>\n")
    if let description = body.description { html.prose(description) }
    for content in body.contents {
      html.raw("<div><code>\(HTMLText.escape(content.mediaType))</code> ")
      write(content.type, to: &html)
      html.raw("</div>\n")
      if let id = content.type?.shape.name, model.types[id].owner == .module { types.writeMembers(id, to: &html, depth: 1) }
    }
  }

  private func writeResponses(_ operation: Operation, to html: inout HTMLWriter) {
    html.raw("<h4>Responses</h4>\n<dl>\n")
    for response in operation.responses {
      html.row { html in
        html.raw("<code class=\"status status-\(response.status.text.prefix(1))\">\(HTMLText.escape(response.status.text))</code> ")
        html.line(response.description)
      } _: { html in
        for content in response.contents { write(content, to: &html) }
        for header in response.headers {
          html.raw("<div class=\"in\">Header <code>\(HTMLText.escape(header.name))</code> ")
          types.write(header.type, to: &html)
          html.raw("</div>\n")
        }
      }
    }
    html.raw("</dl>\n")
  }

  /// What a type with a name holds can be unfolded here; the page's script shows what stands beside the type.
  private func write(_ content: Content, to html: inout HTMLWriter) {
    let name = content.type?.shape.name.map { model.types[$0] }.flatMap { $0.owner == .module ? $0.name : nil }
    html.raw(name.map { "<details data-members=\"\(HTMLText.anchor("type", $0))\"><summary>" } ?? "<div>")
    html.raw("<code>\(HTMLText.escape(content.mediaType))</code> ")
    write(content.type, to: &html)
    html.raw(name.map { "</summary>\n<p>See \(HTMLText.escape($0)).</p></details>\n" } ?? "</div>\n")
  }

  private func write(_ type: TypeUse?, to html: inout HTMLWriter) {
    if let type { types.write(type, to: &html) } else { html.raw("bytes") }
  }
}

extension TypeUse.Shape {
  /// The type that it is by name, or nil.
  var name: TypeID? {
    if case .named(let id) = self { id } else { nil }
  }
}
