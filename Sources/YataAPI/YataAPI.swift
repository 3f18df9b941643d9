// The generated API of ../../openapi.yaml: models, validators and server protocols come from ContractPlugin during the build.
// In: nothing by hand. Out: what handlers implement. A target needs one file of its own to be a module; this is it.
