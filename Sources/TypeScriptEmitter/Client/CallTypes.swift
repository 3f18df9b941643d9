import ContractModel

/// What a call takes and gives, in the shape of an operation of `schema.d.ts`, where that has other types: one for both directions, and
/// texts for dates.
struct CallTypes {
  let model: Model
  let renditions: Renditions
  var types: SchemaTypes

  init(_ model: Model, _ names: TypeNames, _ options: TypeScriptOptions) {
    self.model = model
    renditions = Renditions(model, names, options, areNamesImported: true)
    types = SchemaTypes(model, readonlyArrays: options.readonlyArrays)
  }

  /// The type of the operation; nil when it is what `schema.d.ts` has at `place`.
  mutating func type(of operation: Operation, at place: TypeExpression) -> TypeExpression? {
    types.rendition = renditions.plain
    let parameters = types.parameters(operation.parameters)
    let bodyDiffers = operation.requestBody.map { differs($0.contents, .request) } ?? false
    guard parameters != nil || bodyDiffers || operation.responses.contains(where: { differs($0.contents, .response) }) else { return nil }
    var members = [TypeExpression.Member(name: "parameters", type: parameters ?? place.member("parameters"))]
    if let body = operation.requestBody {
      let type = bodyDiffers ? content(body.contents, .request) : place.member("requestBody")
      members.append(TypeExpression.Member(name: "requestBody", type: type, isOptional: !body.isRequired))
    }
    members.append(TypeExpression.Member(name: "responses", type: .object(operation.responses.map { response($0, at: place) })))
    return .object(members)
  }

  private func differs(_ contents: [Content], _ direction: Variants.Direction) -> Bool {
    contents.contains { $0.anySchema.map(renditions[direction].affected.contains) ?? false }
  }

  private mutating func response(_ response: Response, at place: TypeExpression) -> TypeExpression.Member {
    let status = response.status.text
    let differs = differs(response.contents, .response)
    return TypeExpression.Member(
      name: status, type: differs ? content(response.contents, .response) : place.member("responses").member(status))
  }

  /// `{ content: { "application/json": Types.UserRequest } }`
  private mutating func content(_ contents: [Content], _ direction: Variants.Direction) -> TypeExpression {
    types.rendition = renditions[direction]
    let place = SchemaTypes.Place(isSent: direction == .request)
    let members = contents.map { content in
      TypeExpression.Member(name: content.mediaType, type: content.anySchema.map { types.type(of: $0, at: place) } ?? .unknown)
    }
    return .object([TypeExpression.Member(name: "content", type: .object(members))])
  }
}
