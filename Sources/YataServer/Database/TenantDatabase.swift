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
struct TenantDatabase: PostgresExecutor {
  let base: any PostgresExecutor
  let tenant: Tenant
  var trace = Trace()

  func run(_ sql: SQL, timeout: Duration?) async throws -> PostgresRows {
    try await batch([sql], timeout: timeout)[0]
  }

  /// One round trip: the settings are the first statement of the batch.
  func batch(_ statements: [SQL], timeout: Duration?) async throws -> [PostgresRows] {
    Array(try await base.batch([settings] + statements, timeout: timeout).dropFirst())
  }

  /// The same on a connection that nobody shares, for statements that take long: what others send would wait behind them.
  func batchApart(_ statements: [SQL]) async throws -> [PostgresRows] {
    let settings = settings
    return try await base.transaction { transaction in
      Array(try await transaction.batch([settings] + statements, timeout: nil).dropFirst())
    }
  }

  func transaction<Value: Sendable>(
    _ options: PostgresTransactionOptions, _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    try await base.transaction(options) { transaction in
      try await transaction.execute(settings)
      return try await body(transaction)
    }
  }

  /// All of them, each time: what an earlier statement of the same transaction set must not stay.
  private var settings: SQL {
    var (owner, organization, directory) = ("", "", "")
    switch tenant {
    case .owner(let id): owner = id.uuidString
    case .organization(let id): organization = id.uuidString
    case .directory: directory = "on"
    }
    return """
      SELECT set_config('yata.owner_id', \(owner), TRUE), set_config('yata.organization_id', \(organization), TRUE),
        set_config('yata.directory', \(directory), TRUE), set_config('yata.actor_id', \(trace.actor?.uuidString ?? ""), TRUE),
        set_config('yata.request_id', \(trace.requestID ?? ""), TRUE)
      """
  }
}
