/// What the document says about one part of a multipart body.
///
/// Source: OpenAPI 3.2, section 4.15 "Encoding Object".
public struct PartDescription: Sendable {
  /// The name of the part in the form.
  public let name: String
  /// Whether a form without it is refused.
  public let required: Bool
  /// Whether it may come more than once: the property is an array.
  public let repeats: Bool
  /// The media types that it may have, separated by commas; `nil` lets any in.
  public let contentType: String?
  let accepted: [MediaType]

  /// What generated code says of a part.
  public init(_ name: String, required: Bool = false, repeats: Bool = false, contentType: String? = nil) {
    self.name = name
    self.required = required
    self.repeats = repeats
    self.contentType = contentType
    accepted = (contentType ?? "").split(separator: ",").compactMap { MediaType(String($0)) }
  }

  func accepts(_ sent: MediaType?) -> Bool {
    guard !accepted.isEmpty, let sent else { return true }
    return accepted.contains { $0.precision(for: sent) > 0 }
  }
}
