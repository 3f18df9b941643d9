/// Bytes to values and back, with a full account of mistakes.
public enum JSONCoding {
  /// Reads one JSON text with `read`, the fast path. When that stops, reads it again with the validator and throws every issue.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - schema: what the validator checks; asked for only when `read` stops.
  ///   - limits: how deep values nest and how many issues are listed.
  ///   - root: what issues call the document: `body` in `body.items[3].name`.
  ///   - read: takes the value, and checks it.
  /// - Throws: ``JSONError`` with every issue, or with the place where the text is no JSON.
  @inlinable
  public static func decode<T>(
    _ bytes: UnsafeBufferPointer<UInt8>, schema: @autoclosure () -> SchemaReference, limits: JSONLimits = .default, root: String = "body",
    _ read: (inout JSONReader) throws(JSONFailure) -> T
  ) throws(JSONError) -> T {
    var reader = JSONReader(bytes, limits: limits)
    do throws(JSONFailure) {
      let value = try read(&reader)
      try reader.finish()
      return value
    } catch {
      throw explain(error, bytes, schema: schema(), limits: limits, root: root)
    }
  }

  /// Reads one JSON text with `read`; see the other overload.
  @inlinable
  public static func decode<T>(
    _ bytes: [UInt8], schema: @autoclosure () -> SchemaReference, limits: JSONLimits = .default, root: String = "body",
    _ read: (inout JSONReader) throws(JSONFailure) -> T
  ) throws(JSONError) -> T {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
      try decode(buffer, schema: schema(), limits: limits, root: root, read)
    }
  }

  /// Writes a value as JSON text.
  @inlinable
  public static func encode<T: JSONWritable>(_ value: T) -> [UInt8] {
    var writer = JSONWriter()
    value.write(to: &writer)
    return writer.finish()
  }

  /// Everything that is wrong with `bytes`, given that a reader stopped with `failure`.
  public static func explain(
    _ failure: JSONFailure, _ bytes: UnsafeBufferPointer<UInt8>, schema: SchemaReference, limits: JSONLimits = .default,
    root: String = "body"
  ) -> JSONError {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONValue(parsing: bytes, limits: limits)
    } catch {
      return .malformed(error)
    }
    let issues = schema.issues(in: value, limit: limits.issueLimit, root: root)
    if !issues.isEmpty { return .invalid(issues) }
    return .invalid([ValidationIssue(failure, in: bytes, root: root)])
  }
}
