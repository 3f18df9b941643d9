import YataAPI

/// The operations of the contract that answer 501 for now.
struct UnfinishedHandlers: UnimplementedChatAPI, UnimplementedTeamTicketsAPI, UnimplementedTeamChatAPI, UnimplementedMembersAPI,
  UnimplementedMetricsAPI, UnimplementedEventsAPI, UnimplementedWebhooksAPI
{
  typealias Principal = Caller
}
