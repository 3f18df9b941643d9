import HTTPTypes

/// One request on its way to one response: what every part of the server needs to know, and the one funnel of failures.
struct Exchange: Sendable {
  let request: ServerRequest
  let requestID: String
  let configuration: ServerConfiguration
  /// Set once the request is routed.
  var operation: OperationDescription?

  init(request: ServerRequest, configuration: ServerConfiguration) {
    self.request = request
    self.configuration = configuration
    self.requestID = RequestID.of(request.headers)
  }

  /// Reports a failure and turns it into a response.
  func answer(_ error: any Error) -> ServerResponse {
    let failure = RequestFailure(error)
    var problem = failure.problem(configuration)
    var event = event(failure, status: problem.status)
    configuration.describeProblem?(&problem, event)
    let response = configuration.renderProblem?(problem, event) ?? problem.response()
    event.status = response.status
    configuration.onFailure?(event)
    return response
  }

  /// What all responses have in common: the request id, no body for `HEAD`, and streams that report their failures.
  func complete(_ response: ServerResponse) -> ServerResponse {
    var response = response
    response.headers[.xRequestID] = requestID
    response.setContentLength()
    if request.method == .head { response.body = .none } else { response.body = observed(response.body) }
    return response
  }

  private func observed(_ body: ResponseBody) -> ResponseBody {
    guard let onFailure = configuration.onFailure else { return body }
    let observe: @Sendable (any Error) -> Void = { error in
      if !(error is CancellationError) { onFailure(event(.stream(error), status: nil)) }
    }
    return switch body {
    case .none, .bytes: body
    case .stream(let chunks): .stream(ObservedChunks(chunks, observe: observe))
    case .events(let chunks): .events(ObservedChunks(chunks, observe: observe))
    }
  }

  private func event(_ failure: RequestFailure, status: Int?) -> FailureEvent {
    FailureEvent(
      requestID: requestID, operation: operation, method: request.method, path: request.path, remoteAddress: request.remoteAddress,
      failure: failure, status: status)
  }
}
