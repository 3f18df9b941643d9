import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A message on a ticket with the people who belong to it.
struct MessageRecord: Sendable, Equatable {
  enum AuthorKind: String, Sendable, CaseIterable, PostgresCodable { case user, assistant }

  var id: UUID
  var ticketID: UUID
  /// Counted from 1 on each ticket.
  var sequence: Int64
  var authorKind: AuthorKind
  /// Nil for the assistant.
  var author: UserSummaryRecord?
  var body: String
  var mentions: [UserSummaryRecord]
  var createdAt: PostgresTimestamp
  var editedAt: PostgresTimestamp?
}

/// What a new message begins with.
struct NewMessageRecord: Sendable, Equatable {
  /// Nil for the assistant.
  var author: UUID?
  var body: String
  var mentions: [UUID] = []
}

extension MessageRecord: PostgresRowDecodable {
  /// Columns of the row `m` itself, as a statement that changes it must return them.
  static let stored: SQL = "id, ticket_id, sequence, author_kind, author_id, body, mentions, created_at, edited_at"

  /// Columns of a message `m` joined by `joins`, in the order of `init(row:)`.
  static let columns: SQL = """
    m.id, m.ticket_id, m.sequence, m.author_kind, author.id, author.name, author.avatar_url, m.body, mentioned.ids, mentioned.names,
    mentioned.avatars, m.created_at, m.edited_at
    """

  /// Mentions come in the order in which they were given.
  static let joins: SQL = """
    LEFT JOIN users author ON author.id = m.author_id
    LEFT JOIN LATERAL (
      SELECT array_agg(person.id ORDER BY place) AS ids, array_agg(person.name ORDER BY place) AS names,
        array_agg(person.avatar_url ORDER BY place) AS avatars
      FROM unnest(m.mentions) WITH ORDINALITY AS mention (id, place) JOIN users person ON person.id = mention.id
    ) mentioned ON TRUE
    """

  init(row: PostgresRow) throws {
    let authorID: UUID? = try row[4]
    let (ids, names, avatars): ([UUID]?, [String?]?, [String?]?) = (try row[8], try row[9], try row[10])
    id = try row[0]
    ticketID = try row[1]
    sequence = try row[2]
    authorKind = try row[3]
    author = nil
    if let authorID { author = UserSummaryRecord(id: authorID, name: try row[5], avatarURL: try row[6]) }
    body = try row[7]
    mentions = zip(ids ?? [], zip(names ?? [], avatars ?? [])).map { UserSummaryRecord(id: $0, name: $1.0, avatarURL: $1.1) }
    createdAt = try row[11]
    editedAt = try row[12]
  }
}
