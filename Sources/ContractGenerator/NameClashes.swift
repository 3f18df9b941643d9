import ContractDiagnostics
import ContractModel
import OpenAPIDocument

extension GeneratorResult {
  /// Says which names are called something else in code because an earlier one is called so; nothing is generated when that is an error.
  mutating func report(_ clashes: [NameClash], _ understood: Understanding) {
    guard !clashes.isEmpty else { return }
    for clash in clashes { understood.bag.report(diagnostic(clash, understood.document)) }
    diagnostics = understood.bag.sorted
    hasErrors = understood.bag.hasErrors
    if hasErrors { swift = [] }
  }

  private func diagnostic(_ clash: NameClash, _ document: Document?) -> Diagnostic {
    let subject = clash.subject.rawValue
    let first = clash.firstSpan.map { place(of: clash.first, clash.subject, document) ?? $0 }
    return Diagnostic(
      .note, .sameName,
      "the \(subject) \(quoted(clash.name)) and the \(subject) \(quoted(clash.first)) have one name in Swift; this one is \(quoted(clash.identifier))",
      at: place(of: clash.name, clash.subject, document) ?? clash.span,
      notes: first.map { [.init("the \(subject) \(quoted(clash.first)) is here", at: $0)] } ?? [], help: clash.subject.remedy)
  }

  /// A component is known by its key.
  private func place(of name: String, _ subject: NameClash.Subject, _ document: Document?) -> Span? {
    guard subject == .schema else { return nil }
    return document?.components.schemas.first { $0.name == name }?.key.span
  }
}

extension NameClash.Subject {
  fileprivate var remedy: String {
    switch self {
    case .schema: "name one of them with `x-contract-name`, or below `names.schemas` in contract.yaml"
    case .property: "name one of them with `x-contract-name`, or below `names.properties` in contract.yaml"
    case .operation: "name one of them below `names.operations` in contract.yaml"
    case .tag: "name one of them with `x-contract-name`, or below `names.tags` in contract.yaml"
    case .value: "name the values with `x-enum-varnames`, or below `names.enumValues` in contract.yaml"
    case .parameter: "rename one of them if the API can still change"
    }
  }
}
