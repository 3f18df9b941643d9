import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension TicketRepository {
  func create(_ new: NewTicketRecord, in scope: TicketScope, by creator: UUID) async throws -> TicketRecord {
    try await database.queryOne(insertion(of: new, id: .timeOrdered(), in: scope, by: creator))
  }

  /// Changes the ticket if it is there and `precondition` holds.
  func update(_ id: UUID, in scope: TicketScope, _ changes: TicketChanges, if precondition: TicketPrecondition = .any) async throws
    -> TicketChangeOutcome<TicketRecord>
  {
    let updated: TicketRecord? = try await database.queryOptional(
      """
      WITH t AS (
        UPDATE tickets t SET \(changes.assignments)
        WHERE \(scope.condition) AND t.id = \(id) AND \(precondition.condition)
        RETURNING \(TicketRecord.stored)
      )
      SELECT \(TicketRecord.columns) FROM t \(TicketRecord.joins)
      """)
    if let updated { return .done(updated) }
    return try await failure(id, in: scope)
  }

  /// Makes the ticket and its conversation invisible.
  func delete(_ id: UUID, in scope: TicketScope, if precondition: TicketPrecondition = .any) async throws -> TicketChangeOutcome<Void> {
    let count = try await database.execute(
      """
      UPDATE tickets t SET deleted_at = NOW(), updated_at = NOW(), version = t.version + 1
      WHERE \(scope.condition) AND t.id = \(id) AND \(precondition.condition)
      """)
    return count > 0 ? .done(()) : try await failure(id, in: scope)
  }

  /// Why a change found nothing to change.
  private func failure<Value>(_ id: UUID, in scope: TicketScope) async throws -> TicketChangeOutcome<Value> {
    let version: Int64? = try await database.queryOptional("SELECT t.version FROM tickets t WHERE \(scope.condition) AND t.id = \(id)")
    return version.map { .stale(version: $0) } ?? .notFound
  }

  func insertion(of new: NewTicketRecord, id: UUID, in scope: TicketScope, by creator: UUID) -> SQL {
    """
    WITH t AS (
      INSERT INTO tickets (id, owner_id, organization_id, created_by, assignee_id, title, description, status, priority, tags, resolved_at)
      VALUES (
        \(id), \(scope.ownerID), \(scope.organizationID), \(creator), \(new.assigneeID), \(new.title), \(new.description), \(new.status),
        \(new.priority), \(new.tags), CASE WHEN \(new.status.isDone) THEN NOW() END
      )
      RETURNING \(TicketRecord.stored)
    )
    SELECT \(TicketRecord.columns) FROM t \(TicketRecord.joins)
    """
  }
}
