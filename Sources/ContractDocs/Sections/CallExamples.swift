import ContractExamples
import ContractModel
import SwiftEmitter
import TypeScriptEmitter

/// How an operation is called: from a shell, from Swift, from TypeScript, and from the page itself.
struct CallExamples {
  private let model: Model
  private let examples: ExampleMaker
  private let swift: SwiftCalls
  private let typeScript: TypeScriptCalls

  init(_ model: Model) {
    self.model = model
    examples = ExampleMaker(model)
    swift = SwiftCalls(model)
    typeScript = TypeScriptCalls(model)
  }

  func write(_ id: OperationID, _ operation: Operation, to html: inout HTMLWriter) {
    let request = ExampleRequest(operation, model, examples)
    guard operation.role == .path else { return writeBody(request, to: &html) }
    let body = request.body.map { (content: $0.content, value: $0.value) }
    let panels = [
      ("curl", CurlCall.text(request)), ("Swift", swift.text(of: id, parameter: request.example, body: body)),
      ("TypeScript", typeScript.text(of: id, parameters: request.arguments, body: body?.value) ?? ""),
    ]
    html.raw("<div class=\"example\">\n<div class=\"bar\"><div role=\"tablist\" aria-label=\"Language\">")
    for (name, _) in panels { html.raw("<button role=\"tab\" type=\"button\" data-language=\"\(name)\">\(name)</button>") }
    html.raw("</div><button type=\"button\" class=\"copy\">Copy</button></div>\n")
    for (name, text) in panels {
      html.raw("<div role=\"tabpanel\" data-language=\"\(name)\">\n")
      html.code(text, label: "The call in \(name)")
      html.raw("</div>\n")
    }
    html.raw("</div>\n")
    TryForm.write(request, to: &html)
  }

  /// A webhook is called by the server.
  private func writeBody(_ request: ExampleRequest, to html: inout HTMLWriter) {
    guard let body = request.body else { return }
    html.raw("<div class=\"example\">\n<div class=\"bar\">Body</div>\n")
    html.code(body.value.formatted(), label: "Example of the body")
    html.raw("</div>\n")
  }
}
