import HTTPTypes

extension ServerResponse {
  /// Encodes the body if the client asks for it and it is worth it. Streams are sent as they are: encoders hold bytes back.
  mutating func encode(for request: ServerRequest, _ configuration: ServerConfiguration) {
    guard !configuration.contentCodings.isEmpty, case .bytes(let bytes) = body, bytes.count >= configuration.minimumEncodedSize,
      headers[.contentEncoding] == nil, status != 206, let type = headers[.contentType], Self.isWorthIt(type)
    else { return }
    addVary("Accept-Encoding")
    guard let accept = request.headers.value(.acceptEncoding), let coding = AcceptEncoding(accept).best(of: configuration.contentCodings),
      let name = coding.names.first, let encoded = coding.encode(bytes), encoded.count < bytes.count
    else { return }
    body = .bytes(encoded)
    headers[.contentEncoding] = name
    // Two encodings are two sequences of bytes, so a strong tag of the one would lie about the other (RFC 9110, section 8.8.3).
    if let tag = headers[.eTag], tag.hasPrefix("\"") { headers[.eTag] = "W/" + tag }
  }

  /// Text shrinks; images, archives and the like are packed already.
  private static func isWorthIt(_ contentType: String) -> Bool {
    guard let type = MediaType(contentType) else { return false }
    if type.isJSON || type.type == "text" || type.suffix == "xml" { return true }
    return ["xml", "javascript", "x-ndjson", "jsonl", "x-www-form-urlencoded"].contains(type.subtype)
  }
}
