/// The kinds of objects in a document that hold references, and what stands under their keys.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#schema-0>
indirect enum ObjectKind: Equatable, Sendable {
  case document, components, pathItem, operation, parameter, requestBody, response, header, mediaType, encoding, example, link, callback
  case securityScheme, schema
  /// Keys that authors choose, each with an object of one kind.
  case map(ObjectKind)
  case list(ObjectKind)
  /// Holds no references that a bundler follows: examples, extensions, scalars.
  case opaque

  /// Where objects of the kind stand below `components`; nil for those that have no place there.
  var section: String? {
    switch self {
    case .parameter: "parameters"
    case .requestBody: "requestBodies"
    case .response: "responses"
    case .header: "headers"
    case .example: "examples"
    case .link: "links"
    case .callback: "callbacks"
    case .securityScheme: "securitySchemes"
    case .schema: "schemas"
    default: nil
    }
  }

  /// What stands under a key.
  func child(_ key: String) -> ObjectKind {
    switch self {
    case .map(let kind): return key.hasPrefix("x-") && kind.standsBesideExtensions ? .opaque : kind
    case .callback: return key.hasPrefix("x-") ? .opaque : .pathItem
    case .list, .opaque, .example, .securityScheme, .link: return .opaque
    default: return key.hasPrefix("x-") ? .opaque : fixedChild(key)
    }
  }

  /// Paths and responses have extensions between them; elsewhere `x-` begins a name, as that of a header.
  private var standsBesideExtensions: Bool { self == .pathItem || self == .response }

  private func fixedChild(_ key: String) -> ObjectKind {
    let kinds: [String: ObjectKind] =
      switch self {
      case .document: ["paths": .map(.pathItem), "webhooks": .map(.pathItem), "components": .components]
      case .components: ObjectKind.sections
      case .pathItem: ObjectKind.pathItemChildren
      case .operation:
        [
          "parameters": .list(.parameter), "requestBody": .requestBody, "responses": .map(.response), "callbacks": .map(.callback),
        ]
      case .parameter, .header: ["schema": .schema, "content": .map(.mediaType), "examples": .map(.example)]
      case .requestBody: ["content": .map(.mediaType)]
      case .response: ["headers": .map(.header), "content": .map(.mediaType), "links": .map(.link)]
      case .mediaType:
        ["schema": .schema, "itemSchema": .schema, "examples": .map(.example), "encoding": .map(.encoding), "itemEncoding": .encoding]
      case .encoding: ["headers": .map(.header)]
      case .schema: ObjectKind.schemaChildren
      default: [:]
      }
    return kinds[key] ?? .opaque
  }

  private static let sections: [String: ObjectKind] = [
    "schemas": .map(.schema), "responses": .map(.response), "parameters": .map(.parameter), "examples": .map(.example),
    "requestBodies": .map(.requestBody), "headers": .map(.header), "securitySchemes": .map(.securityScheme), "links": .map(.link),
    "callbacks": .map(.callback), "pathItems": .map(.pathItem), "mediaTypes": .map(.mediaType),
  ]

  private static let pathItemChildren: [String: ObjectKind] = [
    "get": .operation, "put": .operation, "post": .operation, "delete": .operation, "options": .operation, "head": .operation,
    "patch": .operation, "trace": .operation, "query": .operation, "additionalOperations": .map(.operation),
    "parameters": .list(.parameter),
  ]

  private static let schemaChildren: [String: ObjectKind] = [
    "properties": .map(.schema), "patternProperties": .map(.schema), "dependentSchemas": .map(.schema), "$defs": .map(.schema),
    "definitions": .map(.schema), "items": .schema, "additionalProperties": .schema, "additionalItems": .schema, "contains": .schema,
    "propertyNames": .schema, "not": .schema, "if": .schema, "then": .schema, "else": .schema, "unevaluatedItems": .schema,
    "unevaluatedProperties": .schema, "contentSchema": .schema, "allOf": .list(.schema), "anyOf": .list(.schema), "oneOf": .list(.schema),
    "prefixItems": .list(.schema),
  ]
}
