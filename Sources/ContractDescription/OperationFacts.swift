import ContractModel

extension Operation {
  /// The name under which requests and failures are told of.
  public var describedName: String { operationID ?? name }

  /// The path template, which begins with a slash whatever the document writes.
  public var servedPath: String { path.hasPrefix("/") ? path : "/" + path }

  /// The parameters that a server reads: those that are not said elsewhere, and path parameters that have a variable.
  public func serves(_ parameter: Parameter) -> Bool {
    !parameter.isIgnored && (parameter.location != .path || path.contains("{" + parameter.name + "}"))
  }

  /// The media types of success responses, in document order, each once.
  public var producedMediaTypes: [String] {
    var types: [String] = []
    for response in responses {
      switch response.status {
      case .code(200..<300), .range(2):
        for content in response.contents where !types.contains(content.mediaType) { types.append(content.mediaType) }
      case .code, .range, .default: continue
      }
    }
    return types
  }
}

extension Response.Status {
  /// 100 to 599: that status; 1 to 5: its class, as in `4XX`; 0: any other.
  public var number: Int {
    switch self {
    case .code(let code): code
    case .range(let hundreds): hundreds
    case .default: 0
    }
  }
}
