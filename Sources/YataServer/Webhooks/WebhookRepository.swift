import Postgres

/// Applies news from the identity provider, each piece once.
struct WebhookRepository: Sendable {
  let database: any PostgresExecutor

  /// - Parameter id: the same for every attempt to deliver the event.
  /// - Returns: false when it was applied before.
  @discardableResult
  func apply(_ envelope: ClerkEvent.Envelope, id: String, requestID: String?) async throws -> Bool {
    let trace = Trace(requestID: requestID)
    return try await TenantDatabase(base: database, tenant: .directory, trace: trace).transaction { transaction in
      let isNew = try await transaction.execute(
        "INSERT INTO webhook_events (svix_id, type) VALUES (\(id), \(envelope.type)) ON CONFLICT DO NOTHING")
      guard isNew > 0 else { return false }
      let organizations = OrganizationRepository(database: transaction, trace: trace)
      let users = UserRepository(database: transaction)
      switch envelope.event {
      case .user(let profile): _ = try await users.store(profile)
      case .userDeleted(let subject): try await users.bury(subject: subject)
      case .organization(let organization): try await organizations.store(organization)
      case .organizationDeleted(let subject): try await organizations.bury(organization: subject)
      case .membership(let membership): try await organizations.store(membership)
      case .membershipDeleted(let membership): try await organizations.bury(membership)
      case .ignored: break
      }
      return true
    }
  }
}
