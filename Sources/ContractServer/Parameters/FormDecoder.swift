import ContractRuntime

/// How one field of a form is written, when that differs from the defaults of its shape.
///
/// Source: OpenAPI 3.2, section 4.15 "Encoding Object".
public struct FormFieldDescription: Sendable {
  /// The name of the field.
  public let name: String
  /// How its arrays and objects are spelled.
  public let style: ParameterStyle?
  /// Whether each item or member stands for itself.
  public let explode: Bool?
  /// The media type of its value, where the document says one.
  public let contentType: String?

  /// What generated code says of a field.
  public init(_ name: String, style: ParameterStyle? = nil, explode: Bool? = nil, contentType: String? = nil) {
    self.name = name
    self.style = style
    self.explode = explode
    self.contentType = contentType
  }
}

/// Collects the members of one object from the pairs of a query string or a form.
struct FormDecoder {
  let pairs: PairList
  var fields: [FormFieldDescription] = []
  /// Names that belong to other parameters.
  var taken: Set<String> = []
  /// Whether names that the shape does not mention become members, for the schema to judge.
  var keepsUnknown = true

  func object(_ shape: ParameterShape) throws(ParameterProblem) -> RawValue {
    guard case .object(let properties, let additional) = shape.inner else { return .members([]) }
    var members: [(name: String, value: RawValue)] = []
    var seen: Set<String> = []
    for pair in pairs.pairs {
      guard let name = memberName(pair.name, properties, additional), seen.insert(name).inserted else { continue }
      do {
        members.append((name, try member(name, properties[name] ?? additional ?? .any)))
      } catch {
        throw error.inside(name)
      }
    }
    return .members(members)
  }

  /// `address[city]` belongs to the member `address`, if there is one.
  private func memberName(_ name: String, _ properties: [String: ParameterShape], _ additional: ParameterShape?) -> String? {
    if properties[name] != nil { return name }
    if let bracket = name.utf8.firstIndex(of: UInt8(ascii: "[")), properties[String(name[..<bracket])] != nil {
      return String(name[..<bracket])
    }
    return (additional != nil || keepsUnknown) && !taken.contains(name) ? name : nil
  }

  private func member(_ name: String, _ shape: ParameterShape) throws(ParameterProblem) -> RawValue {
    let field = fields.first { $0.name == name }
    let texts = pairs.texts(name)
    if field?.style == .deepObject || texts.isEmpty {
      return try DeepObjectDecoder(name: name, pairs: pairs).value(shape) ?? .members([])
    }
    if isJSON(field, shape) { return .json(try single(texts).decoded) }
    let style = field?.style ?? .form
    if shape.inner.isArray, field?.explode ?? (style == .form) { return .list(texts.map { .text($0) }) }
    if texts.count > 1, shape.inner == .any { return .list(texts.map { .text($0) }) }
    return try StyleDecoder(name: name, style: style, explode: field?.explode ?? false, shape: shape).value(try single(texts))
  }

  /// Objects are JSON unless a style says otherwise.
  private func isJSON(_ field: FormFieldDescription?, _ shape: ParameterShape) -> Bool {
    if field?.style != nil || field?.explode != nil { return false }
    if let contentType = field?.contentType { return MediaType(contentType)?.isJSON ?? false }
    return shape.isObject
  }

  private func single(_ texts: [RawText]) throws(ParameterProblem) -> RawText {
    guard texts.count == 1 else { throw ParameterProblem(.repeated, "may be given only once") }
    return texts[0]
  }
}
