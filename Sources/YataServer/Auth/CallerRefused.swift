import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The database lets nobody work who is deleted, or who does not belong to the organization any more.
struct CallerRefused: Error, Sendable, Equatable {
  enum Reason: String, Sendable {
    case deleted = "user_deleted"
    case noMember = "no_member"
  }

  var userID: UUID
  var reason: Reason
}

extension CallerRefused {
  /// Nil for any other error. The states are those of the function `enter_tenant`.
  init?(_ error: any Error, userID: UUID?) {
    guard let userID, let state = (error as? PostgresError)?.sqlState?.rawValue else { return nil }
    switch state {
    case "YT001": reason = .deleted
    case "YT002": reason = .noMember
    default: return nil
    }
    self.userID = userID
  }
}
