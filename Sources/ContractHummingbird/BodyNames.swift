#if Hummingbird
  import ContractServer

  // Hummingbird has types of the same names, and the module's own name is taken by its main type.
  typealias ContractRequestBody = RequestBody
  typealias ContractResponseBody = ResponseBody
#endif
