import ContractDiagnostics
import ContractModel

/// Which names had to give way to an earlier, different one of the same scope. A name that steps aside for the language or the run time, or
/// for the same name of another kind, is none.
struct SwiftNameClashes {
  private(set) var all: [NameClash] = []
  private let model: Model

  init(_ model: Model) { self.model = model }

  private mutating func add(
    _ subject: NameClash.Subject, _ name: String, at span: Span, first: String, at firstSpan: Span?, identifier: String
  ) {
    guard name != first else { return }
    all.append(NameClash(subject, name, at: span, first: first, at: firstSpan, identifier: identifier))
  }

  /// - Parameter names: those given out so far, in order; the one in question is not among them.
  mutating func type(_ id: TypeID, wanted: String, given: String, _ names: ArraySlice<String>) {
    guard given != wanted, let earlier = names.firstIndex(of: wanted) else { return }
    let (type, first) = (model.types[id], model.types[TypeID(earlier)])
    add(.schema, type.name, at: span(type.schema), first: first.name, at: span(first.schema), identifier: given)
  }

  mutating func operation(_ operation: Operation, wanted: String, given: String, _ names: [String]) {
    // Nobody calls a component path item; what refers to it is in the model too.
    guard given != wanted, operation.role != .component, let earlier = names.firstIndex(of: wanted) else { return }
    let first = model.operations[earlier]
    add(.operation, operation.name, at: operation.provenance.span, first: first.name, at: first.provenance.span, identifier: given)
  }

  mutating func parameter(_ index: Int, of operation: Operation, wanted: String, given: String, _ names: [String]) {
    guard given != wanted, let earlier = names.firstIndex(of: wanted) else { return }
    let (parameter, first) = (operation.parameters[index], operation.parameters[earlier])
    add(.parameter, parameter.name, at: parameter.provenance.span, first: first.name, at: first.provenance.span, identifier: given)
  }

  mutating func tag(_ tag: Tag, wanted: String, given: String, _ names: [String: String]) {
    guard given != wanted, let first = model.tags.first(where: { names[$0.name] == wanted }) else { return }
    guard let operation = operation(of: tag), let other = self.operation(of: first) else { return }
    add(.tag, tag.name, at: operation.provenance.span, first: first.name, at: other.provenance.span, identifier: given)
  }

  mutating func members(of type: TypeDeclaration, _ pairs: [(later: Int, earlier: Int)], _ names: [String]) {
    for (later, earlier) in pairs {
      switch type.kind {
      case .record(let record):
        let (property, first) = (record.properties[later].wireName, record.properties[earlier].wireName)
        let place = span(ofProperty: property, in: type.schema)
        add(.property, property, at: place, first: first, at: span(ofProperty: first, in: type.schema), identifier: names[later])
      case .enumeration(let enumeration):
        add(
          .value, SwiftNames.text(of: enumeration.values[later]), at: span(type.schema),
          first: SwiftNames.text(of: enumeration.values[earlier]), at: nil, identifier: names[later])
      case .union, .wrapper, .alias, .pending: continue
      }
    }
  }

  // MARK: Places

  private func operation(of tag: Tag) -> Operation? { model.operations.first { $0.tags.first == tag.name } }

  private func span(_ id: SchemaID) -> Span { model.schemas[id].provenance.span }

  /// Where a part of the schema declares the member; the schema itself when none does.
  private func span(ofProperty name: String, in id: SchemaID) -> Span {
    var pending = [id]
    var seen: Set<SchemaID> = []
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      let schema = model.schemas[next]
      if let property = schema.object.properties.first(where: { $0.name == name }) { return span(property.schema) }
      pending += schema.allOf + schema.oneOf + schema.anyOf + (schema.reference.map { [$0] } ?? [])
    }
    return span(id)
  }
}
