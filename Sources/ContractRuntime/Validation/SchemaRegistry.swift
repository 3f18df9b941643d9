import Synchronization

/// The schemas of a document as data: JSON Schema 2020-12. They are parsed and compiled when they are first needed, once, under a lock.
public final class SchemaRegistry: Sendable {
  private enum Source: Sendable {
    case shards([StaticString], imports: [String: @Sendable () -> SchemaReference])
    case table(JSONObject)
    case document(JSONValue, others: [String: JSONValue])
  }

  private let source: Source
  private let assertsFormats: Bool
  private let library = Mutex<SchemaLibrary?>(nil)

  /// Generated code's form: each shard is one JSON object from key to schema. A `$ref` is a key of the whole table.
  ///
  /// - Parameters:
  ///   - shards: JSON objects in UTF-8.
  ///   - imports: schemas of other modules by the key that they have here. They are asked for when they are first needed.
  public init(_ shards: [StaticString], imports: [String: @Sendable () -> SchemaReference] = [:]) {
    source = .shards(shards, imports: imports)
    assertsFormats = true
  }

  /// The same form, for tables that are made while a program runs: from key to schema. A `$ref` is a key of the table.
  public init(table: JSONObject) {
    source = .table(table)
    assertsFormats = true
  }

  /// A schema on its own, with all that JSON Schema knows of identifiers, anchors and references.
  ///
  /// - Parameters:
  ///   - document: the schema; ``root`` refers to it.
  ///   - others: schemas it may refer to, by absolute URI. Nothing is ever fetched.
  ///   - assertsFormats: whether `format` is checked, or only an annotation.
  public init(document: JSONValue, others: [String: JSONValue] = [:], assertsFormats: Bool = true) {
    source = .document(document, others: others)
    self.assertsFormats = assertsFormats
  }

  /// The schema that this registry was made of, if it was one document.
  public var root: SchemaReference { SchemaReference(self, SchemaLibrary.rootURI) }

  /// The compiled schema behind `key`, and what keeps it alive. It always exists: an unknown key is a schema that nothing matches.
  func schema(_ key: String) -> SchemaNode {
    library.withLock { library in
      if library == nil { library = makeLibrary() }
      return library?.schema(key) ?? SchemaNode.unresolved(key)
    }
  }

  private func makeLibrary() -> SchemaLibrary {
    switch source {
    case .shards(let shards, let imports):
      SchemaLibrary(table: shards.map(SchemaRegistry.parse), imports: imports, assertsFormats: assertsFormats)
    case .table(let table): SchemaLibrary(table: [table], imports: [:], assertsFormats: assertsFormats)
    case .document(let document, let others): SchemaLibrary(document: document, others: others, assertsFormats: assertsFormats)
    }
  }

  private static func parse(_ shard: StaticString) -> JSONObject {
    shard.withUTF8Buffer { bytes in
      guard let value = try? JSONValue(parsing: bytes, limits: JSONLimits(maximumDepth: 1024)), case .object(let object) = value else {
        // Every schema of the shard is then unknown, and so nothing is let through unchecked.
        return JSONObject()
      }
      return object
    }
  }
}

/// One schema of a registry.
public struct SchemaReference: Sendable {
  /// Where the schema is kept.
  public let registry: SchemaRegistry
  /// The JSON pointer of the schema, as in `#/components/schemas/Ticket`.
  public let key: String

  /// The schema of a key; an unknown key is a schema that nothing matches.
  public init(_ registry: SchemaRegistry, _ key: String) {
    self.registry = registry
    self.key = key
  }

  /// Everything that is wrong with `value`, at most `limit` issues.
  ///
  /// - Parameters:
  ///   - value: what is checked.
  ///   - limit: how many issues are listed at most.
  ///   - root: what issues call the document: `body` in `body.items[3].name`.
  public func issues(in value: JSONValue, limit: Int = 64, root: String = "body") -> [ValidationIssue] {
    let node = registry.schema(key)
    var validator = Validator(limit: max(1, limit), root: root)
    validator.run(value, node)
    return validator.issues
  }

  /// Whether `value` is valid; stops at the first mistake.
  public func accepts(_ value: JSONValue) -> Bool {
    let node = registry.schema(key)
    var validator = Validator(limit: 0, root: "")
    return validator.run(value, node)
  }
}

extension JSONReader {
  /// Checks the value between `start` and the current place against a schema whose keywords are too rare to be spelled out in generated code.
  public mutating func check(from start: Int, _ schema: SchemaReference) throws(JSONFailure) {
    var again = lookAhead()
    again.offset = start
    if !schema.accepts(try again.value()) { throw JSONFailure(.schema, offset: start) }
  }
}
