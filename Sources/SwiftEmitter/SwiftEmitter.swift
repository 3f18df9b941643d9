// In: a Model.
// Out: Swift files whose names depend on the options only, never on the document.
// The readable half (types, operations, protocols) stands in other files than the machine half (coding, serving, schemas).
// Every identifier comes from SwiftNames, every literal from SwiftLiteral, every comment from SwiftComment.
// Never: looks at a document, decides what something means, reads or writes a file.

import ContractModel

/// Prints a model as Swift.
public enum SwiftEmitter {
  /// - Parameter trace: notes where the lines come from; nil when nobody asks.
  public static func emit(_ model: Model, options: SwiftOptions = SwiftOptions(), trace: SourceTrace? = nil) -> SwiftOutput {
    let context = SwiftContext(model: model, options: options, trace: trace)
    let types = sharded(context.nested(in: .module), options) { context.names[$0] }
    let served = model.operations.indices.map { OperationID($0) }.filter { model[$0].role == .path }
    let shapes = served.map { OperationShape($0, context) }
    let received = sharded(ReceivedOperation.all(context), options) { $0.namespace }
    let operations = sharded(shapes, options) { $0.namespace }
    let headers = sharded(model.components.responses.filter { !$0.value.headers.isEmpty }, options) { $0.name }
    let groups = TagGroup.groups(shapes, context)
    let reachable = TagGroup.groups(shapes.filter { !$0.operation.isUnreachable }, context)

    var files = [
      SwiftFile(name: "ContractProtocols.swift", text: ProtocolsEmitter(context: context, groups: reachable).emit()),
      SwiftFile(name: "ContractRoutes.swift", text: RoutesEmitter(context: context, groups: reachable).emit()),
      SwiftFile(name: "ContractClient.swift", text: ClientEmitter(context: context, groups: groups).emit()),
    ]
    let table = SchemaTableEmitter(context: context)
    let serving = ServingEmitter(context: context, protocols: TagGroup.protocols(reachable))
    for shard in 0..<options.shards {
      add(.models, shard, ModelsEmitter(context: context).emit(types[shard], received[shard]), to: &files)
      add(.coding, shard, CodingEmitter(context: context).emit(types[shard], received[shard]), to: &files)
      let text = OperationsEmitter(context: context).emit(operations[shard], sharedHeaders: headers[shard])
      add(.operations, shard, text, to: &files)
      add(.server, shard, serving.emit(operations[shard]), to: &files)
      add(.calls, shard, CallEmitter(context: context).emit(operations[shard]), to: &files)
    }
    let (tables, imported) = table.emit()
    files.append(SwiftFile(name: "ContractSchemaRegistry.swift", text: table.emitRegistry(imports: imported)))
    for (shard, text) in tables.enumerated() { add(.schemas, shard, text, to: &files) }
    for index in files.indices {
      files[index].text = options.access.applied(to: files[index].text)
      if let trace { files[index].lines = trace.takeMarks(outOf: &files[index].text) }
    }
    return SwiftOutput(files: files, clashes: context.names.clashes)
  }

  private static func add(_ kind: SwiftFileKind, _ shard: Int, _ text: String, to files: inout [SwiftFile]) {
    files.append(SwiftFile(name: kind.rawValue + String(shard) + ".swift", text: text))
  }

  private static func sharded<Element>(_ elements: [Element], _ options: SwiftOptions, name: (Element) -> String) -> [[Element]] {
    var shards = Array(repeating: [Element](), count: options.shards)
    for element in elements { shards[options.shard(of: name(element))].append(element) }
    return shards
  }
}
