import ContractDescription
import ContractModel
import ContractServer
import HTTPTypes

extension OperationDescription {
  /// What generated code says of the operation.
  convenience init(_ operation: Operation, model: Model, schemas: MockSchemas) {
    self.init(
      id: operation.describedName, method: HTTPRequest.Method(operation.method.described) ?? .get, path: operation.servedPath,
      tags: operation.tags,
      parameters: operation.parameters.filter(operation.serves).map { ParameterDescription($0, model: model, schemas: schemas) },
      requestBody: operation.requestBody.flatMap { RequestBodyDescription($0) }, produces: operation.producedMediaTypes,
      security: operation.security.map { ServedAlternative($0.requirements.map { ServedRequirement($0, model: model) }) })
  }
}

extension String {
  /// Methods of the specification in capitals; others are as the document writes them.
  fileprivate var described: String {
    ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"].contains(self) ? uppercased() : self
  }
}

extension ParameterDescription {
  fileprivate convenience init(_ parameter: Parameter, model: Model, schemas: MockSchemas) {
    self.init(
      parameter.name, in: ParameterLocation(rawValue: parameter.location.rawValue) ?? .query, required: parameter.isRequired,
      style: ParameterStyle(rawValue: parameter.style.rawValue), explode: parameter.explode,
      shape: ParameterShape(model.textShape(parameter.type)), allowReserved: parameter.allowReserved,
      allowEmptyValue: parameter.allowEmptyValue, content: parameter.contentType, schema: schemas.reference(to: parameter.schema))
  }
}

extension ParameterShape {
  init(_ shape: TextShape) {
    switch shape {
    case .any: self = .any
    case .string: self = .string
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .number: self = .number
    case .array(let element): self = .array(ParameterShape(element))
    case .nullable(let inner): self = .nullable(ParameterShape(inner))
    case .object(let members, let additional):
      let shapes = members.map { ($0.name, ParameterShape($0.shape)) }
      self = .object(Dictionary(shapes) { first, _ in first }, additional: additional.map { ParameterShape($0) })
    }
  }
}

extension RequestBodyDescription {
  fileprivate init?(_ body: ContractModel.RequestBody) {
    guard !body.contents.isEmpty else { return nil }
    self.init(
      required: body.isRequired, contentTypes: body.contents.map(\.mediaType),
      streamed: body.contents.filter { ReceivedBody($0).isUnbounded }.map(\.mediaType))
  }
}

extension ServedRequirement {
  fileprivate init(_ requirement: ContractModel.SecurityRequirement, model: Model) {
    let scheme = model.securitySchemes[requirement.scheme]
    self.init(scheme.name, SecurityKind(scheme.kind), scopes: requirement.scopes)
  }
}

extension SecurityKind {
  fileprivate init(_ kind: SecurityScheme.Kind) {
    switch kind {
    case .bearer(let format): self = .bearer(format: format)
    case .basic: self = .basic
    case .http(let name): self = .http(name)
    case .apiKey(let name, let location): self = .apiKey(name: name, in: APIKeyLocation(rawValue: location.rawValue) ?? .header)
    case .oauth2: self = .oauth2
    case .openIDConnect: self = .openIDConnect
    case .mutualTLS: self = .mutualTLS
    case .undeclared: self = .undeclared
    }
  }
}
