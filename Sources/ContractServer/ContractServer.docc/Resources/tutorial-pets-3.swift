import ContractRuntime
import ContractServer
import PetsAPI

struct Handlers: PetsAPI {
  func addPet(_ input: AddPet.Input, context: RequestContext) async throws -> AddPet.Output {
    .created(input.body)
  }
}

@main
struct Pets {
  static func main() async throws {
    let server = try ContractServer(routes: PetsRoutes.all(Handlers()))
    for body in [#"{"name":"Rex","tag":null}"#, #"{"name":"","colour":"red"}"#] {
      let request = ServerRequest(
        method: .post, path: "/pets", headers: [.contentType: "application/json"], body: RequestBody(Array(body.utf8)))
      let response = await server.respond(to: request)
      guard case .bytes(let bytes) = response.body else { continue }
      print(response.status, String(decoding: bytes, as: UTF8.self))
    }
  }
}
