public import HTTPTypes

/// A file in a multipart body: its header fields now, its content as a stream.
///
/// A received file is read before the next part is asked for; what is not read is passed over.
public struct FilePart: Sendable {
  /// As the client sent it; never use it as a path.
  public var filename: String?
  /// The media type of the content.
  public var contentType: String?
  /// The header fields of the part beside `Content-Disposition` and `Content-Type`.
  public var headers: HTTPFields
  public var content: RequestBody

  /// A file to send.
  public init(filename: String? = nil, contentType: String? = nil, headers: HTTPFields = [:], content: RequestBody) {
    self.filename = filename
    self.contentType = contentType
    self.headers = headers
    self.content = content
  }

  /// A file that is in memory.
  public init(filename: String? = nil, contentType: String? = nil, headers: HTTPFields = [:], bytes: [UInt8]) {
    self.init(filename: filename, contentType: contentType, headers: headers, content: RequestBody(bytes))
  }

  init(_ part: MultipartPart) {
    var headers = part.headers
    headers[.contentDisposition] = nil
    headers[.contentType] = nil
    self.init(
      filename: part.filename, contentType: part.contentType?.description, headers: headers,
      content: RequestBody(part.content, declaredLength: nil))
  }
}
