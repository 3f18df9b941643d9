/// Reads server-sent events from bytes as they arrive.
///
/// Source: WHATWG HTML, section 9.2.6 "Interpreting an event stream".
struct EventParser: FrameParser {
  private var buffer: [UInt8] = []
  private var position = 0
  private var searched = 0
  private var isAtStart = true
  /// A line that ended in CR may be followed by the LF of the same line end.
  private var skipsLineFeed = false
  private var event = ServerSentEvent()
  private var data: [UInt8] = []
  private var hasData = false
  private let limit: Int

  /// - Parameter limit: bytes of one event.
  init(limit: Int) {
    self.limit = limit
  }

  mutating func feed(_ chunk: [UInt8]) {
    buffer.removeSubrange(..<position)
    position = 0
    buffer.append(contentsOf: chunk)
  }

  mutating func next() throws -> ServerSentEvent? {
    guard skipByteOrderMark() else { return nil }
    while let line = nextLine() {
      if line.isEmpty {
        if let event = dispatch() { return event }
      } else {
        interpret(line)
      }
      if data.count > limit { throw FrameTooLarge(limit: limit) }
    }
    if buffer.count - position > limit { throw FrameTooLarge(limit: limit) }
    return nil
  }

  /// An event that its empty line does not end is incomplete and dropped.
  mutating func finish() throws -> ServerSentEvent? { nil }

  /// False while the first three bytes are not there yet and could be one.
  private mutating func skipByteOrderMark() -> Bool {
    guard isAtStart else { return true }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if buffer.count < mark.count, mark.starts(with: buffer) { return false }
    isAtStart = false
    if buffer.starts(with: mark) { position = mark.count }
    return true
  }

  private mutating func nextLine() -> ArraySlice<UInt8>? {
    if skipsLineFeed, position < buffer.count {
      if buffer[position] == Self.lineFeed { position += 1 }
      skipsLineFeed = false
    }
    guard let end = buffer[(position + searched)...].firstIndex(where: { $0 == Self.lineFeed || $0 == Self.carriageReturn }) else {
      searched = buffer.count - position
      return nil
    }
    let line = buffer[position..<end]
    skipsLineFeed = buffer[end] == Self.carriageReturn
    position = end + 1
    searched = 0
    return line
  }

  private mutating func interpret(_ line: ArraySlice<UInt8>) {
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    var value = line[min(colon + 1, line.endIndex)...]
    if value.first == 0x20 { value = value.dropFirst() }
    switch String(decoding: line[..<colon], as: UTF8.self) {
    case "event": event.event = String(decoding: value, as: UTF8.self)
    case "data":
      if hasData { data.append(Self.lineFeed) }
      data.append(contentsOf: value)
      hasData = true
    case "id": if !value.contains(0) { event.id = String(decoding: value, as: UTF8.self) }
    case "retry": if value.allSatisfy({ (0x30...0x39).contains($0) }) { event.retry = Int(String(decoding: value, as: UTF8.self)) }
    default: break
    }
  }

  /// The event that an empty line ends; one without data is not for the reader.
  private mutating func dispatch() -> ServerSentEvent? {
    defer {
      event = ServerSentEvent()
      data = []
      hasData = false
    }
    guard hasData else { return nil }
    event.data = String(decoding: data, as: UTF8.self)
    return event
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
