import HTTPTypes

/// Splits `multipart/form-data` into parts as the bytes arrive. Holds back no more than one delimiter and one block of part headers.
///
/// Source: RFC 7578; RFC 2046, section 5.1.1.
struct MultipartParser {
  enum Event: Equatable {
    case part(HTTPFields)
    case data([UInt8])
    case endOfPart
    case end
  }

  private enum Place {
    case preamble, delimiter, headers, data, epilogue
  }

  static let maximumHeaderSize = 16 * 1024

  /// CRLF, two hyphens and the boundary.
  private let delimiter: [UInt8]
  private var place = Place.preamble
  private var buffer: [UInt8]
  /// What lies before it in the buffer is done with.
  private var position = 0
  private var partsLeft: Int

  /// - Parameter boundary: 1 to 70 bytes; `nil` is returned for any other.
  init?(boundary: String, maximumParts: Int) {
    guard (1...70).contains(boundary.utf8.count) else { return nil }
    delimiter = Array("\r\n--\(boundary)".utf8)
    // The first delimiter may stand at the very start; this CRLF makes it look like the others.
    buffer = [0x0D, 0x0A]
    partsLeft = maximumParts
  }

  mutating func feed(_ chunk: [UInt8]) {
    if place == .epilogue { return }
    buffer.removeSubrange(..<position)
    position = 0
    buffer.append(contentsOf: chunk)
  }

  /// The next event, or `nil` when more bytes are needed.
  mutating func next() throws(RequestFailure) -> Event? {
    while true {
      switch place {
      case .preamble:
        guard skipPreamble() else { return nil }
      case .delimiter:
        guard let isLast = try endOfDelimiter() else { return nil }
        place = isLast ? .epilogue : .headers
        if isLast { return .end }
      case .headers:
        guard let headers = try partHeaders() else { return nil }
        place = .data
        return .part(headers)
      case .data:
        return data()
      case .epilogue:
        return nil
      }
    }
  }

  /// - Throws: when the body ended before its last delimiter.
  func finish() throws(RequestFailure) {
    guard place == .epilogue else { throw Self.malformed("it ended before its closing boundary") }
  }

  /// Bytes before the first delimiter mean nothing.
  private mutating func skipPreamble() -> Bool {
    let found = delimiterStart()
    position = found.index
    if found.isWhole { enterDelimiter() }
    return found.isWhole
  }

  private mutating func enterDelimiter() {
    position += delimiter.count
    place = .delimiter
  }

  private mutating func data() -> Event? {
    let found = delimiterStart()
    if found.index > position {
      let data = Array(buffer[position..<found.index])
      position = found.index
      return .data(data)
    }
    guard found.isWhole else { return nil }
    enterDelimiter()
    return .endOfPart
  }

  /// Where the next delimiter begins, or where one might that is cut off by the end of the buffer.
  private func delimiterStart() -> (index: Int, isWhole: Bool) {
    var start = position
    while let candidate = buffer[start...].firstIndex(of: 0x0D) {
      let length = min(delimiter.count, buffer.count - candidate)
      if buffer[candidate..<(candidate + length)].elementsEqual(delimiter[..<length]) { return (candidate, length == delimiter.count) }
      start = candidate + 1
    }
    return (buffer.count, false)
  }

  /// What follows the boundary: two hyphens after the last part, else blanks and CRLF. `nil` when it is not all there yet.
  private mutating func endOfDelimiter() throws(RequestFailure) -> Bool? {
    let rest = buffer[position...]
    guard rest.count >= 2 else { return nil }
    if rest.starts(with: "--".utf8) {
      position += 2
      return true
    }
    guard let end = rest.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else {
      return try waitForHeaders(rest.count)
    }
    guard end + 1 < buffer.count else { return nil }
    guard buffer[end] == 0x0D, buffer[end + 1] == 0x0A else {
      throw Self.malformed("a boundary is followed by something else than a line end")
    }
    // The CRLF stays: it ends an empty block of headers.
    position = end
    partsLeft -= 1
    if partsLeft < 0 { throw Self.malformed("it has too many parts") }
    return false
  }

  private func waitForHeaders(_ waiting: Int) throws(RequestFailure) -> Bool? {
    if waiting > Self.maximumHeaderSize { throw Self.malformed("the header of a part is too large") }
    return nil
  }

  /// The header fields of a part, from the CRLF of its boundary line through the empty line; `nil` when they are not all there yet.
  private mutating func partHeaders() throws(RequestFailure) -> HTTPFields? {
    guard let end = emptyLine() else {
      _ = try waitForHeaders(buffer.count - position)
      return nil
    }
    if end - position > Self.maximumHeaderSize { throw Self.malformed("the header of a part is too large") }
    var headers: HTTPFields = [:]
    let lines = buffer[position..<end].split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }
    for line in lines where !line.isEmpty { headers.append(try Self.field(line)) }
    position = end + 4
    return headers
  }

  private func emptyLine() -> Int? {
    var start = position
    while let candidate = buffer[start...].firstIndex(of: 0x0D) {
      if buffer.holds([0x0D, 0x0A, 0x0D, 0x0A], at: candidate) { return candidate }
      start = candidate + 1
    }
    return nil
  }

  private static func field(_ line: ArraySlice<UInt8>) throws(RequestFailure) -> HTTPField {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self))
    else {
      throw malformed("the header of a part is not a list of 'name: value' lines")
    }
    return HTTPField(name: name, value: String(decoding: line[(colon + 1)...].trimmed, as: UTF8.self))
  }

  static func malformed(_ detail: String) -> RequestFailure {
    .malformedBody(detail: "The body is not multipart/form-data: \(detail).")
  }
}
