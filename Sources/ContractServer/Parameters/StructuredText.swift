import ContractRuntime

/// Text in its structure on its way through a reader: a parameter, or the fields of a form.
struct StructuredText {
  enum Failure: Error {
    case structure(ParameterProblem)
    case json(JSONError)
  }

  let shape: ParameterShape
  let schema: SchemaReference
  /// What issues call it.
  let root: String
  let limits: JSONLimits

  /// Text of shape `any` is tried as a string when the schema refuses what it looks like; the first refusal is reported.
  func decode<T>(_ value: RawValue, _ read: (inout JSONReader) throws(JSONFailure) -> T) throws(Failure) -> T {
    var json = JSONText()
    do throws(ParameterProblem) { try json.append(value, shape) } catch { throw .structure(error) }
    do throws(JSONError) {
      return try JSONCoding.decode(json.bytes, schema: schema, limits: limits, root: root, read)
    } catch {
      guard json.guessed, let value = try? decodeAsStrings(value, read) else { throw .json(error) }
      return value
    }
  }

  private func decodeAsStrings<T>(_ value: RawValue, _ read: (inout JSONReader) throws(JSONFailure) -> T) throws -> T {
    var json = JSONText(readsAnyAsString: true)
    try json.append(value, shape)
    return try JSONCoding.decode(json.bytes, schema: schema, limits: limits, root: root, read)
  }
}
