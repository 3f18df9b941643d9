import ContractDescription
import ContractModel
import ContractRuntime
import ContractServer

/// One operation, with what reading its requests takes.
final class MockOperation: Sendable {
  let operation: Operation
  let description: OperationDescription
  private let bodies: [BodyReader]

  var isSecured: Bool { operation.isSecured }
  var allowsAnonymous: Bool { operation.allowsAnonymous }

  init(_ operation: Operation, model: Model, schemas: MockSchemas) {
    self.operation = operation
    description = OperationDescription(operation, model: model, schemas: schemas)
    bodies = (operation.requestBody?.contents ?? []).map { BodyReader($0, model: model, schemas: schemas) }
  }

  /// Reads everything that a generated server reads, and then what its handler would.
  ///
  /// - Throws: what a generated server throws for the same request.
  func read(_ request: inout OperationRequest) async throws {
    for (index, parameter) in description.parameters.enumerated() { _ = request.parameter(index, Self.reader(parameter.schema)) }
    if bodies.count == 1 || request.contentTypeIndex != nil {
      try await bodies[request.contentTypeIndex ?? 0].read(&request)
    }
    if !description.parameters.isEmpty || !bodies.isEmpty { try request.finish() }
    if !bodies.isEmpty { try await bodies[request.contentTypeIndex ?? 0].drain(&request) }
  }

  /// Reads any value that fits a schema.
  static func reader(_ schema: SchemaReference) -> @Sendable (inout JSONReader) throws(JSONFailure) -> JSONValue {
    { reader throws(JSONFailure) in try reader.checked(schema) { inner throws(JSONFailure) in try inner.value() } }
  }
}
