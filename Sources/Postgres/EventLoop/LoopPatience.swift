#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether a loop should look at its sockets again and again for a moment before it sleeps.
///
/// Only while fewer answers are awaited than there are processors, or the looking would take a processor from those who answer; and only
/// where it was rewarded of late, so that slow statements and busy machines are not looked at in vain.
struct LoopPatience {
  static let limit: Nanoseconds = 30_000

  /// From 0, never, to `most`, always; every reward adds one, every disappointment takes two.
  private var trust = 8
  private var waits = 0
  private let processors: Int
  private static let most = 16

  init(processors: Int = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) { self.processors = processors }

  mutating func isWorthwhile(answersAwaited: Int) -> Bool {
    guard answersAwaited > 0, answersAwaited < processors else { return false }
    waits &+= 1
    // Times change, so it is tried now and then in any case.
    return trust > 0 || waits % 64 == 0
  }

  mutating func note(wasRewarded: Bool) {
    trust = wasRewarded ? min(Self.most, trust + 1) : max(0, trust - 2)
  }
}
