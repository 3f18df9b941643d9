/// What a compiler sees of a source text: words, numbers, literals and signs; no comments, no contents of literals.
///
/// A small lexer of our own, so that a literal or a comment that ends too early shows up as words that should not be there.
struct SourceTokens {
  enum Language { case swift, typeScript }

  struct Broken: Error, CustomStringConvertible {
    let description: String
  }

  enum Token: Equatable, CustomStringConvertible {
    case word(String)
    case number
    case literal
    /// Code inside of a literal.
    case interpolation
    case sign(UInt8)

    var description: String {
      switch self {
      case .word(let word): word
      case .number: "0"
      case .literal: "\"…\""
      case .interpolation: "\\("
      case .sign(let byte): String(Unicode.Scalar(byte))
      }
    }
  }

  private let bytes: [UInt8]
  private let language: Language
  private var offset = 0
  private var open: [UInt8] = []
  private(set) var tokens: [Token] = []

  init(_ text: String, _ language: Language) throws(Broken) {
    bytes = Array(text.utf8)
    self.language = language
    try SourceTokens.checkCharacters(text)
    while offset < bytes.count { try next() }
    guard open.isEmpty else { throw Broken(description: "\(open.count) brackets stay open") }
  }

  /// Nothing that an editor, a terminal or a compiler reads as something else than it shows.
  private static func checkCharacters(_ text: String) throws(Broken) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xA: continue
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0x200E, 0x200F, 0x61C:
        throw Broken(description: "U+\(String(scalar.value, radix: 16)) stands in the output")
      default: continue
      }
    }
  }

  private func peek(_ distance: Int = 0) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  private func starts(with text: StaticString, at distance: Int = 0) -> Bool {
    for index in 0..<text.utf8CodeUnitCount where peek(distance + index) != text.utf8Start[index] { return false }
    return true
  }

  private mutating func next() throws(Broken) {
    let byte = peek()
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"): offset += 1
    case _ where starts(with: "//"): skipLine()
    case _ where starts(with: "/*"): try skipBlock()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try literal(hashes: 0)
    case UInt8(ascii: "#"): try hash()
    case UInt8(ascii: "`"): try backtick()
    case UInt8(ascii: "/") where language == .typeScript && expectsValue: try expression()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case _ where SourceTokens.isWord(byte): word()
    default: try sign(byte)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  private mutating func skipLine() {
    while offset < bytes.count, peek() != UInt8(ascii: "\n") { offset += 1 }
  }

  /// Block comments nest in Swift, and do not in TypeScript.
  private mutating func skipBlock() throws(Broken) {
    var depth = 0
    repeat {
      guard offset < bytes.count else { throw Broken(description: "a comment does not end") }
      if starts(with: "/*"), depth == 0 || language == .swift {
        depth += 1
        offset += 2
      } else if starts(with: "*/") {
        depth -= 1
        offset += 2
      } else {
        offset += 1
      }
    } while depth > 0
  }

  private mutating func hash() throws(Broken) {
    var hashes = 0
    while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
    guard peek(hashes) == UInt8(ascii: "\"") else { return try sign(peek()) }
    offset += hashes
    try literal(hashes: hashes)
  }

  private mutating func literal(hashes: Int) throws(Broken) {
    let quote = peek()
    let isLong = language == .swift && starts(with: "\"\"\"")
    offset += isLong ? 3 : 1
    tokens.append(.literal)
    while true {
      guard offset < bytes.count else { throw Broken(description: "a literal does not end") }
      if peek() == quote, !isLong || starts(with: "\"\"\""), hasHashes(hashes, at: isLong ? 3 : 1) {
        offset += (isLong ? 3 : 1) + hashes
        return
      }
      if peek() == UInt8(ascii: "\n"), !isLong { throw Broken(description: "a literal holds a line break") }
      if peek() == UInt8(ascii: "\\"), hasHashes(hashes, at: 1) {
        if language == .swift, peek(1 + hashes) == UInt8(ascii: "(") { tokens.append(.interpolation) }
        offset += 1 + hashes
      }
      offset += 1
    }
  }

  private func hasHashes(_ count: Int, at distance: Int) -> Bool {
    for index in 0..<count where peek(distance + index) != UInt8(ascii: "#") { return false }
    return true
  }

  /// An escaped identifier in Swift, a template in TypeScript.
  private mutating func backtick() throws(Broken) {
    let start = offset
    offset += 1
    while peek() != UInt8(ascii: "`") {
      guard offset < bytes.count, language == .typeScript || peek() != UInt8(ascii: "\n") else {
        throw Broken(description: "a backtick has no partner")
      }
      if language == .typeScript, peek() == UInt8(ascii: "\\") { offset += 1 }
      if language == .typeScript, starts(with: "${") { tokens.append(.interpolation) }
      offset += 1
    }
    offset += 1
    tokens.append(language == .swift ? .word(String(decoding: bytes[start..<offset], as: UTF8.self)) : .literal)
  }

  /// Whether a `/` begins a regular expression here, and does not divide.
  private var expectsValue: Bool {
    switch tokens.last {
    case .sign(let byte): ![UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(byte)
    case .word(let word): word == "return"
    default: tokens.isEmpty
    }
  }

  private mutating func expression() throws(Broken) {
    var isInClass = false
    offset += 1
    while isInClass || peek() != UInt8(ascii: "/") {
      guard offset < bytes.count, peek() != UInt8(ascii: "\n") else { throw Broken(description: "a regular expression does not end") }
      switch peek() {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      default: break
      }
      offset += 1
    }
    offset += 1
    tokens.append(.literal)
  }

  private mutating func number() {
    while SourceTokens.isWord(peek()) || (peek() == UInt8(ascii: ".") && (0x30...0x39).contains(peek(1))) { offset += 1 }
    tokens.append(.number)
  }

  private mutating func word() {
    let start = offset
    while SourceTokens.isWord(peek()) { offset += 1 }
    tokens.append(.word(String(decoding: bytes[start..<offset], as: UTF8.self)))
  }

  private mutating func sign(_ byte: UInt8) throws(Broken) {
    offset += 1
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte == UInt8(ascii: "(") ? byte + 1 : byte + 2)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      guard open.popLast() == byte else { throw Broken(description: "a bracket has no partner") }
      // A list over several lines ends in a comma that the same list on one line has not.
      if tokens.last == .sign(UInt8(ascii: ",")) { tokens.removeLast() }
    default: break
    }
    tokens.append(.sign(byte))
  }
}
