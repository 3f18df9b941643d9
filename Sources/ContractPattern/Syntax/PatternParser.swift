/// Reads the text of an expression (ECMA-262, section 22.2.1, with the `u` flag), tolerating what authors commonly write without it:
/// identity escapes of punctuation, a lone `{`, `}` or `]`, and a class escape beside a hyphen.
struct PatternParser {
  let text: [UInt32]
  var place = 0
  /// How many capturing groups there are; back-references to them are recognised.
  let groupCount: Int
  /// Their names, where they have any.
  let groupNames: [[UInt32]]
  /// The first thing that ECMA-262 has and we have not; what follows is still checked.
  var unsupported: PatternError?
  /// Names of groups that may take part in one match together with the next group, and the same in the order they were read.
  private var seenNames: Set<[UInt32]> = []
  private var namesInOrder: [[UInt32]] = []
  private var depth = 0

  static let maximumDepth = 200

  init(_ source: String) {
    text = source.unicodeScalars.map(\.value)
    (groupCount, groupNames) = PatternParser.countGroups(text)
  }

  mutating func parse() throws(PatternError) -> PatternNode {
    let node = try alternatives()
    // `alternatives` stops only at the end or at a parenthesis.
    if place < text.count { throw malformed(at: place, "`)` closes no group; write `\\)` for the character") }
    if let unsupported { throw unsupported }
    return node
  }

  private mutating func alternatives() throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    if depth > PatternParser.maximumDepth {
      throw PatternError(.tooLarge, at: place, "groups are nested more than \(PatternParser.maximumDepth) deep")
    }
    var choices: [PatternNode] = []
    var names: [[UInt32]] = []
    repeat {
      let known = namesInOrder.count
      choices.append(try sequence())
      // Groups of different alternatives may have one name (ECMAScript 2025): only one of them takes part.
      names += namesInOrder[known...]
      seenNames.subtract(namesInOrder[known...])
      namesInOrder.removeSubrange(known...)
    } while take("|")
    seenNames.formUnion(names)
    namesInOrder += names
    return choices.count == 1 ? choices[0] : .alternatives(choices)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var parts: [PatternNode] = []
    while place < text.count, text[place] != PatternParser.bar, text[place] != PatternParser.close {
      let start = place
      let term = try self.term()
      parts.append(try quantified(term, start))
    }
    if parts.count == 1 { return parts[0] }
    return parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func term() throws(PatternError) -> PatternNode {
    let start = place
    let scalar = text[place]
    place += 1
    switch Unicode.Scalar(scalar) {
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    case ".": return .scalar(ScalarClass(spans: ScalarSet.dot.spans))
    case "(": return try group(start)
    case "[": return .scalar(try scalarClass(start))
    case "\\": return try escape(start)
    case "*", "+", "?":
      throw malformed(at: start, "there is nothing for `\(character(start))` to repeat; write `\\\(character(start))` for the character")
    case "{":
      if let (_, _, _) = try braces(start) {
        throw malformed(at: start, "there is nothing for `{` to repeat; write `\\{` for the character")
      }
      return literal(scalar)
    default: return literal(scalar)
    }
  }

  func literal(_ scalar: UInt32) -> PatternNode { .scalar(ScalarClass(spans: [ScalarSet.Span(lower: scalar, upper: scalar)])) }

  // MARK: - Quantifiers

  private mutating func quantified(_ node: PatternNode, _ termStart: Int) throws(PatternError) -> PatternNode {
    let start = place
    guard let (minimum, maximum) = try quantifier() else { return node }
    if case .assertion = node, text[termStart] != PatternParser.open { throw malformed(at: start, "an assertion cannot be repeated") }
    _ = take("?")
    if place < text.count, text[place] == PatternParser.plus, start < place {
      throw malformed(at: place, "possessive quantifiers are not part of ECMA-262; leave out the `+`")
    }
    return .repetition(node, minimum: minimum, maximum: maximum)
  }

  private mutating func quantifier() throws(PatternError) -> (Int, Int?)? {
    guard place < text.count else { return nil }
    let start = place
    switch Unicode.Scalar(text[place]) {
    case "*":
      place += 1
      return (0, nil)
    case "+":
      place += 1
      return (1, nil)
    case "?":
      place += 1
      return (0, 1)
    case "{":
      place += 1
      guard let (minimum, maximum, end) = try braces(start) else {
        place = start
        return nil
      }
      place = end
      return (minimum, maximum)
    default: return nil
    }
  }

