import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A small demo: some people, their organization, and tickets to look at. Running it again changes nothing.
struct DemoSeed: Sendable {
  let database: any PostgresExecutor

  struct Report: Sendable, Equatable {
    var people = 0
    var tickets = 0
  }

  /// Adds what is missing, in one transaction.
  func run() async throws -> Report {
    try await database.transaction { transaction in
      // Two seeds at once would both find nothing and both insert.
      try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext('yata demo'))")
      var report = Report(people: DemoPeople.all.count)
      let ids = try await people(transaction)
      let organization = try await organization(transaction)
      for (index, owner) in ids.enumerated() { report.tickets += try await tickets(of: owner, number: index, transaction) }
      report.tickets += try await DemoTeam(database: transaction, organization: organization, people: ids).add()
      return report
    }
  }

  private func people(_ transaction: PostgresTransaction) async throws -> [UUID] {
    let users = UserRepository(database: transaction)
    var ids: [UUID] = []
    for entry in DemoPeople.all {
      let person = entry.person
      let profile = ProviderProfile(subject: person.subject, email: person.email, name: person.name, avatarURL: nil, updatedAt: 0)
      ids.append(try await users.store(profile).id)
    }
    return ids
  }

  private func organization(_ transaction: PostgresTransaction) async throws -> UUID {
    let organizations = OrganizationRepository(database: transaction)
    let acme = ProviderOrganization(
      subject: DemoPeople.organizationID, slug: DemoPeople.organizationSlug, name: "Acme", imageURL: nil, updatedAt: 0)
    for entry in DemoPeople.all {
      try await organizations.store(
        ProviderMembership(
          id: "orgmem_dev_" + entry.nickname, organization: acme, subject: entry.person.subject, role: entry.role, updatedAt: 0))
    }
    return try await organizations.store(acme)
  }

  /// Nothing for somebody who has had tickets before, deleted ones included.
  private func tickets(of owner: UUID, number: Int, _ transaction: PostgresTransaction) async throws -> Int {
    let scope = TicketScope.personal(owner: owner)
    let hasAny = try await TenantDatabase(base: transaction, tenant: scope.tenant).queryValue(
      "SELECT EXISTS (SELECT FROM tickets WHERE owner_id = \(owner))", as: Bool.self)
    guard !hasAny else { return 0 }
    let repository = TicketRepository(database: transaction, trace: Trace(actor: owner))
    let samples = number == 0 ? Self.samples : Array(Self.samples.suffix(1))
    for sample in samples { _ = try await repository.create(sample, in: scope, by: owner) }
    return samples.count
  }

  private static let samples = [
    NewTicketRecord(
      title: "Read the contract", description: "Everything Yata can do is in `openapi.yaml`.", status: .resolved, tags: ["welcome"]),
    NewTicketRecord(title: "Change a field and build", status: .inProgress, tags: ["welcome", "swift"]),
    NewTicketRecord(title: "Login fails on Safari 18", description: "The page stays blank after the second factor.", priority: .urgent),
    NewTicketRecord(title: "Write down what the team decided", priority: .low, tags: ["team"]),
    NewTicketRecord(title: "Try the search with a word you have not finished", priority: .high, tags: ["welcome"]),
  ]
}
