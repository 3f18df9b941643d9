import ContractRuntime

/// Events as items of an `itemSchema` that describes the whole event: an object with the members `event`, `data`, `id`, `retry`.
///
/// Source: OpenAPI 3.2, section 4.14.3 "Sequential Media Types", "Server-Sent Event Streams".
enum EventItems {
  /// The event as the JSON text that its schema describes.
  ///
  /// - Parameter dataIsJSON: whether the schema wants the value that the data spells, not its text.
  static func json(_ event: ServerSentEvent, dataIsJSON: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.optionalMember("event", event.event)
    if let data = event.data {
      writer.name("data")
      if dataIsJSON, let value = try? JSONValue(parsing: data) { value.write(to: &writer) } else { writer.write(data) }
    }
    writer.optionalMember("id", event.id)
    writer.optionalMember("retry", event.retry)
    writer.endObject()
    return writer.finish()
  }

  /// The event that an item describes; members of other names are left out, because the format has no place for them.
  static func event<Item: JSONWritable>(_ item: Item) -> ServerSentEvent {
    guard let value = try? JSONValue(parsing: JSONCoding.encode(item)) else { return ServerSentEvent() }
    return ServerSentEvent(
      data: value["data"].map { $0.string ?? String(decoding: $0.json(), as: UTF8.self) }, event: value["event"]?.string,
      id: value["id"]?.string, retry: value["retry"]?.number?.int)
  }
}

extension ItemStream {
  /// The events of a body as items.
  package init(
    decodingEvents chunks: any AsyncSequence<[UInt8], any Error> & Sendable, dataIsJSON: Bool, limit: Int,
    _ decode: @escaping @Sendable ([UInt8], Int) throws -> Item
  ) {
    self.init(
      FramedSequence(chunks: chunks, parser: EventParser(limit: limit)) { event, number in
        try decode(EventItems.json(event, dataIsJSON: dataIsJSON), number)
      })
  }
}