  /// Reads `{2}`, `{2,}` or `{2,5}` that begins at `start`; nil when it is none of these and so stands for itself.
  private func braces(_ start: Int) throws(PatternError) -> (minimum: Int, maximum: Int?, end: Int)? {
    var at = start + 1
    let minimum = number(&at)
    var maximum = minimum
    if at < text.count, text[at] == PatternParser.comma {
      at += 1
      maximum = number(&at)
    }
    guard at < text.count, text[at] == PatternParser.closeBrace else { return nil }
    guard let minimum else {
      if maximum != nil { throw malformed(at: start, "a repetition needs a lower bound; write `{0,…}`") }
      return nil
    }
    if let maximum, maximum < minimum { throw malformed(at: start, "the bounds of a repetition are out of order") }
    return (minimum, maximum, at + 1)
  }

  /// Digits at `at`, saturating; nil when there are none.
  private func number(_ at: inout Int) -> Int? {
    let start = at
    var value = 0
    while at < text.count, text[at] >= 0x30, text[at] <= 0x39 {
      value = min(value * 10 + Int(text[at] - 0x30), 1 << 31)
      at += 1
    }
    return at == start ? nil : value
  }

  // MARK: - Groups

  private mutating func group(_ start: Int) throws(PatternError) -> PatternNode {
    var look: (ahead: Bool, negated: Bool)?
    if take("?") {
      if take("=") {
        look = (true, false)
      } else if take("!") {
        look = (true, true)
      } else if take("<") {
        if take("=") { look = (false, false) } else if take("!") { look = (false, true) } else { try checkName(start) }
      } else if !take(":") {
        try flags(start)
      }
    }
    let node = try alternatives()
    guard take(")") else { throw malformed(at: start, "this group is never closed") }
    guard let look else { return node }
    return .look(node, ahead: look.ahead, negated: look.negated)
  }

  /// Reads `i:`, which came with ECMAScript 2025, or throws: `(?i)` never was part of it.
  private mutating func flags(_ start: Int) throws(PatternError) {
    let flags = text[place...].prefix { "ims-".unicodeScalars.map(\.value).contains($0) }
    if !flags.isEmpty {
      place = flags.endIndex
      guard take(":") else { throw malformed(at: start, "flags inside an expression are not part of ECMA-262; spell out both cases") }
      return refuse(start, "flags inside an expression are not supported; spell out both cases")
    }
    if take("P") { throw malformed(at: start, "`(?P` is not part of ECMA-262; write `(?<name>…)`") }
    if take(">") { throw malformed(at: start, "atomic groups are not part of ECMA-262; write `(?:…)`") }
    throw malformed(at: start, "`(?` must be followed by `:`, `=`, `!`, `<=`, `<!` or `<name>`")
  }

  private mutating func checkName(_ start: Int) throws(PatternError) {
    guard let name = groupName() else {
      throw malformed(at: start, "the name of this group must be letters and digits between `<` and `>`")
    }
    guard seenNames.insert(name).inserted else { throw malformed(at: start, "two groups of one alternative have the same name") }
    namesInOrder.append(name)
  }

  /// Reads a name up to its `>`.
  mutating func groupName() -> [UInt32]? {
    let name = Array(text[place...].prefix { ScalarSet.word.contains($0) || $0 == 0x24 || $0 >= 0x80 })
    place += name.count
    return !name.isEmpty && take(">") ? name : nil
  }

  // MARK: - Characters

  static let bar: UInt32 = 0x7C
  static let open: UInt32 = 0x28
  static let close: UInt32 = 0x29
  static let comma: UInt32 = 0x2C
  static let closeBrace: UInt32 = 0x7D
  static let plus: UInt32 = 0x2B
  static let greater: UInt32 = 0x3E

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard place < text.count, text[place] == scalar.value else { return false }
    place += 1
    return true
  }

  func malformed(at offset: Int, _ message: String) -> PatternError { PatternError(.malformed, at: offset, message) }

  func character(_ index: Int) -> String {
    Unicode.Scalar(text[index]).map { String(Character($0)) } ?? "?"
  }

  /// Counts capturing groups ahead of parsing, because `\1` may refer to a later one.
  private static func countGroups(_ text: [UInt32]) -> (Int, [[UInt32]]) {
    var count = 0
    var names: [[UInt32]] = []
    var isInClass = false
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x5C: index += 1
      case 0x5B: isInClass = true
      case 0x5D: isInClass = false
      case 0x28 where !isInClass:
        let isNamed =
          index + 3 < text.count && text[index + 1] == 0x3F && text[index + 2] == 0x3C && ![0x3D, 0x21].contains(text[index + 3])
        if isNamed { names.append(Array(text[(index + 3)...].prefix { $0 != PatternParser.greater })) }
        if isNamed || index + 1 == text.count || text[index + 1] != 0x3F { count += 1 }
      default: break
      }
      index += 1
    }
    return (count, names)
  }
}
