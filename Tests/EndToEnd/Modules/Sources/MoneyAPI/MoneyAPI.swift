// The types that the other modules share; ContractPlugin adds them.
