import BenchmarkAPI
import ContractServer

/// The endpoints as a user of the toolchain writes them.
struct Generated: API {
  func getTitle(_ input: GetTitle.Input, context: RequestContext) async throws -> GetTitle.Output {
    .ok("Ticket \(input.ticketID)")
  }

  func createTicket(_ input: CreateTicket.Input, context: RequestContext) async throws -> CreateTicket.Output {
    .ok(input.body)
  }
}
