package import ContractRuntime

/// How JSON texts follow one another in a body.
///
/// Sources: <https://jsonlines.org>, RFC 7464 (JSON text sequences).
public enum ItemFraming: Sendable {
  /// `application/jsonl`, `application/x-ndjson`: one JSON text per line.
  case lines
  /// `application/json-seq`: a record separator (0x1E) before each text, a line feed behind it.
  case records

  /// The bytes of one item.
  package func encode<Item: JSONWritable>(_ item: Item) -> [UInt8] {
    var writer = JSONWriter()
    item.write(to: &writer)
    let text = writer.finish()
    switch self {
    case .lines: return text + [Self.lineFeed]
    case .records: return [Self.separator] + text + [Self.lineFeed]
    }
  }

  static let lineFeed = UInt8(ascii: "\n")
  static let separator: UInt8 = 0x1E
}

/// Cuts a body into JSON texts. Empty lines and empty records are passed over.
struct ItemParser: FrameParser {
  private let boundary: UInt8
  private let limit: Int
  private var buffer: [UInt8] = []
  /// What lies before it in the buffer is done with.
  private var position = 0
  /// Bytes from `position` on that hold no boundary.
  private var searched = 0

  init(_ framing: ItemFraming, limit: Int) {
    boundary = framing == .lines ? ItemFraming.lineFeed : ItemFraming.separator
    self.limit = limit
  }

  mutating func feed(_ chunk: [UInt8]) {
    buffer.removeSubrange(..<position)
    position = 0
    buffer.append(contentsOf: chunk)
  }

  mutating func next() throws -> [UInt8]? {
    while let end = buffer[(position + searched)...].firstIndex(of: boundary) {
      let frame = frame(to: end)
      position = end + 1
      searched = 0
      if let frame { return frame }
    }
    searched = buffer.count - position
    if searched > limit { throw FrameTooLarge(limit: limit) }
    return nil
  }

  mutating func finish() throws -> [UInt8]? { frame(to: buffer.count) }

  private func frame(to end: Int) -> [UInt8]? {
    let text = buffer[position..<end]
    return text.contains { $0 > 0x20 } ? Array(text) : nil
  }
}

extension ItemStream {
  /// The items of a body in JSON.
  ///
  /// - Parameters:
  ///   - limit: bytes of one item.
  ///   - decode: takes the bytes of an item and its number from 0.
  package init(
    decoding chunks: any AsyncSequence<[UInt8], any Error> & Sendable, _ framing: ItemFraming, limit: Int,
    _ decode: @escaping @Sendable ([UInt8], Int) throws -> Item
  ) {
    self.init(FramedSequence(chunks: chunks, parser: ItemParser(framing, limit: limit), decode: decode))
  }
}
