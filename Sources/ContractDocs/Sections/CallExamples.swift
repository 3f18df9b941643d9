import ContractDiagnostics
import ContractExamples
import ContractModel

/// How an operation is called: from a shell, from Swift, from TypeScript, and from the page itself.
struct CallExamples {
  /// A JSON body that fits.
  private struct Body {
    let value: JSONLiteral
    let mediaType: String
  }
  private let examples: ExampleMaker

  init(_ model: Model) { examples = ExampleMaker(model) }

  func write(_ operation: Operation, to html: inout HTMLWriter) {
    let body = body(operation)
    let panels = [("curl", curl(operation, body)), ("Swift", swift(operation)), ("TypeScript", typeScript(operation, body))]
    html.raw("<div class=\"tabs\" role=\"tablist\" aria-label=\"Language\">")
    for (name, _) in panels { html.raw("<button role=\"tab\" type=\"button\" data-language=\"\(name)\">\(name)</button>") }
    html.raw("</div>\n")
    for (name, text) in panels {
      html.raw("<div role=\"tabpanel\" data-language=\"\(name)\">\n")
      html.code(text, label: "The call in \(name)")
      html.raw("</div>\n")
    }
    if operation.role == .path { writeForm(operation, body, to: &html) }
  }

  private func writeForm(_ operation: Operation, _ body: Body?, to html: inout HTMLWriter) {
    html.raw("<details class=\"try\"><summary>Try it</summary>\n<form data-method=\"\(HTMLText.escape(operation.method.uppercased()))\" ")
    html.raw("data-path=\"\(HTMLText.escape(operation.path))\"")
    html.raw(body.map { " data-type=\"\(HTMLText.escape($0.mediaType))\">\n" } ?? ">\n")
    for parameter in operation.parameters where [.path, .query, .header].contains(parameter.location) { write(parameter, to: &html) }
    if let body {
      html.raw("<label class=\"field\">Body <textarea name=\"body\" rows=\"6\" spellcheck=\"false\">")
      html.raw("\(HTMLText.escape(body.value.formatted()))</textarea></label>\n")
    }
    html.raw("<button type=\"submit\">Send</button>\n<output></output>\n</form></details>\n")
  }

  private func write(_ parameter: Parameter, to html: inout HTMLWriter) {
    let value = parameter.isRequired ? text(examples.example(of: parameter)) : ""
    html.raw("<label class=\"field\">\(HTMLText.escape(parameter.name)) <input data-in=\"\(parameter.location.rawValue)\" ")
    html.raw(
      "name=\"\(HTMLText.escape(parameter.name))\" value=\"\(HTMLText.escape(value))\"\(parameter.isRequired ? " required" : "")></label>\n"
    )
  }

  // MARK: Parts of a call

  private func body(_ operation: Operation) -> Body? {
    guard let content = operation.requestBody?.contents.first(where: { $0.form == .json }) else { return nil }
    return examples.example(of: content, isRequest: true).map { Body(value: $0, mediaType: content.mediaType) }
  }

  private func text(_ value: JSONLiteral) -> String {
    if case .string(let text) = value { return text }
    return value.compact
  }

  /// The path with examples for its variables, and the query that must be there.
  private func target(_ operation: Operation) -> String {
    var path = operation.path
    var query: [String] = []
    for parameter in operation.parameters where parameter.location == .path || parameter.isRequired {
      let value = PercentText.encode(text(examples.example(of: parameter)))
      if parameter.location == .path { path = path.replacing("{\(parameter.name)}", with: value) }
      if parameter.location == .query { query.append(PercentText.encode(parameter.name) + "=" + value) }
    }
    return path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  private func curl(_ operation: Operation, _ body: Body?) -> String {
    var lines = ["curl" + (operation.method == "get" ? "" : " -X " + operation.method.uppercased())]
    lines[0] += " " + ShellText.quoted("$SERVER", operation: target(operation))
    if operation.isSecured { lines.append("  -H \"Authorization: Bearer $TOKEN\"") }
    if let body {
      lines.append("  -H " + ShellText.quoted("Content-Type: " + body.mediaType))
      lines.append("  -d " + ShellText.quoted(body.value.compact))
    }
    return lines.joined(separator: " \\\n")
  }

  private func swift(_ operation: Operation) -> String {
    let name = ExampleNames.camel(operation.name)
    var arguments = operation.parameters.filter(\.isRequired).map { ExampleNames.camel($0.name) + ": …" }
    if operation.requestBody != nil { arguments.append("body: …") }
    return "switch try await client.\(name)(.init(\(arguments.joined(separator: ", ")))) {\n" + cases(operation) + "}"
  }

  private func cases(_ operation: Operation) -> String {
    operation.responses.prefix(3).map { "case .\(ExampleNames.camel(StatusNames.name($0.status))): …\n" }.joined()
      + (operation.responses.count > 3 ? "default: …\n" : "")
  }

  private func typeScript(_ operation: Operation, _ body: Body?) -> String {
    var parts: [String] = []
    for location in [Parameter.Location.path, .query, .header] {
      let names = operation.parameters.filter { $0.location == location && $0.isRequired }.map { parameter in
        "\(ExampleNames.isIdentifier(parameter.name) ? parameter.name : JSONText.string(parameter.name).text): …"
      }
      if !names.isEmpty { parts.append("\(location.rawValue): { \(names.joined(separator: ", ")) }") }
    }
    if let body { parts.append("body: " + body.value.formatted(depth: 1)) }
    let arguments = parts.isEmpty ? "" : ", {\n" + parts.map { "  \($0),\n" }.joined() + "}"
    return "const answer = await \(ExampleNames.camel(operation.name))(client\(arguments));"
  }
}
