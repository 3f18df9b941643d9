import Synchronization

/// Many alarms after one and the same delay, of which nearly all are cancelled: a timer for each would cost more than what it watches.
///
/// As the delay is always the same, they are due in the order in which they were set. Those set within a 32nd of the delay go off together,
/// at the end of that time, and one task sleeps from one such group to the next.
final class AlarmClock: Sendable {
  typealias Action = @Sendable () -> Void

  struct Alarm: Sendable {
    fileprivate let group: Int
    fileprivate let index: Int
  }

  private struct Group {
    let due: ContinuousClock.Instant
    var actions: [Action?] = []
  }

  private struct State {
    /// In the order in which they are due; the first has the number `gone`.
    var groups: [Group] = []
    var gone = 0
    var isTicking = false
    var ticker: Task<Void, Never>?
  }

  private let delay: Duration
  private let state = Mutex(State())

  init(delay: Duration) {
    self.delay = delay
  }

  deinit { state.withLock { $0.ticker }?.cancel() }

  func set(_ action: @escaping Action) -> Alarm {
    let now = ContinuousClock.now
    let (alarm, mustTick) = state.withLock { state -> (Alarm, Bool) in
      if state.groups.last.map({ now + delay > $0.due }) ?? true { state.groups.append(Group(due: now + delay + delay / 32)) }
      let last = state.groups.count - 1
      state.groups[last].actions.append(action)
      defer { state.isTicking = true }
      return (Alarm(group: state.gone + last, index: state.groups[last].actions.count - 1), !state.isTicking)
    }
    if mustTick { tick() }
    return alarm
  }

  func cancel(_ alarm: Alarm) {
    state.withLock { state in
      let group = alarm.group - state.gone
      if group >= 0 { state.groups[group].actions[alarm.index] = nil }
    }
  }

  private func tick() {
    let ticker = Task { [weak self] in
      while let due = self?.nextDue() {
        guard (try? await ContinuousClock().sleep(until: due)) != nil else { return }
        self?.goOff()
      }
    }
    state.withLock { $0.ticker = ticker }
  }

  private func nextDue() -> ContinuousClock.Instant? {
    state.withLock { state in
      if state.groups.isEmpty { state.isTicking = false }
      return state.groups.first?.due
    }
  }

  /// Once for each group.
  private func goOff() {
    let actions = state.withLock { state in
      state.gone += 1
      return state.groups.removeFirst().actions
    }
    for action in actions { action?() }
  }
}
