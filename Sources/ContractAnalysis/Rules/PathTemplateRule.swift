import ContractDiagnostics
import ContractModel

/// Every path can be matched, and no two paths are equal but for the names of their variables, because requests cannot tell them apart.
///
/// The operations that a server cannot serve are marked, so that the others can be.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#path-templating-matching>
enum PathTemplateRule {
  static func check(_ model: inout Model, _ diagnostics: DiagnosticBag) {
    var first: [String: OperationID] = [:]
    for (index, operation) in model.operations.enumerated() where operation.role == .path {
      let key = operation.method + " " + PathTemplate.shape(of: operation.path)
      if let problem = problem(of: operation.path) {
        model.operations[index].isUnreachable = true
        diagnostics.warning(
          .pathSyntax, "the path \(quoted(operation.path)) cannot be matched, because \(problem); a server leaves the operation out",
          at: operation.provenance.span)
      } else if let earlier = first[key] {
        model.operations[index].isUnreachable = true
        report(operation, model[earlier], diagnostics)
      } else {
        first[key] = OperationID(index)
      }
    }
  }

  private static func report(_ operation: Operation, _ earlier: Operation, _ diagnostics: DiagnosticBag) {
    let paths = "\(quoted(operation.path)) and \(quoted(earlier.path))"
    diagnostics.warning(
      .pathConflict,
      "\(operation.method.uppercased()) \(paths) match the same requests; a server serves the first one and leaves this one out",
      at: operation.provenance.span, notes: [.init("the other one is here", at: earlier.provenance.span)],
      help: "merge the two, or leave one out with a filter in contract.yaml")
  }

  /// Why no request can be matched against a path; nil when one can.
  private static func problem(of path: String) -> String? {
    let shape = PathTemplate.shape(of: path)
    let open = path.utf8.count { $0 == UInt8(ascii: "{") }
    let variables = PathTemplate.variables(in: path)
    if open != variables.count || open != path.utf8.count(where: { $0 == UInt8(ascii: "}") }) { return "its braces do not match" }
    if variables.contains("") { return "a variable has no name" }
    if Set(variables).count != variables.count { return "a variable occurs twice" }
    return shape.contains("}{") ? "two variables have nothing between them" : nil
  }
}
