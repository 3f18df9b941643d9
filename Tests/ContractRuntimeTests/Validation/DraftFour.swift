import ContractRuntime

/// Draft 4, of which OpenAPI 3.0 is a dialect, rewritten as draft 2020-12, as the generator does it.
enum DraftFour {
  /// Groups and tests whose meaning cannot be kept, each with its reason.
  static let exceptions: Set<String> = [
    // The pointer leads into an array of `items`, which OpenAPI 3.0 does not have and which goes by another name afterwards.
    "relative pointer ref to array: match array"
  ]

  static func normalized(_ schema: JSONValue) -> JSONValue {
    guard case .object(let object) = schema else { return schema }
    // Beside `$ref` nothing counts in draft 4.
    if let reference = object["$ref"], case .string = reference { return ["$ref": reference] }
    var result = JSONObject()
    for member in object.members { add(member, to: &result) }
    bounds(&result)
    items(&result)
    return .object(result)
  }

  private static func add(_ member: JSONObject.Member, to result: inout JSONObject) {
    switch (member.name, member.value) {
    case ("id", .string(let identifier)):
      if identifier.hasPrefix("#") { result["$anchor"] = .string(String(identifier.dropFirst())) } else { result["$id"] = member.value }
    case ("$schema", _): break
    case ("properties", .object(let schemas)), ("patternProperties", .object(let schemas)), ("definitions", .object(let schemas)),
      ("dependencies", .object(let schemas)):
      result[member.name] = .object(JSONObject(schemas.members.map { ($0.name, normalized($0.value)) }))
    case ("allOf", .array(let schemas)), ("anyOf", .array(let schemas)), ("oneOf", .array(let schemas)), ("items", .array(let schemas)):
      result[member.name] = .array(schemas.map(normalized))
    case ("items", _), ("additionalItems", _), ("additionalProperties", _), ("not", _): result[member.name] = normalized(member.value)
    default: result[member.name] = member.value
    }
  }

  private static func bounds(_ result: inout JSONObject) {
    for (exclusive, inclusive) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
      guard case .boolean(let isExclusive) = result[exclusive] else { continue }
      result[exclusive] = isExclusive ? result[inclusive] : nil
      if isExclusive { result[inclusive] = nil }
    }
  }

  private static func items(_ result: inout JSONObject) {
    let additional = result["additionalItems"]
    result["additionalItems"] = nil
    guard case .array(let prefix) = result["items"] else { return }
    result["prefixItems"] = .array(prefix)
    result["items"] = additional
  }
}
