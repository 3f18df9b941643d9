import ContractDescription
import ContractModel

/// How operations are called through the generated client, for those who show it to people.
public struct SwiftCalls {
  private let context: SwiftContext

  /// - Parameter options: those that the client is generated with, because names follow from them.
  public init(_ model: Model, options: SwiftOptions = SwiftOptions(client: true)) {
    context = SwiftContext(model: model, options: options)
  }

  /// `switch try await client.getPet(.init(petID: 7)) {` and what there is to tell apart; a value without a literal is `…`.
  ///
  /// - Parameters:
  ///   - parameter: an example of each parameter that must be there.
  ///   - body: an example of the content, when a body is sent.
  public func text(of id: OperationID, parameter: (Parameter) -> JSONLiteral, body: (content: Content, value: JSONLiteral)?) -> String {
    let shape = OperationShape(id, context)
    var arguments = shape.inputs.filter { $0.initialValue == nil }.map { input in
      SwiftIdentifier.quoted(input.identifier) + ": " + expression(parameter(input.parameter), of: input.parameter.type)
    }
    if let body { arguments.append("body: " + expression(body, in: shape)) } else if needsBody(shape) { arguments.append("body: …") }
    let input = arguments.isEmpty ? "" : Self.laidOut(".init", arguments)
    return "switch try await client.\(shape.method)(\(input)) {\n" + cases(shape) + "}"
  }

  private func needsBody(_ shape: OperationShape) -> Bool { shape.bodyType != nil && !shape.isBodyOptional }

  // MARK: Values

  private func expression(_ body: (content: Content, value: JSONLiteral), in shape: OperationShape) -> String {
    let choice = shape.bodies.first { $0.content.mediaType == body.content.mediaType }
    guard let choice, let type = choice.content.type else { return "…" }
    let value = record(body.value, type) ?? expression(body.value, of: type)
    return shape.bodies.count > 1 ? "." + SwiftIdentifier.quoted(choice.identifier) + "(" + value + ")" : value
  }

  /// The members of a record each on a line of its own where one line is not enough.
  private func record(_ value: JSONLiteral, _ use: TypeUse) -> String? {
    guard case .named(let id) = context.underlying(use).shape, case .record = context.model.types[id].kind else { return nil }
    guard case .object(let members) = value, let arguments = context.recordArguments(id, members) else {
      return context.names[id] + "(…)"
    }
    return Self.laidOut(context.names[id], arguments)
  }

  private func expression(_ value: JSONLiteral, of use: TypeUse) -> String {
    if case .string(.uuid) = context.underlying(use).shape, case .string(let text) = value {
      return "UUID(uuidString: " + SwiftLiteral.string(text) + ")!"
    }
    return context.defaultExpression(value, for: use) ?? "…"
  }

  private static func laidOut(_ name: String, _ arguments: [String]) -> String {
    let line = name + "(" + arguments.joined(separator: ", ") + ")"
    guard arguments.count > 1, line.utf8.count > 60 else { return line }
    return name + "(\n" + arguments.map { "  " + $0.replacing("\n", with: "\n  ") }.joined(separator: ",\n") + ")"
  }

  // MARK: Responses

  /// What means success, the first failure, and the rest in one.
  private func cases(_ shape: OperationShape) -> String {
    guard !shape.outputs.isEmpty else { return "case .undeclared(let response): …\n" }
    let successes = shape.outputs.filter { $0.response.status.number / 100 == 2 || $0.response.status.number == 2 }
    let failure = shape.outputs.first { $0.response.status.number / 100 == 4 }
    let shown = successes + [failure].compactMap { $0 }
    let patterns = shown.map { "case .\(SwiftIdentifier.quoted($0.identifier))\(Self.values($0)): …\n" }.joined()
    return patterns + (shown.count < shape.outputs.count ? "default: …\n" : "")
  }

  private static func values(_ output: OperationShape.OutputCase) -> String {
    var values: [String] = []
    if output.hasStatus { values.append("let status") }
    if output.type != nil { values.append("let body") }
    if output.headers != nil { values.append("let headers") }
    return values.isEmpty ? "" : "(" + values.joined(separator: ", ") + ")"
  }
}
