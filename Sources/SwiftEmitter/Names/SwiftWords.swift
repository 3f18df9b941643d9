/// Splits names into words and joins them in Swift's cases.
enum SwiftWords {
  /// `HTTPServer_name-2` gives `HTTP`, `Server`, `name`, `2`. Only letters and digits survive; symbols that tell names apart are spelled.
  static func split(_ name: String) -> [String] {
    var splitter = Splitter()
    for scalar in name.unicodeScalars { splitter.take(scalar) }
    splitter.endWord()
    return splitter.words
  }

  /// `ticket_id` gives `TicketID`.
  static func upperCamel(_ name: String) -> String {
    var result = ""
    for word in split(name) { append(capitalized(word), to: &result) }
    return result
  }

  /// `Ticket-Id` gives `ticketID`.
  static func lowerCamel(_ name: String) -> String {
    let words = split(name)
    guard let first = words.first else { return "" }
    var result = first.lowercased()
    for word in words.dropFirst() { append(capitalized(word), to: &result) }
    return result
  }

  /// Numbers stay apart: `1.0` is not `10`.
  private static func append(_ word: String, to result: inout String) {
    if let last = result.utf8.last, let first = word.utf8.first, isDigit(last), isDigit(first) { result += "_" }
    result += word
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func capitalized(_ word: String) -> String {
    let lowered = word.lowercased()
    if let initialism = initialisms[lowered] { return initialism }
    guard let first = word.first else { return word }
    let rest = word.dropFirst()
    // A word in capitals is shouted, unless it is short enough to be an abbreviation.
    let isShouted = word.utf8.count > 4 && word == word.uppercased()
    return first.uppercased() + (isShouted ? rest.lowercased() : String(rest))
  }

  private static let initialisms: [String: String] = [
    "id": "ID", "ids": "IDs", "url": "URL", "urls": "URLs", "uri": "URI", "uris": "URIs", "uuid": "UUID", "http": "HTTP",
    "https": "HTTPS", "json": "JSON", "html": "HTML", "xml": "XML", "csv": "CSV", "api": "API", "ai": "AI", "ip": "IP", "sms": "SMS",
    "sql": "SQL", "jwt": "JWT", "ssl": "SSL", "tls": "TLS", "dns": "DNS",
  ]

  private struct Splitter {
    var words: [String] = []
    private var current = ""
    private var previous = Class.other

    private enum Class { case lower, upper, digit, other }

    mutating func take(_ scalar: Unicode.Scalar) {
      let kind = Splitter.kind(scalar)
      guard kind != .other else {
        endWord()
        if let spelled = Splitter.spelled(scalar, isFirst: words.isEmpty) {
          words.append(spelled)
        }
        return
      }
      if kind == .upper, previous == .lower || previous == .digit { endWord() }
      if kind == .lower, previous == .upper, current.unicodeScalars.count > 1 { breakBeforeLast() }
      current.unicodeScalars.append(scalar)
      previous = kind
    }

    mutating func endWord() {
      if !current.isEmpty { words.append(current) }
      current = ""
      previous = .other
    }

    /// `HTTPServer`: the last capital begins the next word.
    private mutating func breakBeforeLast() {
      let last = current.unicodeScalars.removeLast()
      words.append(current)
      current = String(last)
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Class {
      switch scalar.value {
      case 0x61...0x7A: .lower
      case 0x41...0x5A: .upper
      case 0x30...0x39: .digit
      case 0xC0...0x2FF, 0x370...0x1FFF, 0x3040...0xD7FF:
        scalar.properties.isXIDContinue && !scalar.properties.isDefaultIgnorableCodePoint
          ? (scalar.properties.isUppercase ? .upper : .lower) : .other
      default: .other
      }
    }

    /// Symbols that carry a difference. Separators carry none.
    private static func spelled(_ scalar: Unicode.Scalar, isFirst: Bool) -> String? {
      switch scalar {
      case "+": "plus"
      case "-": isFirst ? "minus" : nil
      case "*": "star"
      case "<": "less"
      case ">": "greater"
      case "=": "equal"
      case "!": "not"
      case "&": "and"
      case "|": "or"
      case "%": "percent"
      case "@": isFirst ? "at" : nil
      case "#": "hash"
      case "$": isFirst ? "dollar" : nil
      case "~": "tilde"
      case "^": "caret"
      case " ", "_", ".", "/", ":", ",", ";", "(", ")", "[", "]", "{", "}", "\"", "'", "`", "?", "\\": nil
      default: scalar.value < 0x80 ? nil : "u" + String(scalar.value, radix: 16)
      }
    }
  }
}
