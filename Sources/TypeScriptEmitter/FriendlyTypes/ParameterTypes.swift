import ContractModel

extension SchemaTypes {
  /// Parameters by their place, in the shape of `schema.d.ts`; nil when they are what that says.
  mutating func parameters(_ parameters: [Parameter]) -> TypeExpression? {
    guard let rendition, parameters.contains(where: { $0.contentType == nil && rendition.affected.contains($0.schema) }) else { return nil }
    let locations: [Parameter.Location] = [.query, .header, .path, .cookie, .querystring]
    var members: [TypeExpression.Member] = []
    for location in locations {
      if let member = place(parameters.filter({ $0.location == location }), location) { members.append(member) }
    }
    return .object(members)
  }

  private mutating func place(_ parameters: [Parameter], _ location: Parameter.Location) -> TypeExpression.Member? {
    if parameters.isEmpty {
      return location == .querystring ? nil : TypeExpression.Member(name: location.rawValue, type: .never, isOptional: true)
    }
    let members = parameters.map { parameter in
      TypeExpression.Member(
        name: parameter.name, type: parameter.contentType != nil ? .string : type(of: parameter.schema, at: Place(isSent: true)),
        isOptional: !parameter.isAlwaysThere, documentation: parameter.documentation)
    }
    return TypeExpression.Member(name: location.rawValue, type: .object(members), isOptional: members.allSatisfy(\.isOptional))
  }
}

extension Content {
  /// The schema of the whole body, or of one item of a stream.
  var anySchema: SchemaID? { schema ?? itemSchema }
}
