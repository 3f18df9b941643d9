/// Something that stands between the client and its transport: logs, metrics, retries, headers of its own.
public protocol ClientMiddleware: Sendable {
  /// Answers a request, or lets others answer it.
  ///
  /// - Parameters:
  ///   - request: what the generated client made, or the middleware in front.
  ///   - next: sends the request further; it may be called never, once, or, for requests whose body can be read again, several times.
  func intercept(
    _ request: ClientRequest, next: @Sendable (ClientRequest) async throws -> ClientResponse
  ) async throws -> ClientResponse
}
