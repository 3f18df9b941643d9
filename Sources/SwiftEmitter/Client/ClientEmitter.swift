import ContractModel

/// The readable half of the client: a struct with one method per operation.
struct ClientEmitter {
  let context: SwiftContext
  let groups: [TagGroup]

  func emit() -> String {
    guard let name = context.names.client else { return FileHeader.file(imports: [], SwiftWriter()) }
    var writer = SwiftWriter()
    writer.documentation("Calls the operations of the document.")
    writer.block("public struct \(SwiftIdentifier.quoted(name)): Sendable") { writer in
      writer.line("private let contract: ContractClient")
      writer.blank()
      writer.line("public init(_ contract: ContractClient) { self.contract = contract }")
      for shape in groups.flatMap(\.operations) {
        writer.blank()
        emit(shape, to: &writer)
      }
    }
    return FileHeader.file(imports: ["ContractClient", "ContractServer"], writer)
  }

  private func emit(_ shape: OperationShape, to writer: inout SwiftWriter) {
    writer.documentation(ProtocolsEmitter.documentation(of: shape.operation))
    let name = shape.namespace
    let isEmpty = shape.inputs.allSatisfy { $0.initialValue != nil } && (shape.bodyType == nil || shape.isBodyOptional)
    let input = "_ input: \(name).Input" + (isEmpty ? " = .init()" : "")
    writer.call("public func \(shape.method)", [input], " async throws -> \(name).Output {")
    writer.indented { writer in
      writer.call("try await contract.call", ["\(name).operation", "input.write", "receive: \(name).Output.init"], "")
    }
    writer.line("}")
  }
}
