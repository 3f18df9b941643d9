extension Pattern {
  /// A text that the expression matches, of a length in Unicode scalars within bounds; nil when none was found by trying.
  ///
  /// - Parameter choose: which of so many possibilities is taken, from 0; `{ _ in 0 }` takes the plainest.
  public func sample(minimumLength: Int = 0, maximumLength: Int = .max, choose: (Int) -> Int) -> String? {
    let least = min(minimumLength, Pattern.longestSample)
    for extra in [0, 1, 2, 4, 8, 16, 32, 64, 256, 1024] {
      var sampler = PatternSampler(extra: extra, limit: min(maximumLength, Pattern.longestSample))
      var text = sampler.text(for: node, choose)
      while text.unicodeScalars.count < least, !isAnchoredAtEnd { text += "x" }
      let length = text.unicodeScalars.count
      if length >= minimumLength, length <= maximumLength, matches(text) { return text }
    }
    return nil
  }

  private static let longestSample = 4096

  private var isAnchoredAtEnd: Bool {
    if case .sequence(let parts) = node, case .assertion(.end) = parts.last { true } else { false }
  }
}

/// Walks an expression and takes one way through it. What looks around is not looked at; the text is tried afterwards.
private struct PatternSampler {
  /// How often a repetition goes on beyond its minimum, if it may.
  let extra: Int
  let limit: Int
  private var length = 0

  init(extra: Int, limit: Int) {
    self.extra = extra
    self.limit = limit
  }

  mutating func text(for node: PatternNode, _ choose: (Int) -> Int) -> String {
    switch node {
    case .empty, .assertion, .look: return ""
    case .scalar(let scalars): return one(of: scalars, choose)
    case .sequence(let parts): return parts.reduce(into: "") { $0 += text(for: $1, choose) }
    case .alternatives(let choices): return choices.isEmpty ? "" : text(for: choices[choose(choices.count)], choose)
    case .repetition(let inner, let minimum, let maximum):
      let most = max(minimum, min(maximum ?? Int.max, minimum + (extra > 0 ? extra : choose(4))))
      var result = ""
      for count in 0..<most where count < minimum || length < limit { result += text(for: inner, choose) }
      return result
    }
  }

  private mutating func one(of scalars: ScalarClass, _ choose: (Int) -> Int) -> String {
    length += 1
    let set = scalars.scalars
    let plain = PatternSampler.plain.filter { set.contains($0) }
    let value = plain.isEmpty ? set.spans.first?.lower ?? 0x78 : plain[choose(plain.count)]
    return Unicode.Scalar(value).map { String(Character($0)) } ?? ""
  }

  /// Letters, digits, then the signs that names and numbers hold.
  private static let plain: [UInt32] = [UInt32](0x61...0x7A) + [UInt32](0x41...0x5A) + [UInt32](0x30...0x39) + [0x2D, 0x5F, 0x2E, 0x20]
}
