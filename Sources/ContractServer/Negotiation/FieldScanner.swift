/// Reads the grammar that header fields share: tokens, quoted strings, optional whitespace.
///
/// Source: RFC 9110, section 5.6.
struct FieldScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skipWhitespace() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
  }

  /// Consumes `byte` if it is next.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Moves past the next comma that is not inside a quoted string; to the end when there is none.
  mutating func skipElement() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        if quotedString() == nil { position = bytes.count }
        continue
      }
      position += 1
      if bytes[position - 1] == UInt8(ascii: ",") { return }
    }
  }

  mutating func token() -> String? {
    let start = position
    while position < bytes.count, Self.isTokenByte(bytes[position]) { position += 1 }
    return position == start ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The text between quotes; `nil` when they do not close, or hold a control character other than a tab (RFC 9110, section 5.6.4).
  mutating func quotedString() -> String? {
    guard skip(UInt8(ascii: "\"")) else { return nil }
    var value: [UInt8] = []
    while position < bytes.count {
      var byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: value, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") {
        guard position < bytes.count else { return nil }
        byte = bytes[position]
        position += 1
      }
      guard byte == 0x09 || (byte >= 0x20 && byte != 0x7F) else { return nil }
      value.append(byte)
    }
    return nil
  }

  mutating func mediaType() -> MediaType? {
    skipWhitespace()
    guard let type = token(), skip(UInt8(ascii: "/")), let subtype = token(), let parameters = parameters() else { return nil }
    return MediaType(type: type.lowercased(), subtype: subtype.lowercased(), parameters: parameters)
  }

  /// `*( OWS ";" OWS [ parameter ] )`, or `nil` when a parameter is broken.
  mutating func parameters() -> [MediaType.Parameter]? {
    var parameters: [MediaType.Parameter] = []
    while true {
      let before = position
      skipWhitespace()
      guard skip(UInt8(ascii: ";")) else {
        position = before
        return parameters
      }
      skipWhitespace()
      guard let name = token() else { continue }
      guard skip(UInt8(ascii: "=")), let value = token() ?? quotedString() else { return nil }
      parameters.append(MediaType.Parameter(name: name.lowercased(), value: value))
    }
  }

  static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "'"): true
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "_"): true
    case UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"): true
    default: false
    }
  }

  static func isToken(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isTokenByte)
  }

  /// `value` as it may stand in a header field.
  static func tokenOrQuoted(_ value: String) -> String {
    isToken(value) ? value : quoted(value)
  }

  /// Control characters but the tab become spaces: a field value cannot carry them.
  static func quoted(_ value: String) -> String {
    var quoted = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(isControl(scalar) ? " " : scalar)
    }
    return quoted + "\""
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x7F || (scalar.value < 0x20 && scalar != "\t") }
}
