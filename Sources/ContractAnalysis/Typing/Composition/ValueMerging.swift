import ContractModel

extension Typing {
  /// The JSON types that all of these layers let through, null left out: empty when none of them says any, nil when they exclude each other.
  func commonKinds(_ layers: [SchemaID]) -> JSONKinds? {
    var common: JSONKinds = []
    for layer in layers {
      let kinds = statedKinds(layer)
      guard !kinds.isEmpty else { continue }
      common = common.isEmpty ? kinds : common.intersection(kinds)
      if common.isEmpty { return nil }
    }
    if common.contains(.number) { common.remove(.integer) }
    return common
  }

  /// What `type`, `enum` and `const` of one layer say; `number` lets integers through.
  private func statedKinds(_ id: SchemaID) -> JSONKinds {
    let schema = model.schemas[id]
    var kinds = schema.kinds.subtracting(.null)
    if kinds.isEmpty, schema.kinds.isEmpty, let values = schema.effectiveEnumeration {
      kinds = values.reduce(into: JSONKinds()) { $0.formUnion($1.kind) }.subtracting(.null)
    }
    if kinds.contains(.number) { kinds.insert(.integer) }
    return kinds
  }

  /// Layers that are no objects: an enumeration keeps its name; anything else becomes one schema with the keywords of all.
  func natureOfMergedValues(_ id: SchemaID, _ layers: [SchemaID], _ kinds: JSONKinds) -> Nature {
    if layers.count == 1, layers[0] == id { return natureOfOwnWord(id) }
    let enumerations = layers.filter { $0 != id && enumeration(of: $0) != nil }
    let smallest = enumerations.min { count($0) < count($1) }
    if let smallest { return .wraps(smallest, narrowed: layers.contains { $0 != smallest && narrows($0, enumeration: smallest) }) }
    if let list = layers.last(where: { model.schemas[$0].array.items != nil && $0 != id }), kinds == .array || kinds.isEmpty {
      return .wraps(list, narrowed: layers.count > 1)
    }
    let merged = mergedValue(id, layers, kinds)
    return .wraps(merged.schema, narrowed: !merged.isExact)
  }

  private func count(_ id: SchemaID) -> Int { model.schemas[id].effectiveEnumeration?.count ?? .max }

  /// Whether a layer beside an enumeration says more than a type, or values that the enumeration has anyway.
  private func narrows(_ id: SchemaID, enumeration: SchemaID) -> Bool {
    var schema = ownWord(model.schemas[id])
    schema.kinds = []
    if let values = schema.effectiveEnumeration, let kept = model.schemas[enumeration].effectiveEnumeration {
      guard Set(values).isSuperset(of: kept) else { return true }
      (schema.enumeration, schema.constant) = (nil, nil)
    }
    return !isAnnotationOnly(schema)
  }

  /// One schema with the keywords of all layers; not exact where two cannot both be said in one.
  private func mergedValue(_ id: SchemaID, _ layers: [SchemaID], _ kinds: JSONKinds) -> (schema: SchemaID, isExact: Bool) {
    if let known = mergedValues[layers] { return (known, !inexact.contains(known)) }
    var merged = Schema(provenance: model.schemas[id].provenance)
    var isExact = true
    for layer in layers { KeywordMerging.merge(model.schemas[layer], into: &merged, &isExact) }
    merged.kinds = kinds
    let schema = append(merged, at: merged.provenance.pointer + "/merged")
    mergedValues[layers] = schema
    if !isExact { inexact.insert(schema) }
    return (schema, isExact)
  }
}

/// Several schemas' keywords as one schema's, where one keyword can say what two said.
enum KeywordMerging {
  static func merge(_ other: Schema, into schema: inout Schema, _ isExact: inout Bool) {
    either(&schema.format, other.format, &isExact)
    either(&schema.string.pattern, other.string.pattern, &isExact)
    either(&schema.string.contentEncoding, other.string.contentEncoding, &isExact)
    either(&schema.string.contentMediaType, other.string.contentMediaType, &isExact)
    either(&schema.number.multipleOf, other.number.multipleOf, &isExact)
    either(&schema.enumeration, other.effectiveEnumeration, &isExact)
    either(&schema.not, other.not, &isExact)
    either(&schema.condition, other.condition, &isExact)
    schema.string.minLength = larger(schema.string.minLength, other.string.minLength)
    schema.string.maxLength = smaller(schema.string.maxLength, other.string.maxLength)
    bound(&schema.number.minimum, other.number.minimum, <)
    bound(&schema.number.exclusiveMinimum, other.number.exclusiveMinimum, <)
    bound(&schema.number.maximum, other.number.maximum, >)
    bound(&schema.number.exclusiveMaximum, other.number.exclusiveMaximum, >)
    if schema.array.isEmpty { schema.array = other.array } else if schema.array != other.array { isExact = other.array.isEmpty && isExact }
    if !other.object.isEmpty { isExact = false }
  }

  private static func either<Value: Equatable>(_ value: inout Value?, _ other: Value?, _ isExact: inout Bool) {
    guard let other else { return }
    if let value, value != other { isExact = false }
    value = other
  }

  private static func larger(_ first: Int?, _ second: Int?) -> Int? { [first, second].compactMap { $0 }.max() }

  private static func smaller(_ first: Int?, _ second: Int?) -> Int? { [first, second].compactMap { $0 }.min() }

  /// Keeps the tighter bound, as written.
  private static func bound(_ value: inout String?, _ other: String?, _ isTighter: (ExactNumber, ExactNumber) -> Bool) {
    guard let other else { return }
    guard let written = value else { return value = other }
    if isTighter(ExactNumber(written), ExactNumber(other)) { value = other }
  }
}
