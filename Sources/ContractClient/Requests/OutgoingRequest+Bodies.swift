public import ContractRuntime
public import ContractServer

extension OutgoingRequest {
  /// Sends a value as JSON.
  public mutating func json<T: JSONWritable>(_ value: T, contentType: String) {
    setBody(RequestBody(JSONCoding.encode(value)), contentType)
  }

  /// Sends text in UTF-8.
  public mutating func text(_ text: String, contentType: String) {
    setBody(RequestBody(Array(text.utf8)), contentType == "text/plain" ? "text/plain; charset=utf-8" : contentType)
  }

  /// Chunks as they come. A media range of the document is sent as `application/octet-stream`; a middleware can say it better.
  public mutating func stream(_ body: RequestBody, contentType: String) {
    setBody(body, contentType.utf8.contains(UInt8(ascii: "*")) ? "application/octet-stream" : contentType)
  }

  /// An object as the fields of a form.
  ///
  /// - Throws: `ClientError.unencodable`.
  public mutating func form<T: JSONWritable>(_ value: T, contentType: String, fields: [FormFieldDescription] = []) throws {
    do {
      let json = try JSONValue(parsing: JSONCoding.encode(value))
      setBody(RequestBody(Array(try FormEncoder(fields: fields).encode(json).utf8)), contentType)
    } catch let failure as ParameterEncoder.Failure {
      throw ClientError.unencodable(operation: operation.id, reason: failure.description)
    }
  }

  /// JSON texts, one by one, as fast as the server takes them.
  public mutating func items<Item: JSONWritable & Sendable>(_ items: ItemStream<Item>, _ framing: ItemFraming, contentType: String) {
    setBody(ServerResponse.items(200, items, framing, contentType: contentType).body.chunks, contentType)
  }

  public mutating func events(_ events: EventStream, contentType: String) {
    setBody(ServerResponse.events(200, events).body.chunks, contentType)
  }

  public mutating func events<Payload: JSONWritable & Sendable>(_ events: JSONEventStream<Payload>, contentType: String) {
    setBody(ServerResponse.events(200, events).body.chunks, contentType)
  }

  /// Sends events that a schema describes as a whole.
  public mutating func eventItems<Item: JSONWritable & Sendable>(_ items: ItemStream<Item>, contentType: String) {
    setBody(ServerResponse.events(200, items).body.chunks, contentType)
  }
}
