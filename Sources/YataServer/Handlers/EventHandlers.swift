import ContractServer
import YataAPI

/// Live updates as server-sent events.
struct EventHandlers: EventsAPI {
  let events: LiveEventRepository
  let live: LiveEvents
  let access: TeamAccess

  func streamEvents(_ input: StreamEvents.Input, principal caller: Caller, context: RequestContext) async throws -> StreamEvents.Output {
    .ok(try await stream(caller.personal(context), after: input.lastEventID))
  }

  func streamTeamEvents(
    _ input: StreamTeamEvents.Input, principal caller: Caller, context: RequestContext
  ) async throws -> StreamTeamEvents.Output {
    .ok(try await stream(access.workspace(input.slug, caller, context), after: input.lastEventID))
  }

  /// Without a last event, from now on; a number this list has not reached yet means now too.
  private func stream(_ workspace: Workspace, after lastEventID: String?) async throws -> JSONEventStream<LiveEvent> {
    let last = try await events.last(in: workspace.scope)
    let position = min(lastEventID.flatMap { Int64($0) } ?? last, last)
    let feed = LiveEventFeed(events: events, live: live, workspace: workspace, position: position)
    return JSONEventStream(feed, opening: feed.opening)
  }
}
