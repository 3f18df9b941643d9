import ContractModel

/// What makes types differ from those of `schema.d.ts`.
struct Rendition {
  /// Members that this direction does not have are left out.
  var direction: Variants.Direction?
  /// Whether a `date-time` is a `Date`.
  var hasDates: Bool
  /// The schemas whose types differ.
  var affected: Set<SchemaID>
  /// The components among them.
  var names: [SchemaID: Identifier]
  /// True in a file that imports the names as `Types`.
  var areNamesImported = false

  func name(of id: SchemaID) -> TypeExpression? {
    guard let name = names[id] else { return nil }
    return areNamesImported ? .imported(name) : .named(name)
  }
}

/// The renditions of one document: of requests, of responses, and of schemas by themselves.
struct Renditions {
  let plain: Rendition
  let request: Rendition
  let response: Rendition

  /// - Parameter areNamesImported: whether the file that uses them imports `types.ts` as `Types`.
  init(_ model: Model, _ names: TypeNames, _ options: TypeScriptOptions, areNamesImported: Bool = false) {
    let hasDates = options.dates == .date
    let dated = hasDates ? Variants.dated(in: model) : []
    let own = names.schemas.filter { dated.contains($0.key) }
    plain = Rendition(hasDates: hasDates, affected: dated, names: own, areNamesImported: areNamesImported)
    request = Rendition(
      direction: .request, hasDates: hasDates, affected: dated.union(Variants(.request, model).affected),
      names: own.merging(names.requests) { $1 }, areNamesImported: areNamesImported)
    response = Rendition(
      direction: .response, hasDates: hasDates, affected: dated.union(Variants(.response, model).affected),
      names: own.merging(names.responses) { $1 }, areNamesImported: areNamesImported)
  }

  subscript(direction: Variants.Direction) -> Rendition { direction == .request ? request : response }
}

extension Schema {
  /// True for a text with `format: date-time`.
  var isDateTime: Bool { format == "date-time" && writtenKinds.contains(.string) && enumeration == nil && constant == nil }
}
