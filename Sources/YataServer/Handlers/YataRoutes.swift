import ContractServer
import YataAPI

/// Every operation of the contract with the handlers that answer it.
struct YataRoutes {
  let system: SystemHandlers
  let profile: ProfileHandlers
  let tickets: TicketHandlers
  let teamTickets: TeamTicketHandlers
  let chat: ChatHandlers
  let teamChat: TeamChatHandlers
  let members: MemberHandlers
  let metrics: MetricsHandlers
  let events: EventHandlers
  let webhooks: WebhookHandlers
  let authenticator: SessionAuthenticator

  var all: [Route] {
    SystemRoutes.all(system)
      + ProfileRoutes.all(profile, authenticator: authenticator)
      + TicketsRoutes.all(tickets, authenticator: authenticator)
      + ChatRoutes.all(chat, authenticator: authenticator)
      + TeamTicketsRoutes.all(teamTickets, authenticator: authenticator)
      + TeamChatRoutes.all(teamChat, authenticator: authenticator)
      + MembersRoutes.all(members, authenticator: authenticator)
      + MetricsRoutes.all(metrics, authenticator: authenticator)
      + EventsRoutes.all(events, authenticator: authenticator)
      + WebhooksRoutes.all(webhooks)
  }
}
