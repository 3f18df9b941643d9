import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension TicketRepository {
  func create(_ new: NewTicketRecord, in scope: TicketScope, by creator: UUID) async throws -> TicketRecord {
    try await insert(new, id: .timeOrdered(), in: scope, by: creator, on: tenant(scope))
  }

  /// Changes the ticket if it is there and `precondition` holds.
  func update(_ id: UUID, in scope: TicketScope, _ changes: TicketChanges, if precondition: TicketPrecondition = .any) async throws
    -> TicketChangeOutcome<TicketRecord>
  {
    let updated = try await tenant(scope).queryOne(
      """
      WITH t AS (
        UPDATE tickets t SET \(changes.assignments)
        WHERE \(scope.condition) AND t.id = \(id) AND \(precondition.condition)
        RETURNING \(TicketRecord.stored)
      )
      SELECT \(TicketRecord.columns) FROM t \(TicketRecord.joins)
      """, as: TicketRecord.self)
    if let updated { return .done(updated) }
    return try await failure(id, in: scope)
  }

  /// Makes the ticket and its conversation invisible.
  func delete(_ id: UUID, in scope: TicketScope, if precondition: TicketPrecondition = .any) async throws -> TicketChangeOutcome<Void> {
    let count = try await tenant(scope).execute(
      """
      UPDATE tickets t SET deleted_at = NOW(), updated_at = NOW(), version = t.version + 1
      WHERE \(scope.condition) AND t.id = \(id) AND \(precondition.condition)
      """)
    return count > 0 ? .done(()) : try await failure(id, in: scope)
  }

  /// Why a change found nothing to change.
  private func failure<Value>(_ id: UUID, in scope: TicketScope) async throws -> TicketChangeOutcome<Value> {
    guard let row = try await tenant(scope).queryOne("SELECT t.version FROM tickets t WHERE \(scope.condition) AND t.id = \(id)") else {
      return .notFound
    }
    return .stale(version: try row["version"])
  }

  func insert(
    _ new: NewTicketRecord, id: UUID, in scope: TicketScope, by creator: UUID, on database: any PostgresExecutor
  ) async throws -> TicketRecord {
    let rows = try await database.query(insertion(of: new, id: id, in: scope, by: creator), as: TicketRecord.self)
    guard let ticket = rows.first else { throw PostgresError.unexpectedRowCount(expected: "the new ticket", found: 0) }
    return ticket
  }

  private func insertion(of new: NewTicketRecord, id: UUID, in scope: TicketScope, by creator: UUID) -> SQL {
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
