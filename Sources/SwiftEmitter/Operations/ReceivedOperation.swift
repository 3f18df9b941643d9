import ContractModel

/// An operation that the server does not answer: a webhook or a callback, which it sends, or a path item that no path uses.
///
/// It has no `Input` and no `Output`, but the types that nest in it are declared among the models, for those who send or receive it, and for
/// the types that share them.
struct ReceivedOperation {
  let id: OperationID
  let operation: Operation
  let namespace: String

  /// Those in which a type nests, in document order.
  static func all(_ context: SwiftContext) -> [ReceivedOperation] {
    context.model.operations.indices.map { OperationID($0) }
      .filter { context.model[$0].role != .path && !context.nested(in: .operation($0)).isEmpty }
      .map { ReceivedOperation(id: $0, operation: context.model[$0], namespace: context.names.namespaces[$0.index]) }
  }
}

extension SwiftContext {
  /// These types, and those right below these operations.
  func types(_ types: [TypeID], _ received: [ReceivedOperation]) -> [TypeID] {
    types + received.flatMap { nested(in: .operation($0.id)) }
  }
}
