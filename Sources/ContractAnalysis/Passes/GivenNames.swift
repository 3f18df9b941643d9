import ContractConfiguration
import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

/// Puts names of the configuration, and of `x-contract-name` in the document, in the place of the document's own.
///
/// A given name is text like any other and goes through the same naming as the rest. The configuration wins over the extension.
struct GivenNames {
  static let extensionName = "x-contract-name"

  let names: NameOverrides
  let diagnostics: DiagnosticBag

  init(_ names: NameOverrides, diagnostics: DiagnosticBag) {
    self.names = names
    self.diagnostics = diagnostics
  }

  // MARK: Operations and tags

  /// Before types are made, because inline types are named after their operation.
  func renameOperations(in model: inout Model, document: Document) {
    for tag in document.tags {
      guard let name = GivenNames.text(of: tag.extensions) else { continue }
      if let index = model.tags.firstIndex(where: { $0.name == tag.name.value }) { model.tags[index].givenName = name }
    }
    for override in names.tags {
      guard let index = model.tags.firstIndex(where: { $0.name == override.key.value }) else {
        reportUnused(override.key, "tag", among: model.tags.map(\.name))
        continue
      }
      model.tags[index].givenName = override.name.value
    }
    for override in names.operations { rename(override, in: &model) }
  }

  private func rename(_ override: NameOverride, in model: inout Model) {
    guard let index = model.operations.firstIndex(where: { GivenNames.isOperation($0, override.key.value) }) else {
      return reportUnused(override.key, "operation", among: model.operations.compactMap(\.operationID))
    }
    guard !model.operations.contains(where: { $0.name == override.name.value }) else {
      diagnostics.error(
        .nameClash, "another operation is already named \(quoted(override.name.value))", at: override.name.span)
      return
    }
    model.operations[index].name = override.name.value
  }

  /// By id, or by `METHOD /path`.
  private static func isOperation(_ operation: Operation, _ key: String) -> Bool {
    operation.operationID == key || (operation.role == .path && operation.method.uppercased() + " " + operation.path == key)
  }

  static func text(of extensions: [Extension]) -> String? {
    let value = extensions.first { $0.key.value == extensionName }?.value
    guard case .string(let text)? = value?.scalar else { return nil }
    return text.isEmpty ? nil : text
  }

  // MARK: Types, members and values

  /// Before types are made, so that copies and cases are called after what they are made of.
  func nameSchemas(in model: inout Model) {
    for (index, schema) in model.schemas.all.enumerated() where schema.componentName != nil {
      if let name = schema.givenNameOfExtension { model.schemas[SchemaID(index)].givenName = name }
    }
    guard !names.schemas.isEmpty else { return }
    let table = SchemaKeys(model)
    for override in names.schemas {
      guard let id = table.schema(override.key.value) else {
        reportUnused(override.key, "schema", among: model.components.schemas.map(\.name))
        continue
      }
      model.schemas[id].givenName = override.name.value
    }
  }

  /// Once the types are made.
  func renameMembers(in model: inout Model) {
    var given = propertyNamesOfExtensions(model)
    if !names.properties.isEmpty || !names.enumValues.isEmpty {
      let table = SchemaKeys(model)
      addConfiguredNames(to: &given, table)
      renameValues(in: &model, table)
    }
    guard !given.isEmpty else { return }
    for index in model.types.all.indices { renameProperties(of: TypeID(index), in: &model, given) }
  }

  private func propertyNamesOfExtensions(_ model: Model) -> [SchemaKeys.Property: String] {
    var given: [SchemaKeys.Property: String] = [:]
    for (index, schema) in model.schemas.all.enumerated() {
      for property in schema.object.properties where model.schemas[property.schema].componentName == nil {
        guard let name = model.schemas[property.schema].givenNameOfExtension else { continue }
        given[.init(owner: SchemaID(index), name: property.name)] = name
      }
    }
    return given
  }

  private func addConfiguredNames(to given: inout [SchemaKeys.Property: String], _ table: SchemaKeys) {
    for override in names.properties {
      if let property = table.property(override.key.value) {
        given[property] = override.name.value
      } else {
        reportUnused(override.key, "property", among: table.propertyNames(near: override.key.value))
      }
    }
  }

  private func renameProperties(of id: TypeID, in model: inout Model, _ given: [SchemaKeys.Property: String]) {
    guard case .record(var record) = model.types[id].kind else { return }
    let schemas = model.effectiveSchemas ?? model.schemas
    let layers = schemas.layers(of: model.types[id].schema).map { schemas[$0].origin ?? $0 }
    for index in record.properties.indices {
      let wireName = record.properties[index].wireName
      for layer in layers {
        guard let name = given[.init(owner: layer, name: wireName)] else { continue }
        record.properties[index].givenName = name
        break
      }
    }
    model.types[id].kind = .record(record)
  }

  private func renameValues(in model: inout Model, _ table: SchemaKeys) {
    for override in names.enumValues {
      let schema = table.schema(override.key.value) ?? table.property(override.key.value).flatMap { table.schema(of: $0) }
      let target = schema.map { model.schemas.resolve($0) }
      let type = model.types.all.firstIndex { $0.schema == target && $0.isEnumeration }
      guard let type, case .enumeration(var enumeration) = model.types[TypeID(type)].kind else {
        reportUnused(override.key, "enumeration", among: model.components.schemas.map(\.name))
        continue
      }
      for value in override.values { rename(value, in: &enumeration) }
      model.types[TypeID(type)].kind = .enumeration(enumeration)
    }
  }

  private func rename(_ override: NameOverride, in enumeration: inout Enumeration) {
    guard let index = enumeration.values.firstIndex(where: { $0.literal.plainText == override.key.value }) else {
      return reportUnused(override.key, "value", among: enumeration.values.compactMap(\.literal.plainText))
    }
    enumeration.values[index].suggestedName = override.name.value
  }

  private func reportUnused(_ key: Located<String>, _ noun: String, among known: [String]) {
    let near = Suggestion.nearest(to: key.value, among: known)
    diagnostics.warning(
      .unusedName, "the document has no \(noun) \(quoted(key.value)) to rename", at: key.span,
      help: near.map { "did you mean \(quoted($0))?" })
  }
}

extension Schema {
  fileprivate var givenNameOfExtension: String? {
    extensions.first { $0.name == GivenNames.extensionName }?.value.stringValue
  }
}

extension TypeDeclaration {
  fileprivate var isEnumeration: Bool {
    if case .enumeration = kind { true } else { false }
  }
}

extension JSONLiteral {
  /// A string or a number as the configuration writes it.
  fileprivate var plainText: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
