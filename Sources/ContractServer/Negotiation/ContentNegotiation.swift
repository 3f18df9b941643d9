import HTTPTypes

extension OperationRequest {
  /// Answers 406, 415 and 413 from the header fields alone, before anything of the body is read.
  mutating func negotiate() throws(RequestFailure) {
    try negotiateResponse()
    try negotiateBody()
  }

  private mutating func negotiateResponse() throws(RequestFailure) {
    let offers = route.produces
    guard !offers.isEmpty else { return }
    guard let accept = context.headers.value(.accept), accept != "*/*" else { return }
    guard let index = AcceptHeader(accept).best(of: offers) else { throw .notAcceptable(offered: operation.produces) }
    context.preferredContentType = operation.produces[index]
  }

  private mutating func negotiateBody() throws(RequestFailure) {
    guard let description = operation.requestBody else { return }
    body.limit = description.maximumSize ?? exchange.configuration.maximumBodySize
    if body.isKnownEmpty { return }
    if let sent = context.headers.value(.contentType) {
      try chooseContentType(sent, description)
    } else if let index = description.mediaTypes.firstIndex(where: { $0.precision(for: .octetStream) > 0 }) {
      contentTypeIndex = index
    }
    if let index = contentTypeIndex, description.maximumSize == nil, description.streamed.contains(description.contentTypes[index]) {
      body.limit = exchange.configuration.maximumStreamSize
    }
    if let length = body.declaredLength, length > body.limit { throw .bodyTooLarge(limit: body.limit) }
    if let coding = context.headers.value(.contentEncoding) { try decode(coding) }
  }

  /// The body without its content coding, within the same limit.
  private mutating func decode(_ name: String) throws(RequestFailure) {
    let name = name.lowercased()
    if name == "identity" || name.isEmpty { return }
    let codings = exchange.configuration.contentCodings
    guard let coding = codings.first(where: { $0.names.contains(name) }) else {
      throw .unsupportedCoding(accepted: codings.compactMap(\.names.first))
    }
    let limit = body.limit
    body = RequestBody(DecodedChunks(base: body, coding: coding), declaredLength: nil)
    body.limit = limit
  }

  private mutating func chooseContentType(_ sent: String, _ description: RequestBodyDescription) throws(RequestFailure) {
    if let index = description.contentTypes.firstIndex(of: sent) {
      contentType = description.mediaTypes[index]
      contentTypeIndex = index
      return
    }
    guard let parsed = MediaType(sent) else { throw .unsupportedMediaType(accepted: description.contentTypes, method: operation.method) }
    var best = 0
    for (index, declared) in description.mediaTypes.enumerated() {
      let precision = declared.precision(for: parsed)
      if precision > best {
        best = precision
        contentTypeIndex = index
      }
    }
    if best == 0 { throw .unsupportedMediaType(accepted: description.contentTypes, method: operation.method) }
    contentType = parsed
  }
}

extension MediaType {
  static let octetStream = MediaType(type: "application", subtype: "octet-stream")
}
