import ContractDiagnostics
import ContractModel
import OpenAPIDocument

/// Finds the operation that each link leads to: by its id, or by a JSON pointer to where it is written.
enum LinkTargets {
  static func resolve(in model: inout Model, diagnostics: DiagnosticBag) {
    guard model.operations.contains(where: { $0.responses.contains { !$0.links.isEmpty } }) else { return }
    let table = Table(model)
    for index in model.operations.indices {
      for response in model.operations[index].responses.indices {
        for link in model.operations[index].responses[response].links.indices {
          table.resolve(&model.operations[index].responses[response].links[link], diagnostics)
        }
      }
    }
  }
}

/// The operations by what links call them.
private struct Table {
  private var byID: [String: OperationID] = [:]
  private var byPointer: [String: OperationID] = [:]

  init(_ model: Model) {
    for (index, operation) in model.operations.enumerated() {
      if let id = operation.operationID, byID[id] == nil { byID[id] = OperationID(index) }
      byPointer[operation.provenance.pointer] = OperationID(index)
    }
  }

  func resolve(_ link: inout Link, _ diagnostics: DiagnosticBag) {
    guard case .unknown(let name) = link.target else { return }
    if let id = byID[name] ?? byPointer[name] ?? PercentEncoding.decoded(name).flatMap({ byPointer[$0] }) {
      link.target = .operation(id)
    } else if !isElsewhere(name) {
      let near = Suggestion.nearest(to: name, among: byID.keys.sorted())
      diagnostics.warning(
        .linkTarget, name.isEmpty ? "the link names no operation" : "the link leads to \(quoted(name)), which is no operation here",
        at: link.provenance.span, help: near.map { "did you mean \(quoted($0))?" } ?? "write the `operationId` of an operation")
    }
  }

  /// A reference to another document is left as it is.
  private func isElsewhere(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: "/")) && !name.hasPrefix("#")
  }
}
