import ContractDiagnostics
import YAMLTree

/// A parameter of an operation.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#parameter-object>
public struct Parameter {
  public let node: YAMLNode
  public let name: Located<String>
  public let location: Located<Location>
  public internal(set) var description: Located<String>?
  public internal(set) var required: Located<Bool>?
  public internal(set) var deprecated: Located<Bool>?
  public internal(set) var allowEmptyValue: Located<Bool>?
  public internal(set) var style: Located<ParameterStyle>?
  public internal(set) var explode: Located<Bool>?
  public internal(set) var allowReserved: Located<Bool>?
  public internal(set) var schema: Schema?
  public internal(set) var content: [Entry<ReferenceOr<MediaType>>] = []
  public internal(set) var example: YAMLNode?
  public internal(set) var examples: [Entry<ReferenceOr<Example>>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode, name: Located<String>, location: Located<Location>) {
    self.node = node
    self.name = name
    self.location = location
  }

  /// Where the parameter is sent; the key `in`.
  public enum Location: String, Hashable, Sendable, CaseIterable {
    case query, querystring, header, path, cookie
  }
}

/// How a value becomes text in a URL, a header or a form.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#style-values>
public enum ParameterStyle: String, Hashable, Sendable, CaseIterable {
  case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject, cookie
}

extension Parameter {
  static let shape = Shape(
    "a parameter object",
    [
      .name, .location, .description, .required, .deprecated, .allowEmptyValue, .style, .explode, .allowReserved, .schema, .content,
      .example, .examples,
    ],
    exclusions: [
      (.examples, .example), (.schema, .content), (.content, .style), (.content, .explode), (.content, .allowReserved),
    ])
}

extension ObjectParser {
  func parseParameters(_ node: YAMLNode) -> [ReferenceOr<Parameter>] {
    list(node, "a list of parameters") { $0.referenceOr($1, ObjectParser.parseParameter) }
  }

  func parseParameter(_ node: YAMLNode) -> Parameter? {
    guard isMapping(node, Parameter.shape) else { return nil }
    guard let name = parameterField(.name, of: node), let place = parameterField(.location, of: node) else { return nil }
    guard let name = string(name), let location = parseLocation(place) else { return nil }
    var parameter = Parameter(node: node, name: name, location: location)
    for entry in node.entries { parse(entry, of: &parameter) }
    checkExclusions(node, Parameter.shape)
    checkPlace(of: &parameter)
    return parameter
  }

  /// What no parameter can be told without; one that lacks it is left out, as nothing could be read for it.
  private func parameterField(_ keyword: Keyword, of node: YAMLNode) -> YAMLNode? {
    let value = field(keyword, of: node)
    let help = keyword == .location ? "say where it is sent: `in: query`" : nil
    if value == nil { reportMissing(keyword, in: node, Parameter.shape, severity: .warning, isLeftOut: true, help: help) }
    return value
  }

  private func parseLocation(_ node: YAMLNode) -> Located<Parameter.Location>? {
    guard node.text == "body" || node.text == "formData" else { return choice(node, "parameter location", of: Parameter.Location.self) }
    diagnostics.warning(
      .wrongValue, "parameters in \(quoted(node.text)) belong to Swagger 2.0; this one is left out", at: node.span,
      help: "use `requestBody` instead")
    return nil
  }

  /// An unknown style is left out, so that the usual one of the place holds.
  func parseStyle(_ node: YAMLNode) -> Located<ParameterStyle>? {
    choice(node, "style", of: ParameterStyle.self, severity: .warning)
  }

  /// The value of a field that an object cannot do without; reported when it is not there.
  func requiredField(
    _ keyword: Keyword, of node: YAMLNode, _ shape: Shape, severity: Diagnostic.Severity = .error
  ) -> YAMLNode? {
    let value = field(keyword, of: node)
    if value == nil { reportMissing(keyword, in: node, shape, severity: severity) }
    return value
  }

  private func field(_ keyword: Keyword, of node: YAMLNode) -> YAMLNode? {
    for entry in node.entries where self.keyword(entry.key) == keyword { return entry.value }
    return nil
  }

  private func parse(_ entry: YAMLEntry, of parameter: inout Parameter) {
    switch keyword(entry.key) {
    case .name, .location: break
    case .description: parameter.description = prose(entry.value)
    case .required: parameter.required = boolean(entry.value)
    case .deprecated: parameter.deprecated = boolean(entry.value)
    case .allowEmptyValue: parameter.allowEmptyValue = boolean(entry.value)
    case .style: parameter.style = parseStyle(entry.value)
    case .explode: parameter.explode = boolean(entry.value)
    case .allowReserved: parameter.allowReserved = boolean(entry.value)
    case .schema: parameter.schema = parseSchema(entry.value)
    case .content: parameter.content = parseContent(entry.value)
    case .example: parameter.example = entry.value
    case .examples: parameter.examples = parseExamples(entry.value)
    case .extension: parameter.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: Parameter.shape)
    }
  }
}
