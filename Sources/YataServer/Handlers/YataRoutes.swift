import ContractServer
import YataAPI

/// Every operation of the contract with the handlers that answer it.
struct YataRoutes {
  let system: SystemHandlers
  let tickets: TicketHandlers
  let authenticator: SessionAuthenticator

  var all: [Route] {
    let unfinished = UnfinishedHandlers()
    return SystemRoutes.all(system)
      + ProfileRoutes.all(ProfileHandlers(), authenticator: authenticator)
      + TicketsRoutes.all(tickets, authenticator: authenticator)
      + ChatRoutes.all(unfinished, authenticator: authenticator)
      + TeamTicketsRoutes.all(unfinished, authenticator: authenticator)
      + TeamChatRoutes.all(unfinished, authenticator: authenticator)
      + MembersRoutes.all(unfinished, authenticator: authenticator)
      + MetricsRoutes.all(unfinished, authenticator: authenticator)
      + EventsRoutes.all(unfinished, authenticator: authenticator)
      + WebhooksRoutes.all(unfinished)
  }
}
