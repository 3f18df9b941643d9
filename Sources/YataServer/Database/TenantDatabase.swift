import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whose rows statements may see. Row-level security in the database reads it; a statement's own WHERE is a second lock on the same door.
enum Tenant: Sendable, Equatable {
  case owner(UUID)
  case organization(UUID)
  /// Who belongs where: organizations and memberships of everybody, and nothing that anybody wrote.
  case directory
}

/// Who is behind a change, for the audit log.
struct Trace: Sendable, Equatable {
  /// Nil when the identity provider is.
  var actor: UUID?
  var requestID: String?
}

/// A database on behalf of one tenant: every statement travels with settings that hold for its transaction only.
///
/// - Throws: `CallerRefused` when the actor of `trace` is deleted, or no member of the organization.
struct TenantDatabase: PostgresExecutor {
  let base: any PostgresExecutor
  let tenant: Tenant
  var trace = Trace()

  func run(_ sql: SQL, timeout: Duration?) async throws -> PostgresRows {
    try await batch([sql], timeout: timeout)[0]
  }

  /// One round trip: the who it is for is the first statement of the batch.
  func batch(_ statements: [SQL], timeout: Duration?) async throws -> [PostgresRows] {
    try await refusing { Array(try await base.batch([entry] + statements, timeout: timeout).dropFirst()) }
  }

  /// The same on a connection that nobody shares, for statements that take long: what others send would wait behind them.
  func batchApart(_ statements: [SQL]) async throws -> [PostgresRows] {
    let entry = entry
    return try await refusing {
      try await base.transaction { transaction in
        Array(try await transaction.batch([entry] + statements, timeout: nil).dropFirst())
      }
    }
  }

  func transaction<Value: Sendable>(
    _ options: PostgresTransactionOptions, _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    try await refusing {
      try await base.transaction(options) { transaction in
        try await transaction.execute(entry)
        return try await body(transaction)
      }
    }
  }

  /// The first statement of each batch and transaction; see the migration that makes the function.
  private var entry: SQL {
    var (owner, organization, isDirectory): (UUID?, UUID?, Bool) = (nil, nil, false)
    switch tenant {
    case .owner(let id): owner = id
    case .organization(let id): organization = id
    case .directory: isDirectory = true
    }
    return "SELECT enter_tenant(\(owner), \(organization), \(isDirectory), \(trace.actor), \(trace.requestID))"
  }

  private func refusing<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch {
      throw CallerRefused(error, userID: trace.actor) ?? error
    }
  }
}
