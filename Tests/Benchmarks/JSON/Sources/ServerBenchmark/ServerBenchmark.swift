// In:  nothing.
// Out: CPU time and allocations of the server for one request, with no transport and no socket, and of the JSON in it alone.
// Never: opens a port. What a transport adds is measured by the HTTP benchmark.

import CAllocations
import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes
import ServerAPI

struct Handlers: API {
  func getTitle(_ input: GetTitle.Input, context: RequestContext) async throws -> GetTitle.Output { .ok("Ticket \(input.ticketID)") }

  func listTickets(_ input: ListTickets.Input, context: RequestContext) async throws -> ListTickets.Output { .ok(["Ticket"]) }

  func createTicket(_ input: CreateTicket.Input, context: RequestContext) async throws -> CreateTicket.Output { .ok(input.body) }
}

func cpuTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Prints the best of several rounds, and the allocations of one call.
func measure(_ name: String, count: Int = 20_000, rounds: Int = 7, _ operation: @Sendable () async throws -> Void) async throws {
  for _ in 0..<100 { try await operation() }
  let before = allocations()
  for _ in 0..<100 { try await operation() }
  let perCall = (allocations() - before) / 100
  var best = Double.infinity
  for _ in 0..<rounds {
    let start = cpuTime()
    for _ in 0..<count { try await operation() }
    best = min(best, (cpuTime() - start) / Double(count))
  }
  let micros = String(format: "%7.2f µs", best * 1e6)
  print(
    name.padding(toLength: 44, withPad: " ", startingAt: 0), micros,
    String(repeating: " ", count: max(0, 6 - "\(perCall)".count)) + "\(perCall) allocations")
}

func answers(_ server: ContractServer, _ request: ServerRequest) async throws {
  let response = await server.respond(to: request)
  guard response.status == 200 else { fatalError("status \(response.status)") }
}

let person = #"{"id":"9f1b2c3d-0000-4000-8000-000000000001","name":"Ann Example","email":"ann@example.com"}"#
let ticket =
  #"{"id":"9f1b2c3d-0000-4000-8000-000000000001","title":"Printer does not print","description":"\#(String(repeating: "It worked. ", count: 30))","#
  + #""status":"in_progress","priority":3,"createdAt":"2026-01-02T03:04:05.678Z","updatedAt":"2026-01-02T03:04:05Z","tags":["printer","floor"],"#
  + #""assignee":\#(person),"watchers":[\#(person),\#(person)],"estimate":2.25}"#

@main
struct ServerBenchmark {
  static func main() async throws {
    var head: HTTPFields = [.userAgent: "benchmark/1.0", .accept: "*/*", .acceptEncoding: "gzip, deflate"]
    let missing = ServerRequest(method: .get, path: "/nowhere", headers: head)
    let get = ServerRequest(method: .get, path: "/tickets/4711/title", headers: head)
    let list = ServerRequest(method: .get, path: "/tickets?status=open&limit=50", headers: head)
    head[.contentType] = "application/json"
    let bytes = Array(ticket.utf8)
    let post = ServerRequest(method: .post, path: "/tickets", headers: head, body: RequestBody(bytes))

    let server = try ContractServer(routes: APIRoutes.all(Handlers()))
    try await measure("GET with a path parameter") { try await answers(server, get) }
    try await measure("GET with two query parameters, JSON") { try await answers(server, list) }
    try await measure("POST of \(bytes.count) bytes of JSON, and back") { try await answers(server, post) }
    try await measure("  of which JSON, read and written") { _ = try Ticket(json: bytes).json() }
    try await measure("404 with a problem document") { _ = await server.respond(to: missing) }
  }
}
