import ContractDiagnostics
import ContractModel
import OpenAPIDocument

extension Lowering {
  func lower(_ servers: [OpenAPIDocument.Server]) -> [Server] { servers.map(lower) }

  func lower(_ server: OpenAPIDocument.Server) -> Server {
    var lowered = Server(url: server.url.value, description: server.description?.value)
    lowered.name = server.name?.value
    lowered.variables = server.variables.map { entry in
      ServerVariable(
        name: entry.name, values: entry.value.enumValues.map(\.value), defaultValue: entry.value.defaultValue?.value,
        description: entry.value.description?.value)
    }
    return lowered
  }
}
