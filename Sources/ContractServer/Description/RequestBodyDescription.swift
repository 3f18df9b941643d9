/// What the document says about a request body.
public struct RequestBodyDescription: Sendable {
  /// Whether a request without a body is refused.
  public let required: Bool
  /// The declared media types or ranges, in document order: `application/json`, `image/*`.
  public let contentTypes: [String]
  /// In bytes; `nil` takes the server's own limit.
  public let maximumSize: Int?
  /// Those of the content types whose bodies are handed over as they arrive.
  public let streamed: [String]
  let mediaTypes: [MediaType]

  /// A content type that is not a media type matches nothing.
  public init(required: Bool, contentTypes: [String], streamed: [String] = [], maximumSize: Int? = nil) {
    self.required = required
    self.contentTypes = contentTypes
    self.streamed = streamed
    self.maximumSize = maximumSize
    self.mediaTypes = contentTypes.map { MediaType($0) ?? MediaType(type: "", subtype: "") }
  }
}
