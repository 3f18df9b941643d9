import ContractDiagnostics
import ContractExamples
import ContractModel

/// How an operation is called: from a shell, from Swift, from TypeScript, and from the page itself.
struct CallExamples {
  private let model: Model
  private let examples: ExampleMaker

  init(_ model: Model) {
    self.model = model
    examples = ExampleMaker(model)
  }

  func write(_ operation: Operation, to html: inout HTMLWriter) {
    let panels = [("curl", curl(operation)), ("Swift", swift(operation)), ("TypeScript", typeScript(operation))]
    html.raw("<div class=\"tabs\" role=\"tablist\" aria-label=\"Language\">")
    for (name, _) in panels { html.raw("<button role=\"tab\" type=\"button\" data-language=\"\(name)\">\(name)</button>") }
    html.raw("</div>\n")
    for (name, text) in panels {
      html.raw("<div role=\"tabpanel\" data-language=\"\(name)\">\n")
      html.code(text, label: "The call in \(name)")
      html.raw("</div>\n")
    }
    guard operation.role == .path else { return }
    html.raw("<details class=\"try\"><summary>Try it</summary>\n<form data-method=\"\(HTMLText.escape(operation.method.uppercased()))\" ")
    html.raw(
      "data-path=\"\(HTMLText.escape(operation.path))\"\(json(operation) == nil ? "" : " data-type=\"\(HTMLText.escape(mediaType(operation)))\"")>\n"
    )
    for parameter in operation.parameters where [.path, .query, .header].contains(parameter.location) { write(parameter, to: &html) }
    if let body = json(operation) {
      html.raw(
        "<label class=\"field\">Body <textarea name=\"body\" rows=\"6\" spellcheck=\"false\">\(HTMLText.escape(body.formatted()))</textarea></label>\n"
      )
    }
    html.raw("<button type=\"submit\">Send</button>\n<output></output>\n</form></details>\n")
  }

  private func write(_ parameter: Parameter, to html: inout HTMLWriter) {
    let value = parameter.isRequired ? text(examples.example(of: parameter.type, isRequest: true)) : ""
    html.raw("<label class=\"field\">\(HTMLText.escape(parameter.name)) <input data-in=\"\(parameter.location.rawValue)\" ")
    html.raw(
      "name=\"\(HTMLText.escape(parameter.name))\" value=\"\(HTMLText.escape(value))\"\(parameter.isRequired ? " required" : "")></label>\n"
    )
  }

  // MARK: Parts of a call

  private func json(_ operation: Operation) -> JSONLiteral? {
    guard let content = operation.requestBody?.contents.first(where: { $0.form == .json }), let type = content.type else { return nil }
    return examples.example(of: type, isRequest: true)
  }

  private func mediaType(_ operation: Operation) -> String {
    operation.requestBody?.contents.first { $0.form == .json }?.mediaType ?? "application/json"
  }

  private func text(_ value: JSONLiteral) -> String {
    if case .string(let text) = value { return text }
    return value.compact
  }

  /// The path with examples for its variables, and the query that must be there.
  private func target(_ operation: Operation) -> String {
    var path = operation.path
    var query: [String] = []
    for parameter in operation.parameters {
      let value = PercentText.encode(text(examples.example(of: parameter.type, isRequest: true)))
      if parameter.location == .path { path = path.replacing("{\(parameter.name)}", with: value) }
      if parameter.location == .query, parameter.isRequired { query.append(PercentText.encode(parameter.name) + "=" + value) }
    }
    return path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  private func curl(_ operation: Operation) -> String {
    var lines = ["curl" + (operation.method == "get" ? "" : " -X " + operation.method.uppercased())]
    lines[0] += " " + ShellText.quoted("$SERVER", operation: target(operation))
    if operation.isSecured { lines.append("  -H \"Authorization: Bearer $TOKEN\"") }
    if let body = json(operation) {
      lines.append("  -H " + ShellText.quoted("Content-Type: " + mediaType(operation)))
      lines.append("  -d " + ShellText.quoted(body.compact))
    }
    return lines.joined(separator: " \\\n")
  }

  private func swift(_ operation: Operation) -> String {
    let name = WordCase.camel(operation.name)
    var arguments = operation.parameters.filter(\.isRequired).map { WordCase.camel($0.name) + ": …" }
    if operation.requestBody != nil { arguments.append("body: …") }
    return "switch try await client.\(name)(.init(\(arguments.joined(separator: ", ")))) {\n" + cases(operation) + "}"
  }

  private func cases(_ operation: Operation) -> String {
    operation.responses.prefix(3).map { "case .\(WordCase.camel(StatusNames.name($0.status))): …\n" }.joined()
      + (operation.responses.count > 3 ? "default: …\n" : "")
  }

  private func typeScript(_ operation: Operation) -> String {
    var parts: [String] = []
    for location in [Parameter.Location.path, .query, .header] {
      let names = operation.parameters.filter { $0.location == location && $0.isRequired }.map { parameter in
        "\(WordCase.isIdentifier(parameter.name) ? parameter.name : JSONText.string(parameter.name).text): …"
      }
      if !names.isEmpty { parts.append("\(location.rawValue): { \(names.joined(separator: ", ")) }") }
    }
    if let body = json(operation) { parts.append("body: " + body.formatted(depth: 1)) }
    let arguments = parts.isEmpty ? "" : ", {\n" + parts.map { "  \($0),\n" }.joined() + "}"
    return "const answer = await \(WordCase.camel(operation.name))(client\(arguments));"
  }
}
