import ContractServer

// The model and the run time name the same notions, and a module of the name of its main type cannot be used to tell them apart.
typealias ServedAlternative = SecurityAlternative
typealias ServedRequirement = SecurityRequirement
