/// A set of Unicode code points as sorted ranges that neither touch nor overlap.
struct ScalarSet: Hashable, Sendable {
  struct Span: Hashable, Sendable {
    var lower: UInt32
    var upper: UInt32
  }

  private(set) var spans: [Span]

  static let last: UInt32 = 0x10FFFF
  static let all = ScalarSet([Span(lower: 0, upper: last)])

  init(_ unsorted: [Span] = []) {
    spans = []
    for span in unsorted.sorted(by: { $0.lower < $1.lower }) {
      if let top = spans.last, span.lower <= top.upper + 1 {
        if span.upper > top.upper { spans[spans.count - 1].upper = span.upper }
      } else {
        spans.append(span)
      }
    }
  }

  init(_ scalar: UInt32) { spans = [Span(lower: scalar, upper: scalar)] }

  var isEmpty: Bool { spans.isEmpty }

  var inverted: ScalarSet {
    var result: [Span] = []
    var next: UInt32 = 0
    for span in spans {
      if span.lower > next { result.append(Span(lower: next, upper: span.lower - 1)) }
      next = span.upper + 1
    }
    if next <= ScalarSet.last { result.append(Span(lower: next, upper: ScalarSet.last)) }
    return ScalarSet(result)
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(spans + other.spans) }

  func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upper < scalar { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].lower <= scalar
  }
}

extension ScalarSet {
  /// `\d`
  static let digits = ScalarSet([Span(lower: 0x30, upper: 0x39)])
  /// `\w`
  static let word = ScalarSet([
    Span(lower: 0x30, upper: 0x39), Span(lower: 0x41, upper: 0x5A), Span(lower: 0x5F, upper: 0x5F), Span(lower: 0x61, upper: 0x7A),
  ])
  /// `\s`: WhiteSpace and LineTerminator of ECMA-262, sections 12.2 and 12.3.
  static let space = ScalarSet([
    Span(lower: 0x09, upper: 0x0D), Span(lower: 0x20, upper: 0x20), Span(lower: 0xA0, upper: 0xA0), Span(lower: 0x1680, upper: 0x1680),
    Span(lower: 0x2000, upper: 0x200A), Span(lower: 0x2028, upper: 0x2029), Span(lower: 0x202F, upper: 0x202F),
    Span(lower: 0x205F, upper: 0x205F), Span(lower: 0x3000, upper: 0x3000), Span(lower: 0xFEFF, upper: 0xFEFF),
  ])
  /// What `.` does not match.
  static let lineTerminators = ScalarSet([
    Span(lower: 0x0A, upper: 0x0A), Span(lower: 0x0D, upper: 0x0D), Span(lower: 0x2028, upper: 0x2029),
  ])
  /// `.`
  static let dot = lineTerminators.inverted
}
