/// Every fixed key of the specification and of JSON Schema. Files are read by comparing these instead of text.
enum Keyword: String, CaseIterable {
  /// Any key that begins with `x-`.
  case `extension` = "x-"
  /// Any other key that the specification does not know.
  case unknown = ""

  case openapi, swagger, info, jsonSchemaDialect, servers, paths, webhooks, components, security, tags, externalDocs
  case selfReference = "$self"
  case title, summary, description, termsOfService, contact, license, version
  case name, url, email, identifier, variables
  case schemas, responses, parameters, examples, requestBodies, headers, securitySchemes, links, callbacks, pathItems, mediaTypes
  case get, put, post, delete, options, head, patch, trace, query, additionalOperations
  case operationID = "operationId"
  case requestBody, deprecated
  case location = "in"
  case required, allowEmptyValue, style, explode, allowReserved, schema, content, example
  case itemSchema, encoding, prefixEncoding, itemEncoding, contentType
  case value, dataValue, serializedValue, externalValue
  case operationReference = "operationRef"
  case server, parent, kind
  case type, scheme, bearerFormat, flows
  case openIDConnectURL = "openIdConnectUrl"
  case oauth2MetadataURL = "oauth2MetadataUrl"
  case implicit, password, clientCredentials, authorizationCode, deviceAuthorization
  case authorizationURL = "authorizationUrl"
  case deviceAuthorizationURL = "deviceAuthorizationUrl"
  case tokenURL = "tokenUrl"
  case refreshURL = "refreshUrl"
  case scopes
  case propertyName, mapping, defaultMapping
  case nodeType, namespace, prefix, attribute, wrapped

  case reference = "$ref"
  case dialect = "$schema"
  case id = "$id"
  case anchor = "$anchor"
  case dynamicReference = "$dynamicRef"
  case dynamicAnchor = "$dynamicAnchor"
  case recursiveReference = "$recursiveRef"
  case recursiveAnchor = "$recursiveAnchor"
  case vocabulary = "$vocabulary"
  case comment = "$comment"
  case defs = "$defs"
  case definitions
  case enumValues = "enum"
  case constant = "const"
  case format, nullable
  case defaultValue = "default"
  case readOnly, writeOnly, xml, discriminator
  case multipleOf, minimum, maximum, exclusiveMinimum, exclusiveMaximum
  case minLength, maxLength, pattern, contentEncoding, contentMediaType, contentSchema
  case items, additionalItems, prefixItems, contains, minContains, maxContains, minItems, maxItems, uniqueItems, unevaluatedItems
  case properties, additionalProperties, patternProperties, propertyNames, minProperties, maxProperties
  case dependencies, dependentRequired, dependentSchemas, unevaluatedProperties
  case allOf, anyOf, oneOf, not
  case ifSchema = "if"
  case thenSchema = "then"
  case elseSchema = "else"

  private static let byText: [String: Keyword] = {
    var table: [String: Keyword] = [:]
    for keyword in allCases where keyword != .extension && keyword != .unknown { table[keyword.rawValue] = keyword }
    return table
  }()

  init(_ text: String) {
    self = Keyword.byText[text] ?? (text.hasPrefix("x-") || text.hasPrefix("X-") ? .extension : .unknown)
  }
}

/// What an object of the specification is called, and its fixed fields; for messages.
struct Shape {
  /// With its article: `an info object`.
  let name: String
  let keywords: [Keyword]
  /// Pairs of which an object has one at most; the first of a pair is the one to keep.
  let exclusions: [(Keyword, Keyword)]

  init(_ name: String, _ keywords: [Keyword], exclusions: [(Keyword, Keyword)] = []) {
    self.name = name
    self.keywords = keywords
    self.exclusions = exclusions
  }
}
