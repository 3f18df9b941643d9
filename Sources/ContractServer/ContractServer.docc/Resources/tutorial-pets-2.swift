import ContractRuntime
import ContractServer
import PetsAPI

struct Handlers: PetsAPI {
  func addPet(_ input: AddPet.Input, context: RequestContext) async throws -> AddPet.Output {
    .created(input.body)
  }
}
