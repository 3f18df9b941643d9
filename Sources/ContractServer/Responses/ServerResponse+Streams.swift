public import ContractRuntime

extension ServerResponse {
  /// JSON texts, one by one, as fast as the client takes them.
  public static func items<Item: JSONWritable & Sendable>(
    _ status: Int, _ items: ItemStream<Item>, _ framing: ItemFraming, contentType: String
  ) -> ServerResponse {
    .stream(status, MappedElements(base: items) { framing.encode($0) }, contentType: contentType)
  }

  /// Server-sent events with typed data.
  public static func events<Payload: JSONWritable & Sendable>(
    _ status: Int, _ events: JSONEventStream<Payload>, contentType: String = "text/event-stream"
  ) -> ServerResponse {
    .events(status, EventStream(events), contentType: contentType)
  }

  /// Server-sent events that a schema describes as a whole.
  public static func events<Item: JSONWritable & Sendable>(
    _ status: Int, _ items: ItemStream<Item>, contentType: String = "text/event-stream"
  ) -> ServerResponse {
    .events(status, EventStream(MappedElements(base: items) { EventItems.event($0) }), contentType: contentType)
  }
}
