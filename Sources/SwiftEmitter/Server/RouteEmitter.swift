import ContractModel

/// Binds the handler of one operation to it. It stands beside the operation, so that a change of one operation compiles no other's route.
struct RouteEmitter {
  let context: SwiftContext

  /// - Parameter api: the protocol that declares the handler.
  func emit(_ shape: OperationShape, of api: String, to writer: inout SwiftWriter) {
    let isSecured = shape.operation.isSecured
    let parameters = ["_ api: H"] + (isSecured ? ["authenticator: some Authenticator<H.Principal>"] : [])
    writer.line("static func route<H: \(api)>(\(parameters.joined(separator: ", "))) -> Route {")
    writer.indented { emitRoute(shape, to: &$0) }
    writer.line("}")
  }

  private func emitRoute(_ shape: OperationShape, to writer: inout SwiftWriter) {
    let isSecured = shape.operation.isSecured
    let label = shape.operation.allowsAnonymous ? "optionally" : "authenticator"
    let authenticator = isSecured ? ", \(label): authenticator" : ""
    writer.line("Route(operation\(authenticator)) { request\(isSecured ? ", principal" : "") in")
    writer.indented { writer in
      let principal = isSecured ? ", principal: principal" : ""
      writer.line("let input = try await Input(&request)")
      writer.line("return try await api.\(shape.method)(input\(principal), context: request.context).response()")
    }
    writer.line("}")
  }
}
