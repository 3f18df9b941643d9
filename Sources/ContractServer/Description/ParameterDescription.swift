public import ContractRuntime
import HTTPTypes

/// What the document says about one parameter.
///
/// Source: OpenAPI 3.2, section 4.12 "Parameter Object".
///
/// A class, so that a request carries it as one reference.
public final class ParameterDescription: Sendable {
  public let name: String
  public let location: ParameterLocation
  public let required: Bool
  public let style: ParameterStyle
  public let explode: Bool
  public let shape: ParameterShape
  public let allowReserved: Bool
  public let allowEmptyValue: Bool
  /// The media type when the document uses `content` instead of `schema`.
  public let content: String?
  public let schema: SchemaReference
  /// What issues call it: `query.limit`.
  let root: String
  /// The field of a header parameter.
  let fieldName: HTTPField.Name?

  /// - Parameters:
  ///   - style: `nil` takes the default of the location.
  ///   - explode: `nil` takes the default of the style: true for `form` and `cookie`, false for the others.
  public init(
    _ name: String, in location: ParameterLocation, required: Bool = false, style: ParameterStyle? = nil, explode: Bool? = nil,
    shape: ParameterShape, allowReserved: Bool = false, allowEmptyValue: Bool = false, content: String? = nil, schema: SchemaReference
  ) {
    let style = style ?? location.defaultStyle
    self.name = name
    self.location = location
    self.required = required
    self.style = style
    self.explode = explode ?? (style == .form || style == .cookie || style == .deepObject)
    self.shape = shape
    self.allowReserved = allowReserved
    self.allowEmptyValue = allowEmptyValue
    self.content = content
    self.schema = schema
    self.root = location == .querystring ? "querystring" : "\(location.rawValue).\(name)"
    self.fieldName = location == .header ? HTTPField.Name(name) : nil
  }
}

/// The `in` of a parameter.
public enum ParameterLocation: String, Sendable {
  case path, query, header, cookie
  /// The whole query string as one value (OpenAPI 3.2).
  case querystring

  var defaultStyle: ParameterStyle {
    switch self {
    case .path, .header: .simple
    case .query, .cookie, .querystring: .form
    }
  }
}

/// How arrays and objects are spelled in text.
public enum ParameterStyle: String, Sendable {
  case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject
  /// `form` for cookies, without percent-encoding (OpenAPI 3.2).
  case cookie
}
