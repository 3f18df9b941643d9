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
    guard let accept = context.headers[.accept], accept != "*/*" else { return }
    guard let index = AcceptHeader(accept).best(of: offers) else { throw .notAcceptable(offered: operation.produces) }
    context.preferredContentType = operation.produces[index]
  }

  private mutating func negotiateBody() throws(RequestFailure) {
    guard let description = operation.requestBody else { return }
    let limit = description.maximumSize ?? exchange.configuration.maximumBodySize
    body.limit = limit
    if body.isKnownEmpty { return }
    if let sent = context.headers[.contentType] {
      try chooseContentType(sent, description)
    } else if let index = description.mediaTypes.firstIndex(where: { $0.precision(for: .octetStream) > 0 }) {
      contentTypeIndex = index
    }
    if let length = body.declaredLength, length > limit { throw .bodyTooLarge(limit: limit) }
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
