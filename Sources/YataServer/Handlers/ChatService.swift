import ContractRuntime
import ContractServer
import HTTPTypes
import YataAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Conversations on tickets, the same for personal ones and those of a team.
///
/// - Throws: `HTTPProblem` for what a client has to be told, errors of the database.
struct ChatService: Sendable {
  let messages: MessageRepository
  let members: MemberRepository
  let events: LiveEvents

  func list(on ticket: UUID, cursor: String?, limit: Int32, in workspace: Workspace) async throws -> MessagePage {
    let position = try cursor.map { try ListPosition.read($0, kind: MessageRepository.cursorKind) }
    guard let page = try await messages.onBehalf(of: workspace).list(on: ticket, in: workspace.scope, before: position, limit: Int(limit))
    else {
      throw HTTPProblem.noSuchTicket
    }
    return MessagePage(messages: page.messages.map(ChatMessage.init), nextCursor: page.next?.cursor)
  }

  /// Writes a message of the caller.
  func post(_ body: String, mentions: [UUID] = [], on ticket: UUID, in workspace: Workspace) async throws -> MessageRecord {
    try await requireMembers(mentions, in: workspace)
    return try await add(
      NewMessageRecord(author: workspace.caller.userID, body: body, mentions: mentions), to: ticket, in: workspace)
  }

  /// Writes a message of whomever `new` says.
  func add(_ new: NewMessageRecord, to ticket: UUID, in workspace: Workspace) async throws -> MessageRecord {
    guard let message = try await messages.onBehalf(of: workspace).add(new, to: ticket, in: workspace.scope) else {
      throw HTTPProblem.noSuchTicket
    }
    events.announce(workspace.scope)
    return message
  }

  func edit(_ id: UUID, on ticket: UUID, _ patch: MessagePatch, in workspace: Workspace) async throws -> ChatMessage {
    try await requireMembers(patch.mentions ?? [], in: workspace)
    let outcome = try await messages.onBehalf(of: workspace).edit(
      id, on: ticket, in: workspace.scope, by: workspace.caller.userID, body: patch.body, mentions: patch.mentions)
    switch outcome {
    case .done(let message):
      events.announce(workspace.scope)
      return ChatMessage(message)
    case .notFound: throw HTTPProblem.noSuchMessage
    case .notTheAuthor: throw TeamAccess.forbidden("Only its author can edit a message.")
    }
  }

  private func requireMembers(_ people: [UUID], in workspace: Workspace) async throws {
    let strangers = Set(try await members.onBehalf(of: workspace).strangers(among: people, to: workspace.scope.tenantID))
    if strangers.isEmpty { return }
    let pointers = people.indices.filter { strangers.contains(people[$0]) }.map { "/mentions/\($0)" }
    throw HTTPProblem.notMembers("mentions", pointers: pointers)
  }
}

extension ChatMessage {
  init(_ record: MessageRecord) {
    self.init(
      id: record.id, ticketID: record.ticketID, sequence: record.sequence, authorKind: record.authorKind == .user ? .user : .assistant,
      author: record.author.map(UserSummary.init), body: record.body, mentions: record.mentions.map(UserSummary.init),
      createdAt: DateTime(record.createdAt), editedAt: record.editedAt.map(DateTime.init))
  }
}
