import ContractDiagnostics
import YAMLTree

extension ReferenceResolver {
  /// The schema that a `$dynamicRef` (or the older `$recursiveRef`) names.
  ///
  /// With a scope, the outermost schema of it that declares the `$dynamicAnchor` decides, so that a generic schema is filled in
  /// by the one that uses it. Without a scope the reference is read like a `$ref`.
  ///
  /// <https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.3.2>
  ///
  /// - Parameter scope: the schemas that were entered by references on the way here, outermost first.
  public func resolve(dynamic reference: Reference, scope: [Schema] = []) -> Schema? {
    if reference.text.value == "#" { return recursiveTarget(of: reference, scope: scope) }
    guard let target = resolve(schema: reference) else { return nil }
    guard let fragment = URIReference(reference.text.value).fragment, target.dynamicAnchor?.value == fragment else { return target }
    for schema in scope {
      let document = store.document(of: schema.node)
      let resource = document.identifiers.resource(enclosing: schema.node) ?? schema.node
      if let node = document.identifiers.dynamicAnchor(fragment, below: resource) { return document.parser.parseSchema(node) }
    }
    return target
  }

  /// `$recursiveRef: "#"` of 2019-09: the outermost enclosing or entered schema with `$recursiveAnchor: true`, or else the schema as
  /// a whole that the reference stands in.
  private func recursiveTarget(of reference: Reference, scope: [Schema]) -> Schema? {
    let parser = store.document(of: reference.node).parser
    var outermost: Schema?
    var anchored: Schema?
    var node: YAMLNode? = reference.node
    while let current = node {
      if let schema = parser.schemas[Int(current.index)] {
        outermost = schema
        if schema.recursiveAnchor?.value == true { anchored = schema }
      }
      node = current.parent
    }
    guard anchored != nil else { return outermost }
    return scope.first { $0.recursiveAnchor?.value == true } ?? anchored
  }
}
