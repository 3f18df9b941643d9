import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The team's part of the demo: three weeks of work, so that there is something to see on the page and its dashboard.
struct DemoTeam: Sendable {
  let database: any PostgresExecutor
  let organization: UUID
  /// In the order of `DemoPeople.all`.
  let people: [UUID]

  private var scope: TicketScope { .team(organization: organization) }

  /// Nothing for a team that has had tickets before, deleted ones included.
  func add() async throws -> Int {
    let tenant = TenantDatabase(base: database, tenant: scope.tenant)
    let hasAny = try await tenant.queryValue(
      "SELECT EXISTS (SELECT FROM tickets WHERE organization_id = \(organization))", as: Bool.self)
    guard !hasAny else { return 0 }
    for sample in Self.samples {
      let repository = TicketRepository(database: database, trace: Trace(actor: people[sample.author]))
      let ticket = try await repository.create(sample.record(people), in: scope, by: people[sample.author])
      let resolved = sample.hoursToResolve.map { sample.hoursAgo - $0 }
      try await tenant.execute(
        """
        UPDATE tickets SET created_at = NOW() - \(sample.hoursAgo) * INTERVAL '1 hour',
          updated_at = NOW() - \(resolved ?? sample.hoursAgo) * INTERVAL '1 hour', resolved_at = NOW() - \(resolved) * INTERVAL '1 hour'
        WHERE id = \(ticket.id)
        """)
      if sample.isTalkedAbout { try await talk(about: ticket.id) }
    }
    return Self.samples.count
  }

  private func talk(about ticket: UUID) async throws {
    for (author, text, mentions) in Self.conversation {
      let messages = MessageRepository(database: database, trace: Trace(actor: people[author]))
      let message = NewMessageRecord(author: people[author], body: text, mentions: mentions.map { people[$0] })
      _ = try await messages.add(message, to: ticket, in: scope)
    }
  }

  private struct Sample {
    var title: String
    var author: Int
    var assignee: Int?
    var priority = TicketRecord.Priority.medium
    var tags: [String] = []
    var hoursAgo: Int
    /// Nil while it is not done.
    var hoursToResolve: Int?
    var isBegun = false
    var isTalkedAbout = false

    func record(_ people: [UUID]) -> NewTicketRecord {
      NewTicketRecord(
        title: title, status: hoursToResolve != nil ? .resolved : isBegun ? .inProgress : .open, priority: priority, tags: tags,
        assigneeID: assignee.map { people[$0] })
    }
  }

  private static let samples = [
    Sample(title: "Export of tickets as CSV drops emoji", author: 2, tags: ["export"], hoursAgo: 3),
    Sample(
      title: "Login fails on Safari 18", author: 1, assignee: 0, priority: .urgent, tags: ["login", "safari"], hoursAgo: 20, isBegun: true,
      isTalkedAbout: true),
    Sample(title: "Write the runbook for a lost database", author: 2, assignee: 2, priority: .high, tags: ["operations"], hoursAgo: 29),
    Sample(title: "Search: rank exact titles first", author: 0, assignee: 0, tags: ["search"], hoursAgo: 54, hoursToResolve: 21),
    Sample(title: "Uploads above 20 MB time out", author: 0, assignee: 1, priority: .high, tags: ["uploads"], hoursAgo: 57, isBegun: true),
    Sample(title: "Escape closes the wrong dialog", author: 2, assignee: 1, tags: ["accessibility"], hoursAgo: 79, hoursToResolve: 46),
    Sample(title: "The plot's grid is hard to see in the dark", author: 0, assignee: 2, priority: .low, hoursAgo: 104, hoursToResolve: 73),
    Sample(title: "Move sign-in to passkeys", author: 1, assignee: 1, priority: .high, tags: ["login", "security"], hoursAgo: 126),
    Sample(title: "Say in the digest what changed", author: 1, priority: .low, tags: ["mail"], hoursAgo: 151, hoursToResolve: 100),
    Sample(title: "Mentions with accents are not found", author: 2, assignee: 0, tags: ["search"], hoursAgo: 173, hoursToResolve: 30),
    Sample(title: "Rotate the webhook secret", author: 0, assignee: 0, tags: ["operations", "security"], hoursAgo: 221, hoursToResolve: 8),
    Sample(title: "A deleted ticket comes back after a lost connection", author: 1, assignee: 2, hoursAgo: 226, hoursToResolve: 52),
    Sample(title: "Explain the limits in the reference", author: 2, assignee: 1, priority: .low, hoursAgo: 272, hoursToResolve: 97),
    Sample(title: "Two tabs show the same message twice", author: 0, assignee: 2, hoursAgo: 318, hoursToResolve: 25),
    Sample(title: "Backups are not encrypted", author: 1, assignee: 0, priority: .urgent, hoursAgo: 369, hoursToResolve: 16),
    Sample(title: "Keep the list where it was after Back", author: 2, assignee: 1, hoursAgo: 415, hoursToResolve: 120),
    Sample(title: "Faster first load on slow networks", author: 0, assignee: 2, tags: ["speed"], hoursAgo: 463, hoursToResolve: 77),
  ]

  private static let conversation: [(author: Int, text: String, mentions: [Int])] = [
    (1, "I can see it on the staging server too, with and without extensions.", []),
    (0, "Could you look at the redirect, @Alan Turing? I suspect the SameSite attribute of the cookie.", [2]),
    (2, "On it. Not the cookie, I think, but the order of the two redirects.", []),
  ]
}
