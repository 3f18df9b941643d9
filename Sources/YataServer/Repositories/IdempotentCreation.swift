import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A client's promise that two requests with one key mean one ticket.
struct IdempotencyKey: Sendable, Equatable {
  var key: String
  /// SHA-256 of what is asked for.
  var fingerprint: [UInt8]

  init(key: String, request: [UInt8]) {
    self.key = key
    fingerprint = Digests.sha256(request)
  }
}

enum IdempotentOutcome: Sendable {
  case created(TicketRecord)
  /// The ticket that an earlier request with this key created.
  case repeated(TicketRecord)
  /// The key was used for something else, or its ticket is gone.
  case conflict
}

extension TicketRepository {
  /// Creates the ticket unless one was created with this key in the last day.
  ///
  /// The key is taken before the ticket is inserted, in one transaction: of two requests at once, the second waits for the first.
  func create(_ new: NewTicketRecord, in scope: TicketScope, by creator: UUID, once idempotency: IdempotencyKey) async throws
    -> IdempotentOutcome
  {
    let id = UUID.timeOrdered()
    return try await tenant(scope).transaction { transaction in
      let taken = try await transaction.execute(
        """
        INSERT INTO idempotency_keys AS stored (user_id, key, fingerprint, ticket_id)
        VALUES (\(creator), \(idempotency.key), \(idempotency.fingerprint), \(id))
        ON CONFLICT (user_id, key) DO UPDATE
        SET fingerprint = EXCLUDED.fingerprint, ticket_id = EXCLUDED.ticket_id, created_at = NOW()
        WHERE stored.created_at < NOW() - INTERVAL '1 day'
        """)
      if taken > 0 {
        return .created(try await insert(new, id: id, in: scope, by: creator, on: transaction))
      }
      let earlier = try await transaction.queryOne(
        """
        SELECT \(TicketRecord.columns) FROM idempotency_keys stored JOIN tickets t ON t.id = stored.ticket_id \(TicketRecord.joins)
        WHERE stored.user_id = \(creator) AND stored.key = \(idempotency.key) AND stored.fingerprint = \(idempotency.fingerprint)
          AND \(scope.condition)
        """, as: TicketRecord.self)
      return earlier.map { .repeated($0) } ?? .conflict
    }
  }
}
