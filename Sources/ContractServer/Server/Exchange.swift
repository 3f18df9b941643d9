import HTTPTypes

/// One request on its way to one response: what every part of the server needs to know, and the one funnel of failures.
///
/// A class, so that what carries it along copies one reference. An `operation` is given once the request is routed.
final class Exchange: Sendable {
  let request: ServerRequest
  let requestID: String
  let settings: ServerSettings
  /// When the request came; only taken when somebody asks.
  let start: ContinuousClock.Instant?

  var configuration: ServerConfiguration {
    _read { yield settings.configuration }
  }

  init(request: ServerRequest, settings: ServerSettings) {
    self.request = request
    self.settings = settings
    self.requestID = RequestID.of(request.headers)
    self.start = settings.configuration.onFinish == nil ? nil : .now
  }

  /// Reports a failure and turns it into a response.
  func answer(_ error: any Error, _ operation: OperationDescription?) -> ServerResponse {
    let failure = RequestFailure(error)
    var problem = failure.problem(configuration)
    var event = event(failure, operation, status: problem.status)
    configuration.describeProblem?(&problem, event)
    let response = configuration.renderProblem?(problem, event) ?? problem.response()
    event.status = response.status
    configuration.onFailure?(event)
    return response
  }

  /// What all responses have in common: the request id, no body for `HEAD`, and an end that the hooks are told of.
  func complete(_ response: inout ServerResponse, _ operation: OperationDescription?) {
    response.headers.set(.xRequestID, requestID)
    for field in configuration.responseHeaders where response.headers[field.name] == nil { response.headers.append(field) }
    configuration.crossOrigin?.apply(to: &response, for: request)
    response.encode(for: request, configuration)
    response.setContentLength()
    if request.method == .head { response.body = .none }
    switch response.body {
    case .none: finish(response.status, operation, 0, false)
    case .bytes(let bytes): finish(response.status, operation, bytes.count, false)
    case .stream(let chunks): response.body = .stream(observed(chunks, response.status, operation))
    case .events(let chunks): response.body = .events(observed(chunks, response.status, operation))
    }
  }

  private func observed(
    _ chunks: any AsyncSequence<[UInt8], any Error> & Sendable, _ status: Int, _ operation: OperationDescription?
  ) -> any AsyncSequence<[UInt8], any Error> & Sendable {
    if configuration.onFailure == nil, configuration.onFinish == nil { return chunks }
    let record = configuration.onFinish.map { _ in AccessRecord { size, isCutOff in self.finish(status, operation, size, isCutOff) } }
    return ObservedChunks(base: chunks, record: record) { error in
      if !(error is CancellationError) { self.configuration.onFailure?(self.event(.stream(error), operation, status: nil)) }
    }
  }

  private func finish(_ status: Int, _ operation: OperationDescription?, _ size: Int, _ isCutOff: Bool) {
    guard let onFinish = configuration.onFinish, let start else { return }
    onFinish(
      AccessEvent(
        requestID: requestID, operation: operation, method: request.method, path: request.path, remoteAddress: request.remoteAddress,
        status: status, duration: start.duration(to: .now), requestSize: request.body.declaredLength, responseSize: size,
        isCutOff: isCutOff))
  }

  private func event(_ failure: RequestFailure, _ operation: OperationDescription?, status: Int?) -> FailureEvent {
    FailureEvent(
      requestID: requestID, operation: operation, method: request.method, path: request.path, remoteAddress: request.remoteAddress,
      failure: failure, status: status)
  }
}

/// The configuration behind one reference, so that each request carries a word instead of a copy.
final class ServerSettings: Sendable {
  let configuration: ServerConfiguration
  let timeLimit: TimeLimit?

  init(_ configuration: ServerConfiguration) {
    self.configuration = configuration
    timeLimit = configuration.handlerTimeLimit.map { TimeLimit($0) }
  }
}
