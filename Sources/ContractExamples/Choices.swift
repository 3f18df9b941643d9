/// Which of several possibilities is taken: always the first, or as a seed decides (SplitMix64).
struct Choices {
  private var state: UInt64?

  init(seed: UInt64?) { state = seed }

  /// Whether values are to differ.
  var areMany: Bool { state != nil }

  mutating func index(below count: Int) -> Int {
    guard count > 1, let bits = next() else { return 0 }
    return Int(bits % UInt64(count))
  }

  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[index(below: elements.count)]
  }

  /// True once in so many times; never without a seed.
  mutating func isOnce(in count: Int) -> Bool { areMany && index(below: count) == 0 }

  private mutating func next() -> UInt64? {
    guard let current = state else { return nil }
    let advanced = current &+ 0x9E37_79B9_7F4A_7C15
    state = advanced
    var bits = advanced
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
