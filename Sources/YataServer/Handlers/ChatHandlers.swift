import ContractServer
import YataAPI

/// The conversation between a person and the assistant on a personal ticket.
struct ChatHandlers: ChatAPI {
  let chat: ChatService
  let assistant: AssistantService

  func listTicketMessages(
    _ input: ListTicketMessages.Input, principal caller: Caller, context: RequestContext
  ) async throws -> ListTicketMessages.Output {
    .ok(try await chat.list(on: input.ticketID, cursor: input.cursor, limit: input.limit, in: caller.personal(context)))
  }

  func sendTicketMessage(
    _ input: SendTicketMessage.Input, principal caller: Caller, context: RequestContext
  ) async throws -> SendTicketMessage.Output {
    let exchange = try await assistant.begin(input.body.body, on: input.ticketID, in: caller.personal(context))
    if context.wantsEvents { return .ok(JSONEventStream(data: assistant.events(exchange), hasEnd: true)) }
    return .created(try await assistant.complete(exchange))
  }
}

/// The conversation of a team on one of its tickets.
struct TeamChatHandlers: TeamChatAPI {
  let chat: ChatService
  let assistant: AssistantService
  let access: TeamAccess

  func listTeamMessages(
    _ input: ListTeamMessages.Input, principal caller: Caller, context: RequestContext
  ) async throws -> ListTeamMessages.Output {
    let workspace = try await access.workspace(input.slug, caller, context)
    return .ok(try await chat.list(on: input.ticketID, cursor: input.cursor, limit: input.limit, in: workspace))
  }

  func postTeamMessage(
    _ input: PostTeamMessage.Input, principal caller: Caller, context: RequestContext
  ) async throws -> PostTeamMessage.Output {
    let workspace = try await access.workspace(input.slug, caller, context)
    let message = try await chat.post(input.body.body, mentions: input.body.mentions ?? [], on: input.ticketID, in: workspace)
    let location = workspace.path("\(input.ticketID.headerText)/chat/\(message.id.headerText)")
    return .created(ChatMessage(message), headers: .init(location: location))
  }

  func editTeamMessage(
    _ input: EditTeamMessage.Input, principal caller: Caller, context: RequestContext
  ) async throws -> EditTeamMessage.Output {
    let workspace = try await access.workspace(input.slug, caller, context)
    return .ok(try await chat.edit(input.messageID, on: input.ticketID, input.body, in: workspace))
  }

  func askTeamAssistant(
    _ input: AskTeamAssistant.Input, principal caller: Caller, context: RequestContext
  ) async throws -> AskTeamAssistant.Output {
    let workspace = try await access.workspace(input.slug, caller, context)
    let exchange = try await assistant.begin(input.body.prompt, on: input.ticketID, in: workspace)
    if context.wantsEvents { return .ok(JSONEventStream(data: assistant.events(exchange), hasEnd: true)) }
    return .created(try await assistant.complete(exchange))
  }
}

extension RequestContext {
  /// Whether the client would rather have an event stream than one document.
  var wantsEvents: Bool { acceptWeight(of: "text/event-stream") > acceptWeight(of: "application/json") }
}
