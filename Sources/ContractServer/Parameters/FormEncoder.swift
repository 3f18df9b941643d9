package import ContractRuntime

/// Writes an object as `application/x-www-form-urlencoded`: what `FormDecoder` undoes.
///
/// Source: OpenAPI 3.2, section 4.15.1.1; WHATWG URL, "application/x-www-form-urlencoded serializing".
package struct FormEncoder {
  let fields: [FormFieldDescription]

  package init(fields: [FormFieldDescription]) {
    self.fields = fields
  }

  /// Members that are null are left out: a form has no null.
  package func encode(_ value: JSONValue) throws(ParameterEncoder.Failure) -> String {
    guard case .object(let object) = value else { throw ParameterEncoder.Failure(description: "a form is made of an object") }
    var pairs: [String] = []
    for member in object.members where member.value != .null {
      pairs += try encode(member.name, member.value)
    }
    return pairs.joined(separator: "&")
  }

  private func encode(_ name: String, _ value: JSONValue) throws(ParameterEncoder.Failure) -> [String] {
    let field = fields.first { $0.name == name }
    if isJSON(field, value) {
      return [PercentEncoder.encode(name.utf8) + "=" + PercentEncoder.encode(value.json())]
    }
    let shape: ParameterShape = value.array != nil ? .array(.any) : value.object != nil ? .object([:]) : .any
    let parameter = ParameterDescription(
      name, in: .query, style: field?.style, explode: field?.explode, shape: shape,
      schema: SchemaReference(SchemaRegistry([]), ""))
    return try ParameterEncoder(parameter).pairs(value)
  }

  /// Objects are JSON unless a style says otherwise.
  private func isJSON(_ field: FormFieldDescription?, _ value: JSONValue) -> Bool {
    if field?.style != nil || field?.explode != nil { return false }
    if let contentType = field?.contentType { return MediaType(contentType)?.isJSON ?? false }
    if case .array(let items) = value { return items.contains { $0.object != nil || $0.array != nil } }
    return value.object != nil
  }
}
