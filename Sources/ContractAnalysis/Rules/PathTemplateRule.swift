import ContractDiagnostics
import ContractModel

/// No two paths are equal but for the names of their variables, because requests cannot tell them apart.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#path-templating-matching>
enum PathTemplateRule {
  static func check(_ model: Model, _ diagnostics: DiagnosticBag) {
    var first: [String: OperationID] = [:]
    for (index, operation) in model.operations.enumerated() where operation.role == .path {
      let key = operation.method + " " + shape(of: operation.path)
      guard let earlier = first[key] else {
        first[key] = OperationID(index)
        continue
      }
      let paths = "\(quoted(operation.path)) and \(quoted(model[earlier].path))"
      diagnostics.warning(
        .pathConflict, "\(operation.method.uppercased()) \(paths) match the same requests",
        at: operation.provenance.span, notes: [.init("the other one is here", at: model[earlier].provenance.span)],
        help: "a server can serve one of them; leave the other out with a filter in contract.yaml, or merge the two")
    }
  }

  /// `/pets/{id}` and `/pets/{name}` are `/pets/{}`.
  static func shape(of path: String) -> String {
    var shape: [UInt8] = []
    var isVariable = false
    for byte in path.utf8 {
      if byte == UInt8(ascii: "}") { isVariable = false }
      if !isVariable { shape.append(byte) }
      if byte == UInt8(ascii: "{") { isVariable = true }
    }
    return String(decoding: shape, as: UTF8.self)
  }
}
