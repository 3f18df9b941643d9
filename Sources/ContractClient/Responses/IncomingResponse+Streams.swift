public import ContractRuntime
public import ContractServer

extension IncomingResponse {
  /// The body as JSON texts that arrive one by one.
  public func items<Item: Sendable>(
    _ framing: ItemFraming, _ schema: SchemaReference, _ read: @escaping @Sendable (inout JSONReader) throws(JSONFailure) -> Item
  ) -> ItemStream<Item> {
    ItemStream(decoding: body.chunks, framing, limit: configuration.maximumResponseSize, frameDecoder(schema, read))
  }

  /// The body as server-sent events.
  public func events() -> EventStream {
    EventStream(decoding: body.chunks, limit: configuration.maximumResponseSize)
  }

  /// The body as server-sent events whose data the schema describes.
  public func jsonEvents<Payload: Sendable>(
    _ schema: SchemaReference, _ read: @escaping @Sendable (inout JSONReader) throws(JSONFailure) -> Payload
  ) -> JSONEventStream<Payload> {
    JSONEventStream(decoding: body.chunks, limit: configuration.maximumResponseSize, frameDecoder(schema, read))
  }

  /// The body as server-sent events that the schema describes as a whole.
  public func eventItems<Item: Sendable>(
    dataIsJSON: Bool, _ schema: SchemaReference, _ read: @escaping @Sendable (inout JSONReader) throws(JSONFailure) -> Item
  ) -> ItemStream<Item> {
    ItemStream(
      decodingEvents: body.chunks, dataIsJSON: dataIsJSON, limit: configuration.maximumResponseSize, frameDecoder(schema, read))
  }

  private func frameDecoder<Item: Sendable>(
    _ schema: SchemaReference, _ read: @escaping @Sendable (inout JSONReader) throws(JSONFailure) -> Item
  ) -> @Sendable ([UInt8], Int) throws -> Item {
    let frames = JSONFrames(schema, limits: configuration.jsonLimits, read)
    let (operation, status) = (operation.id, status)
    return { bytes, number in
      do throws(JSONError) {
        return try frames.decode(bytes, number)
      } catch {
        throw ClientError.invalidResponse(operation: operation, status: status, error)
      }
    }
  }
}
