import ContractDiagnostics
import ContractModel
import OpenAPIDocument

/// Gives every operation a name: its `operationId`, or one made of method and path; unique in the document.
enum OperationNames {
  static func assign(in model: inout Model, document: Document, diagnostics: DiagnosticBag) {
    var first: [String: OperationID] = [:]
    for index in model.operations.indices {
      let operation = model.operations[index]
      let wanted = operation.operationID.flatMap { $0.isEmpty ? nil : $0 } ?? own(of: operation) ?? made(from: operation)
      if let earlier = first[wanted] {
        if operation.operationID != nil, operation.provenance.span != model[earlier].provenance.span {
          report(wanted, operation, model[earlier], diagnostics)
        }
        model.operations[index].name = unused(made(from: operation), first)
      } else {
        model.operations[index].name = wanted
      }
      first[model.operations[index].name] = OperationID(index)
    }
  }

  /// A webhook and a callback have names of their own; what stands at their path is an address.
  private static func own(of operation: Operation) -> String? {
    let name: String
    switch operation.role {
    case .webhook: name = operation.path
    case .callback(_, let callback): name = callback
    case .path, .component: return nil
    }
    return name.isEmpty ? nil : name
  }

  /// `GET /tickets/{id}/chat` gives `get tickets by id chat`, `GET /` gives `get root`.
  private static func made(from operation: Operation) -> String {
    var words = [operation.method]
    for segment in operation.path.split(separator: "/") {
      var word = ""
      for scalar in segment.unicodeScalars {
        switch scalar {
        case "{": word += word.isEmpty ? "by " : " by "
        case "}": word += " "
        default: word.unicodeScalars.append(scalar)
        }
      }
      words.append(word)
    }
    if words.count == 1 { words.append("root") }
    return words.joined(separator: " ")
  }

  private static func unused(_ name: String, _ taken: [String: OperationID]) -> String {
    guard taken[name] != nil else { return name }
    var number = 2
    while taken["\(name) \(number)"] != nil { number += 1 }
    return "\(name) \(number)"
  }

  private static func report(
    _ name: String, _ operation: Operation, _ earlier: Operation, _ diagnostics: DiagnosticBag
  ) {
    diagnostics.warning(
      .duplicateOperationID, "operationId \(quoted(name)) is used twice; this one is named after its method and path",
      at: operation.provenance.span, notes: [.init("first used here", at: earlier.provenance.span)],
      help: "operation ids are unique in a document")
  }
}
