import ContractServer
import YataAPI

/// Live updates as server-sent events.
struct EventHandlers: EventsAPI {
  let events: LiveEventRepository
  let live: LiveEvents
  let access: TeamAccess
  /// How long a stream lasts.
  let lifetime: Duration

  func streamEvents(_ input: StreamEvents.Input, principal caller: Caller, context: RequestContext) async throws -> StreamEvents.Output {
    .ok(try await stream(caller.personal(context), after: input.lastEventID))
  }

  func streamTeamEvents(
    _ input: StreamTeamEvents.Input, principal caller: Caller, context: RequestContext
  ) async throws -> StreamTeamEvents.Output {
    .ok(try await stream(access.workspace(input.slug, caller, context), after: input.lastEventID))
  }

  /// Without a last event, from now on.
  private func stream(_ workspace: Workspace, after lastEventID: String?) async throws -> JSONEventStream<LiveEvent> {
    let start = try await events.onBehalf(of: workspace).start(in: workspace.scope, after: lastEventID.map { Int64($0) ?? -1 })
    let feed = LiveEventFeed(events: events, live: live, workspace: workspace, start: start, lifetime: lifetime)
    return JSONEventStream(feed, opening: feed.opening)
  }
}
