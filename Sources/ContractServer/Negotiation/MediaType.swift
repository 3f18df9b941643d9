/// A media type or a media range: `application/json; charset=utf-8`, `image/*`, `application/*+json`.
///
/// Source: RFC 9110, sections 8.3.1 and 12.5.1; structured suffixes: RFC 6839.
public struct MediaType: Sendable, Hashable, CustomStringConvertible {
  /// `charset=utf-8`
  public struct Parameter: Sendable, Hashable {
    /// Lower case.
    public let name: String
    /// As sent, without quotes and escapes.
    public let value: String
  }

  /// Lower case; `*` in a range.
  public let type: String
  /// Lower case, suffix included; `*` in a range.
  public let subtype: String
  /// What stands behind the type, in order.
  public let parameters: [Parameter]

  package init(type: String, subtype: String, parameters: [Parameter] = []) {
    self.type = type
    self.subtype = subtype
    self.parameters = parameters
  }

  /// `nil` when `text` is not one media type from end to end.
  public init?(_ text: String) {
    var scanner = FieldScanner(text)
    guard let parsed = scanner.mediaType() else { return nil }
    scanner.skipWhitespace()
    guard scanner.isAtEnd else { return nil }
    self = parsed
  }

  /// Type and subtype without parameters.
  public var essence: String { "\(type)/\(subtype)" }

  /// The structured syntax suffix without its plus sign: `json` of `application/problem+json`.
  public var suffix: Substring? {
    subtype.lastIndex(of: "+").map { subtype[subtype.index(after: $0)...] }
  }

  /// Whether it is JSON, or ends in `+json` (RFC 6839, section 3.1).
  public var isJSON: Bool { subtype == "json" || suffix == "json" }

  /// The value of a parameter; `name` in lower case.
  public subscript(name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }

  public var description: String {
    parameters.reduce(into: essence) { $0 += "; \($1.name)=\(FieldScanner.tokenOrQuoted($1.value))" }
  }

  /// How well this range covers `other`: 0 not at all, more the more precise. Parameters of the range must be on the other too.
  package func precision(for other: MediaType) -> Int {
    guard type == "*" || type == other.type else { return 0 }
    guard parameters.allSatisfy({ $0.name == "q" || $0.sameValue(as: other[$0.name]) }) else { return 0 }
    if type == "*" { return subtype == "*" ? 1 : 0 }
    if subtype == "*" { return 2 }
    if subtype.hasPrefix("*+") { return other.subtype.hasSuffix(subtype.dropFirst()) ? 3 : 0 }
    return subtype == other.subtype ? 4 + parameters.count : 0
  }
}

extension MediaType.Parameter {
  /// `charset` values know no case; all others are compared as they stand.
  fileprivate func sameValue(as other: String?) -> Bool {
    guard let other else { return false }
    return name == "charset" ? value.lowercased() == other.lowercased() : value == other
  }
}
