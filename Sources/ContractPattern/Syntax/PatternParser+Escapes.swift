extension PatternParser {
  /// Reads what follows a backslash outside of a class.
  mutating func escape(_ start: Int) throws(PatternError) -> PatternNode {
    guard place < text.count else { throw malformed(at: start, "a backslash at the end escapes nothing; write `\\\\` for the character") }
    switch Unicode.Scalar(text[place]) {
    case "b":
      place += 1
      return .assertion(.wordBoundary)
    case "B":
      place += 1
      return .assertion(.notWordBoundary)
    case let digit? where digit.value >= 0x31 && digit.value <= 0x39: return try numberedReference(start)
    case "k": return try namedReference(start)
    default: break
    }
    if let set = try classEscape(start) { return .scalar(set) }
    return literal(try characterEscape(start))
  }

  private mutating func numberedReference(_ start: Int) throws(PatternError) -> PatternNode {
    let digits = text[place...].prefix { $0 >= 0x30 && $0 <= 0x39 }
    let number = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1 << 20) }
    guard number <= groupCount else {
      throw malformed(at: start, "`\\\(number)` refers to no group; write `\\x` and two digits for a character by its number")
    }
    place = digits.endIndex
    refuse(start, "back-references cannot be matched in linear time; repeat the group instead")
    return .empty
  }

  private mutating func namedReference(_ start: Int) throws(PatternError) -> PatternNode {
    place += 1
    guard take("<"), let name = groupName(), groupNames.contains(name) else { throw malformed(at: start, "`\\k` refers to no group") }
    refuse(start, "back-references cannot be matched in linear time; repeat the group instead")
    return .empty
  }

  /// Notes the first thing that is not supported and goes on, so that what is malformed is still found.
  mutating func refuse(_ start: Int, _ message: String) {
    if unsupported == nil { unsupported = PatternError(.notSupported, at: start, message) }
  }

  /// Reads `\d`, `\p{…}` and their like, whose letter is at `place`; nil when it is another escape.
  mutating func classEscape(_ start: Int) throws(PatternError) -> ScalarClass? {
    let letter = Unicode.Scalar(text[place])
    switch letter {
    case "d": return named(.digits)
    case "D": return named(ScalarSet.digits.inverted)
    case "w": return named(.word)
    case "W": return named(ScalarSet.word.inverted)
    case "s": return named(.space)
    case "S": return named(ScalarSet.space.inverted)
    case "p", "P":
      place += 1
      guard let property = try propertyName(start) else { return ScalarClass() }
      return ScalarClass(properties: [(property, letter == "P")])
    default: return nil
    }
  }

  private mutating func named(_ set: ScalarSet) -> ScalarClass {
    place += 1
    return ScalarClass(spans: set.spans)
  }

  private mutating func propertyName(_ start: Int) throws(PatternError) -> UnicodeProperty? {
    guard take("{"), let end = text[place...].firstIndex(of: PatternParser.closeBrace) else {
      throw malformed(at: start, "a property is written `\\p{L}`, with braces")
    }
    var name = ""
    for scalar in text[place..<end] { Unicode.Scalar(scalar).map { name.unicodeScalars.append($0) } }
    place = end + 1
    let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      if parts[0] == "gc" || parts[0] == "General_Category", let property = UnicodeProperty(category: String(parts[1])) { return property }
      if ["Script", "sc", "Script_Extensions", "scx"].contains(parts[0]) {
        refuse(start, "scripts are not supported; list the ranges of the script instead")
        return nil
      }
    } else if let property = UnicodeProperty(name: name) {
      return property
    }
    throw malformed(at: start, "there is no Unicode property of this name in ECMA-262; use a category such as `L` or `Nd`")
  }

  /// Reads an escape that stands for one scalar and whose first character is at `place`.
  mutating func characterEscape(_ start: Int) throws(PatternError) -> UInt32 {
    let scalar = text[place]
    place += 1
    switch Unicode.Scalar(scalar) {
    case "t": return 0x09
    case "n": return 0x0A
    case "v": return 0x0B
    case "f": return 0x0C
    case "r": return 0x0D
    case "0":
      if place < text.count, text[place] >= 0x30, text[place] <= 0x39 {
        throw malformed(at: start, "octal escapes are not part of ECMA-262; write `\\x` and two digits")
      }
      return 0
    case "c":
      guard place < text.count, let letter = asciiLetter(text[place]) else {
        throw malformed(at: start, "`\\c` must be followed by a letter")
      }
      place += 1
      return letter & 31
    case "x":
      guard let value = hexadecimal(2) else { throw malformed(at: start, "`\\x` must be followed by two hexadecimal digits") }
      return value
    case "u": return try unicodeEscape(start)
    default:
      // With the `u` flag only syntax characters may be escaped; without it anything. Punctuation is harmless, a letter is a mistake.
      let isWord = ScalarSet.word.contains(scalar) && scalar != 0x5F
      if isWord { throw malformed(at: start, "`\\\(character(place - 1))` is no escape of ECMA-262") }
      return scalar
    }
  }

  private mutating func unicodeEscape(_ start: Int) throws(PatternError) -> UInt32 {
    if take("{") {
      guard let end = text[place...].firstIndex(of: PatternParser.closeBrace), end > place, let value = hexadecimal(end - place),
        value <= ScalarSet.last
      else { throw malformed(at: start, "`\\u{…}` must hold the number of a Unicode scalar in hexadecimal digits") }
      place = end + 1
      return value
    }
    guard let unit = hexadecimal(4) else {
      throw malformed(at: start, "`\\u` must be followed by four hexadecimal digits, or by some in braces")
    }
    guard unit & 0xFC00 == 0xD800, place + 1 < text.count, text[place] == 0x5C, text[place + 1] == 0x75 else { return unit }
    let before = place
    place += 2
    if let low = hexadecimal(4), low & 0xFC00 == 0xDC00 { return 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF) }
    place = before
    return unit
  }

  private mutating func hexadecimal(_ count: Int) -> UInt32? {
    guard place + count <= text.count, count <= 8 else { return nil }
    var value: UInt32 = 0
    for index in place..<place + count {
      let digit = text[index]
      switch digit {
      case 0x30...0x39: value = value << 4 | (digit - 0x30)
      case 0x41...0x46: value = value << 4 | (digit - 0x37)
      case 0x61...0x66: value = value << 4 | (digit - 0x57)
      default: return nil
      }
    }
    place += count
    return value
  }

  private func asciiLetter(_ scalar: UInt32) -> UInt32? {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar) ? scalar : nil
  }
}
