// The generated API; ContractPlugin adds everything else.
