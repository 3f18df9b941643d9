/// Reads a JSONPath query by recursive descent.
///
/// RFC 9535, section 2 and appendix A.
struct JSONPathParser {
  let bytes: [UInt8]
  var position = 0
  /// Filters and parentheses within one another.
  var depth = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The whole text as a query from the root.
  mutating func parseQuery() throws(JSONPathError) -> [Segment] {
    guard take("$") else { throw error("a path begins with `$`") }
    let segments = try parseSegments()
    guard position == bytes.count else { throw error("expected `.`, `..` or `[`") }
    return segments
  }

  mutating func parseSegments() throws(JSONPathError) -> [Segment] {
    var segments: [Segment] = []
    while true {
      let start = position
      skipSpace()
      guard let segment = try parseSegment() else {
        position = start
        return segments
      }
      segments.append(segment)
    }
  }

  private mutating func parseSegment() throws(JSONPathError) -> Segment? {
    if take("[") { return Segment(isDescendant: false, selectors: try parseBracket()) }
    guard take(".") else { return nil }
    guard take(".") else { return Segment(isDescendant: false, selectors: [try parseShorthand()]) }
    if take("[") { return Segment(isDescendant: true, selectors: try parseBracket()) }
    return Segment(isDescendant: true, selectors: [try parseShorthand()])
  }

  /// `*` or a name behind a dot.
  private mutating func parseShorthand() throws(JSONPathError) -> Selector {
    if take("*") { return .wildcard }
    let start = position
    // RFC 9535 wants names with a dash in quotes; the examples of the Overlay Specification write `.x-oai-traits` all the same.
    while let byte = peek, JSONPathParser.isNamePart(byte, isFirst: position == start) || (byte == UInt8(ascii: "-") && position > start) {
      position += 1
    }
    guard position > start else { throw error("expected a name or `*`; other keys are written `['…']`") }
    return .name(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func parseBracket() throws(JSONPathError) -> [Selector] {
    var selectors: [Selector] = []
    repeat {
      skipSpace()
      selectors.append(try parseSelector())
      skipSpace()
    } while take(",")
    guard take("]") else { throw error("expected `,` or `]`") }
    return selectors
  }

  private mutating func parseSelector() throws(JSONPathError) -> Selector {
    switch peek {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .name(try parseString())
    case UInt8(ascii: "*"):
      position += 1
      return .wildcard
    case UInt8(ascii: "?"):
      position += 1
      skipSpace()
      return .filter(try parseLogical())
    default: return try parseIndexOrSlice()
    }
  }

  private mutating func parseIndexOrSlice() throws(JSONPathError) -> Selector {
    let start = try parseInteger()
    let afterStart = position
    skipSpace()
    guard take(":") else {
      position = afterStart
      guard let start else { throw error("expected a name in quotes, a number, `*`, `:` or `?`") }
      return .index(start)
    }
    skipSpace()
    let end = try parseInteger()
    let afterEnd = position
    skipSpace()
    guard take(":") else {
      position = afterEnd
      return .slice(start: start, end: end, step: 1)
    }
    skipSpace()
    return .slice(start: start, end: end, step: try parseInteger() ?? 1)
  }

  /// A whole number without leading zeros, within what I-JSON can say.
  private mutating func parseInteger() throws(JSONPathError) -> Int? {
    let start = position
    let isNegative = take("-")
    let first = position
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    guard position > first else {
      if isNegative { throw error("expected a digit") }
      return nil
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard bytes[first] != UInt8(ascii: "0") || (position == first + 1 && !isNegative), let value = Int(text), abs(value) < 1 << 53 else {
      throw JSONPathError(message: "the number `\(text.prefix(40))` is not allowed here", offset: start)
    }
    return value
  }

  // MARK: Characters

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  func error(_ message: String) -> JSONPathError { JSONPathError(message: message, offset: position) }

  mutating func take(_ text: StaticString) -> Bool {
    let end = position + text.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for index in position..<end where bytes[index] != text.utf8Start[index - position] { return false }
    position = end
    return true
  }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  static func isNamePart(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): !isFirst
    default: false
    }
  }
}
