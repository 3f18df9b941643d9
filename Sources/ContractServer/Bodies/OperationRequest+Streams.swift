public import ContractRuntime

extension OperationRequest {
  /// The body as JSON texts that arrive one by one. For a required body that is absent, the sequence is empty.
  public func items<Item: Sendable>(
    _ framing: ItemFraming, _ schema: SchemaReference, _ read: @escaping @Sendable (inout JSONReader) throws(JSONFailure) -> Item
  ) -> ItemStream<Item> {
    let decode = frameDecoder(schema, read)
    return ItemStream(decoding: ErasedSequence(body), framing, limit: exchange.configuration.maximumBodySize, decode)
  }

  /// The body as server-sent events.
  public func events() -> EventStream {
    EventStream(decoding: ErasedSequence(body), limit: exchange.configuration.maximumBodySize)
  }

  /// The body as server-sent events whose data the schema describes.
  public func jsonEvents<Payload: Sendable>(
    _ schema: SchemaReference, _ read: @escaping @Sendable (inout JSONReader) throws(JSONFailure) -> Payload
  ) -> JSONEventStream<Payload> {
    let decode = frameDecoder(schema, read)
    return JSONEventStream(decoding: ErasedSequence(body), limit: exchange.configuration.maximumBodySize, decode)
  }

  /// The body as server-sent events that the schema describes as a whole.
  public func eventItems<Item: Sendable>(
    dataIsJSON: Bool, _ schema: SchemaReference, _ read: @escaping @Sendable (inout JSONReader) throws(JSONFailure) -> Item
  ) -> ItemStream<Item> {
    let decode = frameDecoder(schema, read)
    let limit = exchange.configuration.maximumBodySize
    return ItemStream(decodingEvents: ErasedSequence(body), dataIsJSON: dataIsJSON, limit: limit, decode)
  }

  private func frameDecoder<Item: Sendable>(
    _ schema: SchemaReference, _ read: @escaping @Sendable (inout JSONReader) throws(JSONFailure) -> Item
  ) -> @Sendable ([UInt8], Int) throws -> Item {
    let frames = JSONFrames(schema, limits: exchange.configuration.jsonLimits, read)
    return { bytes, number in
      do throws(JSONError) {
        return try frames.decode(bytes, number)
      } catch {
        switch error {
        case .malformed(let error): throw RequestFailure.malformedJSON(error)
        case .invalid(let issues): throw RequestFailure.invalid(issues)
        }
      }
    }
  }
}
