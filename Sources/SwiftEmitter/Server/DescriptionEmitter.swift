import ContractModel

/// The static description of an operation.
struct DescriptionEmitter {
  let context: SwiftContext

  func emit(_ shape: OperationShape, to writer: inout SwiftWriter) {
    let operation = shape.operation
    var arguments: [SwiftWriter.Argument] = [
      .init("id: " + SwiftLiteral.string(operation.operationID ?? operation.name)), .init("method: " + method(operation.method)),
      .init("path: " + SwiftLiteral.string(operation.path.hasPrefix("/") ? operation.path : "/" + operation.path)),
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
    let produced = produces(operation)
    if !produced.isEmpty { arguments.append(.init("produces: " + strings(produced))) }
    let checked = operation.responses.flatMap(responses)
    if !checked.isEmpty { arguments.append(.init(label: "responses: ", list: checked.map { ("ResponseDescription", $0) })) }
    let headers = operation.responses.flatMap(checkedHeaders)
    if !headers.isEmpty { arguments.append(.init(label: "responseHeaders: ", list: headers.map { ("ResponseHeaderDescription", $0) })) }
    if !operation.security.isEmpty {
      arguments.append(.init(label: "security: ", list: operation.security.map { ("SecurityAlternative", [alternative($0)]) }))
    }
    writer.call("static let operation = OperationDescription", arguments, "")
  }

  private func strings(_ texts: [String]) -> String { "[" + texts.map(SwiftLiteral.string).joined(separator: ", ") + "]" }

  private func method(_ method: String) -> String {
    switch method {
    case "get", "put", "post", "delete", "options", "head", "patch", "trace": "." + method
    case "query": "HTTPRequest.Method(\"QUERY\")!"
    default: "HTTPRequest.Method(" + SwiftLiteral.string(method) + ") ?? .get"
    }
  }

  private func produces(_ operation: Operation) -> [String] {
    var types: [String] = []
    for response in operation.responses {
      switch response.status {
      case .code(200..<300), .range(2):
        for content in response.contents where !types.contains(content.mediaType) { types.append(content.mediaType) }
      case .code, .range, .default: continue
      }
    }
    return types
  }

  /// The JSON contents of a response, for the check of responses in debug builds.
  private func responses(_ response: Response) -> [[String]] {
    response.contents.compactMap { content in
      guard content.form == .json, let schema = content.schema else { return nil }
      return [status(response), SwiftLiteral.string(content.mediaType), context.reference(to: schema)]
    }
  }

  private func status(_ response: Response) -> String {
    switch response.status {
    case .code(let code): String(code)
    case .range(let hundreds): String(hundreds)
    case .default: "0"
    }
  }

  /// The headers of a response whose type does not say all that their schema does.
  private func checkedHeaders(_ response: Response) -> [[String]] {
    response.headers.compactMap { header in
      guard header.contentType == nil, isConstrained(header.type) else { return nil }
      let explode = header.explode ? ["explode: true"] : []
      return [status(response), SwiftLiteral.string(header.name), "shape: " + context.shape(header.type)] + explode
        + [context.reference(to: header.schema)]
    }
  }

  private func isConstrained(_ use: TypeUse) -> Bool {
    let use = context.underlying(use)
    if !use.checks.isEmpty { return true }
    switch use.shape {
    case .array(let element): return isConstrained(element)
    case .dictionary, .string(.base64): return true
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
  /// The coarse JSON type that a parameter's text becomes.
  func shape(_ use: TypeUse) -> String { shape(use, 0) }

  private func shape(_ use: TypeUse, _ depth: Int) -> String {
    let use = underlying(use)
    guard depth < 6 else { return ".any" }
    let plain = plainShape(use, depth)
    return use.isNullable && plain != ".any" && plain != ".string" ? ".nullable(\(plain))" : plain
  }

  private func plainShape(_ use: TypeUse, _ depth: Int) -> String {
    switch use.shape {
    case .null, .any: return ".any"
    case .boolean: return ".boolean"
    case .integer: return ".integer"
    case .number: return ".number"
    case .string: return ".string"
    case .array(let element): return ".array(" + shape(element, depth + 1) + ")"
    case .dictionary(let value): return ".object([:], additional: " + shape(value, depth + 1) + ")"
    case .named(let id): return shape(of: id, depth)
    case .constant(let value): return value.stringValue == nil ? ".integer" : ".string"
    }
  }

  private func shape(of id: TypeID, _ depth: Int) -> String {
    switch model.types[id].kind {
    case .enumeration(let enumeration): return enumeration.isInteger ? ".integer" : ".string"
    case .record(let record):
      let members = record.properties.map { SwiftLiteral.string($0.wireName) + ": " + shape($0.type, depth + 1) }
      let list = members.isEmpty ? "[:]" : "[" + members.joined(separator: ", ") + "]"
      guard case .kept(let extra) = record.additional else { return ".object(\(list))" }
      return ".object(\(list), additional: \(shape(extra, depth + 1)))"
    case .union(let union):
      let shapes = Set(union.cases.map { shape($0.type, depth + 1) })
      return shapes.count == 1 ? shapes.first! : ".any"
    case .wrapper(let use): return shape(use, depth + 1)
    case .alias, .pending: return ".any"
    }
  }
}
