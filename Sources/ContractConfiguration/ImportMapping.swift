import ContractDiagnostics
import YAMLTree

/// One entry of `importMapping:`. Types of the schemas in that document are not generated again: code refers to those of another module.
public struct ImportMapping: Sendable {
  /// The path of the other document.
  public let document: Located<String>
  /// The Swift module that is generated from it.
  public let module: Located<String>
  /// The folder of its TypeScript, as seen from the folder of ours; `../` and the module's name when not written.
  public let typeScript: Located<String>?

  /// Where its TypeScript lies.
  public var typeScriptFolder: String { typeScript?.value ?? "../" + module.value }
}

extension ConfigurationReader {
  /// By path: the module's name, or a mapping with `module` and `typescript`. No two documents become one module.
  static func importMapping(_ root: Section) -> [ImportMapping] {
    var mappings: [ImportMapping] = []
    for entry in root.entries("importMapping") {
      guard let mapping = importMapping(entry.key, entry.value, root) else { continue }
      if let first = mappings.first(where: { $0.module.value == mapping.module.value }) {
        root.diagnostics.error(
          .importMapping, "the module \(quoted(mapping.module.value)) is already mapped to another document", at: mapping.module.span,
          notes: [.init("by this entry", at: first.module.span)], help: "generate one module from one document")
        continue
      }
      mappings.append(mapping)
    }
    return mappings
  }

  private static func importMapping(_ document: Located<String>, _ value: YAMLNode, _ root: Section) -> ImportMapping? {
    guard value.kind == .mapping else {
      guard let module = root.string(value, "importMapping." + document.value), isModule(module, root) else { return nil }
      return ImportMapping(document: document, module: module, typeScript: nil)
    }
    let section = Section(name: "importMapping.*", node: value, diagnostics: root.diagnostics)
    section.check(keys: keys[section.name] ?? [])
    guard let module = section.string("module") else {
      section.refuse(value, "module", expected: "the name of a Swift module")
      return nil
    }
    guard isModule(module, root) else { return nil }
    return ImportMapping(document: document, module: module, typeScript: section.string("typescript"))
  }

  /// Only what can stand behind `import` reaches generated code.
  private static func isModule(_ name: Located<String>, _ root: Section) -> Bool {
    let bytes = Array(name.value.utf8)
    let isIdentifier =
      bytes.first.map { !(0x30...0x39).contains($0) } == true
      && bytes.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
      }
    if isIdentifier { return true }
    root.diagnostics.error(
      .configurationValue, "\(quoted("importMapping")) must name a Swift module, found \(quoted(name.value))", at: name.span,
      help: "a module's name has letters, digits and `_` only, as its target has in Package.swift")
    return false
  }
}
