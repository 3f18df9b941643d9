import ContractRuntime
import ContractServer
import PetsAPI

struct Handlers: PetsAPI {}
