import ContractServer
import HTTPTypes
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Bounds how many answers are being written at once, by this process and for one person: each holds a connection and costs money.
final class AssistantGate: Sendable {
  private struct State {
    var total = 0
    var byUser: [UUID: Int] = [:]
  }

  private let total: Int
  private let perUser: Int
  private let state = Mutex(State())

  init(total: Int = 64, perUser: Int = 2) {
    self.total = total
    self.perUser = perUser
  }

  /// A place among the answers being written; given back when nobody holds it any more.
  final class Place: Sendable {
    private let gate: AssistantGate
    private let user: UUID

    fileprivate init(_ gate: AssistantGate, _ user: UUID) {
      self.gate = gate
      self.user = user
    }

    deinit { gate.leave(user) }
  }

  /// - Throws: an `HTTPProblem`, 429 for a person with too many answers under way, 503 for a process with too many.
  func enter(_ user: UUID) throws -> Place {
    try state.withLock { state throws(HTTPProblem) in
      guard state.byUser[user, default: 0] < perUser else {
        throw HTTPProblem(
          429, detail: "The assistant is still writing \(perUser) answers for you. Wait for one of them.", headers: [.retryAfter: "5"])
      }
      guard state.total < total else {
        throw HTTPProblem(503, detail: "The assistant is busy. Try again in a moment.", headers: [.retryAfter: "5"])
      }
      state.total += 1
      state.byUser[user, default: 0] += 1
    }
    return Place(self, user)
  }

  private func leave(_ user: UUID) {
    state.withLock { state in
      state.total -= 1
      let count = state.byUser[user, default: 1] - 1
      state.byUser[user] = count > 0 ? count : nil
    }
  }

  var count: Int { state.withLock { $0.total } }
}
