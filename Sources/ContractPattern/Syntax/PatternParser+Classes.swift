extension PatternParser {
  /// One member of a class: a scalar, which may begin a range, or a set.
  private enum Member {
    case scalar(UInt32)
    case set(ScalarClass)
  }

  /// Reads a class behind its opening bracket at `start`.
  mutating func scalarClass(_ start: Int) throws(PatternError) -> ScalarClass {
    var result = ScalarClass()
    result.isNegated = take("^")
    while true {
      guard place < text.count else { throw malformed(at: start, "this class is never closed; write `\\[` for the character") }
      if take("]") { return result }
      let memberStart = place
      let lower = try member()
      guard let upper = try rangeEnd() else {
        add(lower, to: &result)
        continue
      }
      guard case .scalar(let low) = lower, case .scalar(let high) = upper else {
        // A class escape cannot bound a range, so the hyphen stands for itself.
        add(lower, to: &result)
        add(upper, to: &result)
        result.add(ScalarSet(0x2D))
        continue
      }
      if low > high { throw malformed(at: memberStart, "the bounds of this range are out of order") }
      result.spans.append(ScalarSet.Span(lower: low, upper: high))
    }
  }

  /// Reads `-x` when a range goes on; nil when the hyphen is the last character of the class, or there is none.
  private mutating func rangeEnd() throws(PatternError) -> Member? {
    guard place + 1 < text.count, text[place] == 0x2D, text[place + 1] != 0x5D else { return nil }
    place += 1
    return try member()
  }

  private mutating func member() throws(PatternError) -> Member {
    let start = place
    place += 1
    guard text[start] == 0x5C else { return .scalar(text[start]) }
    guard place < text.count else { throw malformed(at: start, "a backslash at the end escapes nothing; write `\\\\` for the character") }
    if text[place] == 0x62 {
      place += 1
      return .scalar(0x08)
    }
    if let set = try classEscape(start) { return .set(set) }
    return .scalar(try characterEscape(start))
  }

  private func add(_ member: Member, to result: inout ScalarClass) {
    switch member {
    case .scalar(let scalar): result.spans.append(ScalarSet.Span(lower: scalar, upper: scalar))
    case .set(let set):
      result.spans += set.spans
      result.properties += set.properties
    }
  }
}
