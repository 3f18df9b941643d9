public import ContractRuntime

/// One event of an event stream.
///
/// Source: WHATWG HTML, section 9.2.6 "Interpreting an event stream".
public struct ServerSentEvent: Sendable, Hashable {
  /// The event type; clients take `nil` as `message`.
  public var event: String?
  /// Lines of any line ending; an event without data is not dispatched by clients, but its id and retry are taken.
  public var data: String?
  /// What a client sends back as `Last-Event-ID`.
  public var id: String?
  /// Milliseconds that a client waits before it connects again.
  public var retry: Int?
  /// Ignored by clients.
  public var comment: String?

  /// An event of these fields; those that are nil are not sent.
  public init(data: String? = nil, event: String? = nil, id: String? = nil, retry: Int? = nil, comment: String? = nil) {
    self.event = event
    self.data = data
    self.id = id
    self.retry = retry
    self.comment = comment
  }

  /// An event whose data is a JSON document.
  public init<T: JSONWritable>(json value: T, event: String? = nil, id: String? = nil, retry: Int? = nil) {
    self.init(data: String(decoding: JSONCoding.encode(value), as: UTF8.self), event: event, id: id, retry: retry)
  }

  /// The event on the wire, with the empty line that ends it. Line ends in `event` and `id`, and NUL in `id`, become spaces: the format has
  /// no way to carry them, and nobody may smuggle a field in.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    if let comment { Self.append(lines: comment, after: ":", to: &bytes) }
    if let event { Self.append(line: event, after: "event:", to: &bytes) }
    if let data { Self.append(lines: data, after: "data:", to: &bytes) }
    if let id { Self.append(line: id, after: "id:", to: &bytes) }
    if let retry { Self.append(line: String(max(0, retry)), after: "retry:", to: &bytes) }
    bytes.append(Self.lineFeed)
    return bytes
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private static func append(line text: String, after name: StaticString, to bytes: inout [UInt8]) {
    append(name, to: &bytes)
    for byte in text.utf8 {
      bytes.append(byte == lineFeed || byte == carriageReturn || byte == 0 ? UInt8(ascii: " ") : byte)
    }
    bytes.append(lineFeed)
  }

  /// One field per line; CR, LF and CRLF all end a line.
  private static func append(lines text: String, after name: StaticString, to bytes: inout [UInt8]) {
    append(name, to: &bytes)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == carriageReturn || (byte == lineFeed && previous != carriageReturn) {
        bytes.append(lineFeed)
        append(name, to: &bytes)
      } else if byte != lineFeed {
        bytes.append(byte)
      }
      previous = byte
    }
    bytes.append(lineFeed)
  }

  /// The space after the colon is not part of the value.
  private static func append(_ name: StaticString, to bytes: inout [UInt8]) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: " "))
  }
}
