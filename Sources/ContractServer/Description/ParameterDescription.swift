public import ContractRuntime
import HTTPTypes

/// What the document says about one parameter.
///
/// Source: OpenAPI 3.2, section 4.12 "Parameter Object".
///
/// A class, so that a request carries it as one reference.
public final class ParameterDescription: Sendable {
  /// Its name in requests.
  public let name: String
  /// Where it stands in a request.
  public let location: ParameterLocation
  /// Whether a request without it is refused.
  public let required: Bool
  /// How its arrays and objects are spelled.
  public let style: ParameterStyle
  /// Whether each item or member stands for itself.
  public let explode: Bool
  /// How its text becomes JSON.
  public let shape: ParameterShape
  /// Whether reserved characters may stand for themselves (RFC 3986, section 2.2).
  public let allowReserved: Bool
  /// Whether an empty text means that it is absent.
  public let allowEmptyValue: Bool
  /// The media type when the document uses `content` instead of `schema`.
  public let content: String?
  /// What its value is checked against.
  public let schema: SchemaReference
  /// What issues call it: `query.limit`.
  let root: String
  /// The field of a header parameter.
  let fieldName: HTTPField.Name?

  /// - Parameters:
  ///   - name: as requests have it.
  ///   - location: where it stands in a request.
  ///   - required: whether a request without it is refused.
  ///   - style: `nil` takes the default of the location.
  ///   - explode: `nil` takes the default of the style: true for `form` and `cookie`, false for the others.
  ///   - shape: how its text becomes JSON.
  ///   - allowReserved: whether reserved characters may stand for themselves.
  ///   - allowEmptyValue: whether an empty text means that it is absent.
  ///   - content: the media type when the document uses `content` instead of `schema`.
  ///   - schema: what its value is checked against.
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
  /// A part of the path, a pair of the query, a field, a cookie.
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
  /// As in OpenAPI 3.2, section 4.12.2, and RFC 6570.
  case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject
  /// `form` for cookies, without percent-encoding (OpenAPI 3.2).
  case cookie
}
