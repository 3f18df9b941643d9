/// Whether something that may be in vain is tried: as long as it was rewarded of late, and now and then in any case, because times change.
struct Trust {
  /// From 0, never, to `most`, always; every reward adds one, every disappointment takes two.
  private var level = 8
  private var asked = 0
  private static let most = 16

  /// True while there is trust, and else every 64th time.
  mutating func isGiven() -> Bool {
    asked &+= 1
    return level > 0 || asked % 64 == 0
  }

  mutating func note(wasRewarded: Bool) {
    level = wasRewarded ? min(Self.most, level + 1) : max(0, level - 2)
  }
}
