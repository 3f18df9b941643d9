import ContractRuntime
import ContractServer
import MoneyAPI
import OrdersAPI
import RefundsAPI

struct Orders: OrdersAPI {
  func placeOrder(_ input: PlaceOrder.Input, context: RequestContext) async throws -> PlaceOrder.Output {
    .created(input.body)
  }

  func totalOrders(_ input: TotalOrders.Input, context: RequestContext) async throws -> TotalOrders.Output {
    .ok(input.body)
  }
}

struct Refunds: RefundsAPI {
  func refund(_ input: Refund.Input, context: RequestContext) async throws -> Refund.Output { .ok(input.body.amount) }
}

@main
struct Shop {
  static func main() async throws {
    let routes = OrdersRoutes.all(Orders()) + RefundsRoutes.all(Refunds())
    let server = try ContractServer(routes: routes)
    let free = Money(amount: 0, currency: .coins)
    try await send("/refunds", #"{"amount":\#(free.jsonText)}"#, to: server)
    try await send("/orders", #"{"price":{"amount":5,"currency":"EUR"},"paidBy":{"kind":"Card","number":"1234"}}"#, to: server)
    try await send(
      "/orders",
      #"{"price":{"amount":-5,"currency":"EURO"},"paidBy":{"kind":"Card","number":"12"},"note":"\#(String(repeating: "x", count: 21))"}"#,
      to: server)
    try await send("/orders/total", #"{"amount":1.5,"currency":"EUR","colour":"red"}"#, to: server)
  }

  private static func send(_ path: String, _ body: String, to server: ContractServer) async throws {
    let request = ServerRequest(
      method: .post, path: path, headers: [.contentType: "application/json"], body: RequestBody(Array(body.utf8)))
    let response = await server.respond(to: request)
    guard case .bytes(let bytes) = response.body else { return }
    print(response.status, String(decoding: bytes, as: UTF8.self))
  }
}

extension Money {
  var jsonText: String { #"{"amount":\#(amount),"currency":"\#(currency.rawValue)"}"# }
}
