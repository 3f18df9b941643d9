/// A segment with literals around its variables. `literals` has one entry more than there are variables; entries may be empty at both ends.
struct SegmentPattern: Hashable {
  let literals: [[UInt8]]

  var literalLength: Int { literals.reduce(0) { $0 + $1.count } }

  /// Matches the whole of `segment`, each variable taking at least one byte and as few as possible, the last one the rest.
  ///
  /// Linear: the first and last literal are anchored, and each one between is taken at its first place.
  func match(_ bytes: [UInt8], _ segment: Range<Int>, _ captures: inout [Range<Int>]) -> Bool {
    let last = literals[literals.count - 1]
    let end = segment.upperBound - last.count
    var position = segment.lowerBound + literals[0].count
    guard position < end, bytes.holds(literals[0], at: segment.lowerBound), bytes.holds(last, at: end) else { return false }
    let before = captures.count
    for literal in literals[1..<(literals.count - 1)] {
      guard let found = bytes.first(literal, in: (position + 1)..<end) else {
        captures.removeLast(captures.count - before)
        return false
      }
      captures.append(position..<found)
      position = found + literal.count
    }
    guard position < end else {
      captures.removeLast(captures.count - before)
      return false
    }
    captures.append(position..<end)
    return true
  }
}

extension [UInt8] {
  /// Whether `other` stands at `position`; false when it would reach past the end.
  func holds(_ other: [UInt8], at position: Int) -> Bool {
    guard position >= 0, position + other.count <= count else { return false }
    for index in 0..<other.count where self[position + index] != other[index] { return false }
    return true
  }

  /// The first place of `other` that lies wholly inside `range`.
  fileprivate func first(_ other: [UInt8], in range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while position + other.count <= range.upperBound {
      if holds(other, at: position) { return position }
      position += 1
    }
    return nil
  }
}
