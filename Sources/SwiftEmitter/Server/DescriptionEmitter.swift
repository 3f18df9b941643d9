import ContractDescription
import ContractModel

/// The static description of an operation.
struct DescriptionEmitter {
  let context: SwiftContext

  func emit(_ shape: OperationShape, to writer: inout SwiftWriter) {
    let operation = shape.operation
    var arguments: [SwiftWriter.Argument] = [
      .init("id: " + SwiftLiteral.string(operation.describedName)), .init("method: " + method(operation.method)),
      .init("path: " + SwiftLiteral.string(operation.servedPath)),
    ]
    if !operation.tags.isEmpty { arguments.append(.init("tags: " + strings(operation.tags))) }
    if !shape.inputs.isEmpty {
      arguments.append(.init(label: "parameters: ", list: shape.inputs.map { ("ParameterDescription", parameter($0)) }))
    }
    if let body = operation.requestBody, !body.contents.isEmpty {
      let types = strings(body.contents.map(\.mediaType))
      let streamed = shape.bodies.filter(\.payload.isUnbounded).map(\.content.mediaType)
      let streams = streamed.isEmpty ? "" : ", streamed: " + strings(streamed)
      arguments.append(.init("requestBody: RequestBodyDescription(required: \(body.isRequired), contentTypes: \(types)\(streams))"))
    }
    let produced = operation.producedMediaTypes
    if !produced.isEmpty { arguments.append(.init("produces: " + strings(produced))) }
    let checked = operation.responses.flatMap(responses)
    if !checked.isEmpty { arguments.append(.init(label: "responses: ", list: checked.map { ("ResponseDescription", $0) })) }
    let headers = operation.responses.flatMap(checkedHeaders)
    if !headers.isEmpty { arguments.append(.init(label: "responseHeaders: ", list: headers.map { ("ResponseHeaderDescription", $0) })) }
    if !operation.security.isEmpty {
      arguments.append(.init(label: "security: ", list: operation.security.map { ("SecurityAlternative", [alternative($0)]) }))
    }
    // A client asks for it at each call, a server once. As a constant it would be type-checked and compiled wherever the module is emitted.
    guard context.names.client == nil else {
      return writer.call("static let operation: OperationDescription = OperationDescription", arguments, "")
    }
    writer.block("static var operation: OperationDescription") { $0.call("OperationDescription", arguments, "") }
  }

  private func strings(_ texts: [String]) -> String { "[" + texts.map(SwiftLiteral.string).joined(separator: ", ") + "]" }

  private func method(_ method: String) -> String {
    switch method {
    case "get", "put", "post", "delete", "options", "head", "patch", "trace": "." + method
    case "query": "HTTPRequest.Method(\"QUERY\")!"
    default: "HTTPRequest.Method(" + SwiftLiteral.string(method) + ") ?? .get"
    }
  }

  /// The JSON contents of a response, for the check of responses in debug builds.
  private func responses(_ response: Response) -> [[String]] {
    response.contents.compactMap { content in
      guard content.form == .json, let schema = content.schema else { return nil }
      return [String(response.status.number), SwiftLiteral.string(content.mediaType), context.reference(to: schema)]
    }
  }

  /// The headers of a response whose type does not say all that their schema does.
  private func checkedHeaders(_ response: Response) -> [[String]] {
    response.headers.compactMap { header in
      guard header.contentType == nil, isConstrained(header.type) else { return nil }
      let explode = header.explode ? ["explode: true"] : []
      return [String(response.status.number), SwiftLiteral.string(header.name), "shape: " + context.shape(header.type)] + explode
        + [context.reference(to: header.schema)]
    }
  }

  private func isConstrained(_ use: TypeUse) -> Bool {
    let use = context.underlying(use)
    if !use.checks.isEmpty { return true }
    switch use.shape {
    case .array(let element): return isConstrained(element)
    case .dictionary, .string(.base64), .string(.decimal), .decimal: return true
    case .named(let id):
      if case .enumeration = context.model.types[id].kind { return false }
      return true
    case .null, .boolean, .integer, .number, .string, .any, .constant: return false
    }
  }

  private func parameter(_ member: OperationShape.InputMember) -> [String] {
    let parameter = member.parameter
    var arguments = [SwiftLiteral.string(parameter.name), "in: ." + parameter.location.rawValue]
    if parameter.isRequired { arguments.append("required: true") }
    if parameter.style != defaultStyle(parameter.location) { arguments.append("style: ." + parameter.style.rawValue) }
    if parameter.explode != (parameter.style == .form || parameter.style == .cookie || parameter.style == .deepObject) {
      arguments.append("explode: \(parameter.explode)")
    }
    arguments.append("shape: " + context.shape(parameter.type))
    if parameter.allowReserved { arguments.append("allowReserved: true") }
    if parameter.allowEmptyValue { arguments.append("allowEmptyValue: true") }
    if let type = parameter.contentType { arguments.append("content: " + SwiftLiteral.string(type)) }
    arguments.append("schema: " + context.reference(to: parameter.schema))
    return arguments
  }

  private func defaultStyle(_ location: Parameter.Location) -> Parameter.Style {
    switch location {
    case .path, .header: .simple
    case .query, .cookie, .querystring: .form
    }
  }

  private func alternative(_ alternative: SecurityAlternative) -> String {
    "[" + alternative.requirements.map(requirement).joined(separator: ", ") + "]"
  }

  private func requirement(_ requirement: SecurityRequirement) -> String {
    let scheme = context.model.securitySchemes[requirement.scheme]
    let scopes = requirement.scopes.isEmpty ? "" : ", scopes: " + strings(requirement.scopes)
    return "SecurityRequirement(" + SwiftLiteral.string(scheme.name) + ", " + kind(scheme.kind) + scopes + ")"
  }

  private func kind(_ kind: SecurityScheme.Kind) -> String {
    switch kind {
    case .bearer(let format): ".bearer(format: " + (format.map(SwiftLiteral.string) ?? "nil") + ")"
    case .basic: ".basic"
    case .http(let name): ".http(" + SwiftLiteral.string(name) + ")"
    case .apiKey(let name, let location):
      ".apiKey(name: " + SwiftLiteral.string(name) + ", in: ." + (location == .query || location == .cookie ? location.rawValue : "header")
        + ")"
    case .oauth2: ".oauth2"
    case .openIDConnect: ".openIDConnect"
    case .mutualTLS: ".mutualTLS"
    case .undeclared: ".undeclared"
    }
  }
}

extension SwiftContext {
  /// The expression for what a parameter's text becomes.
  func shape(_ use: TypeUse) -> String { spelling(model.textShape(use)) }

  private func spelling(_ shape: TextShape) -> String {
    switch shape {
    case .any: return ".any"
    case .string: return ".string"
    case .boolean: return ".boolean"
    case .integer: return ".integer"
    case .number: return ".number"
    case .array(let element): return ".array(" + spelling(element) + ")"
    case .nullable(let inner): return ".nullable(" + spelling(inner) + ")"
    case .object(let members, let additional):
      let items = members.map { SwiftLiteral.string($0.name) + ": " + spelling($0.shape) }
      let list = items.isEmpty ? "[:]" : "[" + items.joined(separator: ", ") + "]"
      return ".object(\(list)" + (additional.map { ", additional: " + spelling($0) } ?? "") + ")"
    }
  }
}
