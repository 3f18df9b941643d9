// ContractExamples: values that fit a contract, for people to look at and for mocks to answer with.
// In: a model.
// Out: an example of each type as JSON: what the document gives, or else a value made to fit the keywords.
// The same document gives the same examples. Patterns are not solved: a text that must match one is shown as the pattern asks only when the
// document has an example.
// Never: asks for random numbers or the time.

import ContractModel

/// Makes examples.
public struct ExampleMaker: Sendable {
  private let model: Model
  private let schemas: SchemaTable

  public init(_ model: Model) {
    self.model = model
    schemas = model.effectiveSchemas ?? model.schemas
  }

  /// An example of a type; members that only the other side sends are left out.
  public func example(of use: TypeUse, isRequest: Bool) -> JSONLiteral {
    example(of: use, isRequest: isRequest, open: [])
  }

  private func example(of use: TypeUse, isRequest: Bool, open: [TypeID]) -> JSONLiteral {
    if let written = use.schema.flatMap({ written(for: $0) }) { return written }
    switch use.shape {
    case .null: return .null
    case .boolean: return .boolean(true)
    case .integer: return .number(integer(use.checks))
    case .number: return .number(NumberExamples.number(use.checks))
    case .string(let form): return .string(TextExamples.text(form, use.checks))
    case .any: return .object([])
    case .constant(let value): return value
    case .array(let item): return list(of: item, use.checks, isRequest, open)
    case .dictionary(let value): return .object([.init(name: "key", value: example(of: value, isRequest: isRequest, open: open))])
    case .named(let id): return example(of: id, isRequest: isRequest, open: open)
    }
  }

  /// What the document itself gives.
  private func written(for id: SchemaID) -> JSONLiteral? {
    var current = id
    for _ in 0..<16 {
      let schema = schemas[current]
      if let example = schema.annotations.examples.first { return example }
      if let value = schema.constant ?? schema.annotations.defaultValue { return value == .null ? nil : value }
      guard let next = schema.reference else { return nil }
      current = next
    }
    return nil
  }

  private func integer(_ checks: Checks) -> String { NumberExamples.integer(checks) }

  private func list(of item: TypeUse, _ checks: Checks, _ isRequest: Bool, _ open: [TypeID]) -> JSONLiteral {
    let count = min(max(checks.minItems ?? 1, 1), checks.maxItems ?? 1, 3)
    if case .named(let id) = item.shape, open.contains(id) { return .array([]) }
    return .array(Array(repeating: example(of: item, isRequest: isRequest, open: open), count: max(count, 0)))
  }

  // MARK: Named types

  private func example(of id: TypeID, isRequest: Bool, open: [TypeID]) -> JSONLiteral {
    let declaration = model.types[id]
    if let written = written(for: declaration.schema) { return written }
    guard !open.contains(id) else { return .object([]) }
    switch declaration.kind {
    case .record(let record): return members(of: record, isRequest, open + [id])
    case .enumeration(let enumeration): return enumeration.values.first?.literal ?? .null
    case .union(let union): return union.cases.first.map { example(of: $0, union, isRequest, open + [id]) } ?? .null
    case .alias(let use), .wrapper(let use): return example(of: use, isRequest: isRequest, open: open + [id])
    case .pending: return .null
    }
  }

  private func members(of record: Record, _ isRequest: Bool, _ open: [TypeID]) -> JSONLiteral {
    var members: [JSONLiteral.Member] = []
    for property in record.properties where !(isRequest ? property.isReadOnly : property.isWriteOnly) {
      if let id = namedType(property.type), open.contains(id), !property.isRequired { continue }
      let value = property.constantValue ?? example(of: property.type, isRequest: isRequest, open: open)
      members.append(.init(name: property.wireName, value: value))
    }
    return .object(members)
  }

  private func namedType(_ use: TypeUse) -> TypeID? { if case .named(let id) = use.shape { id } else { nil } }

  /// The case's own example, with the discriminator saying so.
  private func example(of alternative: Union.Case, _ union: Union, _ isRequest: Bool, _ open: [TypeID]) -> JSONLiteral {
    let value = example(of: alternative.type, isRequest: isRequest, open: open)
    guard case .discriminator(let name, _) = union.selection, let mark = alternative.values.first, case .object(var members) = value else {
      return value
    }
    let member = JSONLiteral.Member(name: name, value: .string(mark))
    if let index = members.firstIndex(where: { $0.name == name }) { members[index] = member } else { members.insert(member, at: 0) }
    return .object(members)
  }
}
