import Synchronization

/// How fast a shared connection gets through its statements, so that a pool can tell how long one more would wait there.
///
/// `answered` and `look` belong to the connection's loop; the rest may be asked by anybody.
final class LanePace: @unchecked Sendable {
  private let isMeasured = Atomic<Bool>(false)
  private let perStatement = Atomic<Nanoseconds>(20_000)
  /// The last answer, or the first statement after a pause.
  private let lastProgress = Atomic<Nanoseconds>(0)
  private var answers = 0

  /// From now on the connection is shared.
  func begin() { isMeasured.store(true, ordering: .relaxed) }

  /// A statement goes to a lane that has none.
  func startedFromIdle(now: Nanoseconds) { lastProgress.store(now, ordering: .relaxed) }

  func answered() { answers += 1 }

  /// Takes the answers since the last look into account.
  func look() {
    guard answers > 0 else { return }
    if isMeasured.load(ordering: .relaxed) { look(now: MonotonicClock.now()) } else { answers = 0 }
  }

  /// A slow statement counts for a millisecond, so that it is soon forgotten.
  func look(now: Nanoseconds) {
    let before = lastProgress.exchange(now, ordering: .relaxed)
    let latest = min((now - min(before, now)) / Nanoseconds(max(answers, 1)), 1_000_000)
    perStatement.store((perStatement.load(ordering: .relaxed) * 7 + latest) / 8, ordering: .relaxed)
    answers = 0
  }

  /// How long a statement behind `ahead` others will probably wait. One that has not been answered for a while may well take as long again.
  func wait(behind ahead: Int, now: Nanoseconds) -> Nanoseconds {
    guard ahead > 0 else { return 0 }
    let silence = now - min(lastProgress.load(ordering: .relaxed), now)
    return max(perStatement.load(ordering: .relaxed) * Nanoseconds(ahead), silence)
  }
}
