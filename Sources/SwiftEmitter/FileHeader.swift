import ContractModel

/// The first lines of every generated file: stable, without version or date.
enum FileHeader {
  /// A whole file: header, imports, what stands before the body, the body.
  static func file(imports: [String], preamble: SwiftWriter? = nil, _ body: SwiftWriter) -> String {
    var writer = SwiftWriter()
    writer.line("// Generated from the API document by `contract`. Do not edit: change the document and build.")
    if body.isTooWide || preamble?.isTooWide == true { writer.line("// swift-format-ignore-file") }
    if !body.text.isEmpty { write(imports, to: &writer) }
    let parts = [writer.text, preamble?.text ?? "", body.text].filter { !$0.isEmpty }
    return parts.joined(separator: "\n")
  }

  private static func write(_ imports: [String], to writer: inout SwiftWriter) {
    guard !imports.isEmpty else { return }
    writer.blank()
    for name in imports.sorted() where name != "Foundation" { writer.line("import " + name) }
    guard imports.contains("Foundation") else { return }
    writer.blank()
    writer.line("#if canImport(FoundationEssentials)")
    writer.line("  import FoundationEssentials")
    writer.line("#else")
    writer.line("  import Foundation")
    writer.line("#endif")
  }
}

extension SwiftContext {
  /// The modules that these types' declarations need.
  func imports(for types: [TypeID]) -> [String] {
    guard !types.isEmpty else { return [] }
    let modules = ["ContractRuntime"] + importedModules(in: types)
    return types.contains(where: needsFoundation) ? modules + ["Foundation"] : modules
  }

  /// Modules of imported types, and Foundation where these operations need it. Without it the compiler has half as many operators to choose
  /// from, for each type.
  func imports(for operations: [OperationShape], _ shared: [Named<Response>] = []) -> [String] {
    let spelled = operations.flatMap { shape in
      shape.inputs.map(\.type) + shape.bodies.map(\.type) + shape.outputs.compactMap(\.type)
    }
    let parts = operations.flatMap { $0.operation.requestBody?.contents ?? [] }.flatMap(\.parts)
    let responses = operations.flatMap(\.operation.responses) + shared.map(\.value)
    let headers = responses.flatMap(\.headers) + parts.flatMap(\.headers)
    let inline = operations.flatMap { self.nested(in: .operation($0.id)) }.flatMap(family)
    let isNeeded =
      spelled.contains { $0.contains("UUID") || $0.contains("Decimal") } || parts.compactMap(\.type).contains(where: needsFoundation)
      || headers.map(\.type).contains(where: needsFoundation) || inline.contains(where: needsFoundation)
    return importedModules(in: operations, shared) + (isNeeded ? ["Foundation"] : [])
  }

  private func needsFoundation(_ id: TypeID) -> Bool {
    switch model.types[id].kind {
    case .record(let record):
      if case .kept(let use) = record.additional, needsFoundation(use) { return true }
      return record.properties.contains { needsFoundation($0.type) }
    case .union(let union): return union.cases.contains { needsFoundation($0.type) }
    case .alias(let use), .wrapper(let use): return needsFoundation(use)
    case .enumeration, .pending: return false
    }
  }

  func needsFoundation(_ use: TypeUse) -> Bool {
    switch use.shape {
    case .string(.uuid), .decimal: true
    case .array(let element), .dictionary(let element): needsFoundation(element)
    default: false
    }
  }
}
