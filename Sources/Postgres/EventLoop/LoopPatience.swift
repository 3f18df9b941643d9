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

  private var trust = Trust()
  private let processors: Int

  init(processors: Int = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) { self.processors = processors }

  mutating func isWorthwhile(answersAwaited: Int) -> Bool {
    guard answersAwaited > 0, answersAwaited < processors else { return false }
    return trust.isGiven()
  }

  mutating func note(wasRewarded: Bool) {
    trust.note(wasRewarded: wasRewarded)
  }
}
