public import ContractRuntime
public import ContractServer
import HTTPTypes

/// A response from which generated code reads a typed output.
public struct IncomingResponse: Sendable {
  private let received: ClientResponse
  let operation: OperationDescription
  let configuration: ClientConfiguration

  init(_ response: ClientResponse, operation: OperationDescription, configuration: ClientConfiguration) {
    self.received = response
    self.operation = operation
    self.configuration = configuration
  }

  /// The status code.
  public var status: Int { received.status }
  /// The content as it arrives.
  public var body: ResponseBody { received.body }
  /// The response as it came, for operations without declared responses.
  public var response: ServerResponse { ServerResponse(status: status, headers: received.headers, body: body) }

  /// Which of the declared media types the body has; `nil` for none of them.
  public func contentTypeIndex(_ declared: [String]) -> Int? {
    guard let sent = received.headers[.contentType].flatMap({ MediaType($0) }) else { return declared.isEmpty ? nil : 0 }
    let precisions = declared.map { MediaType($0)?.precision(for: sent) ?? 0 }
    guard let best = precisions.max(), best > 0 else { return nil }
    return precisions.firstIndex(of: best)
  }

  /// The body as JSON of a generated type.
  ///
  /// - Throws: `ClientError.invalidResponse` when it does not fit its schema.
  public func json<T: JSONModel>(_ type: T.Type) async throws -> T {
    try await json(T.schema) { reader throws(JSONFailure) in try T(from: &reader) }
  }

  /// The body as JSON.
  ///
  /// - Throws: `ClientError.invalidResponse` when it does not fit its schema.
  public func json<T>(_ schema: SchemaReference, _ read: (inout JSONReader) throws(JSONFailure) -> T) async throws -> T {
    let bytes = try await bytes()
    do throws(JSONError) {
      return try JSONCoding.decode(bytes, schema: schema, limits: configuration.jsonLimits, read)
    } catch {
      throw ClientError.invalidResponse(operation: operation.id, status: status, error)
    }
  }

  /// The body as text in UTF-8.
  public func text() async throws -> String {
    guard let text = String(validating: try await bytes(), as: UTF8.self) else {
      throw ClientError.unreadableResponse(operation: operation.id, status: status, reason: "is not text in UTF-8")
    }
    return text
  }

  /// A declared header field.
  ///
  /// - Throws: `ClientError.invalidHeader` when it is absent or no value of the type.
  public func header<T: HeaderValue>(_ name: String, as type: T.Type) throws -> T {
    guard let value = try optionalHeader(name, as: type) else {
      throw ClientError.invalidHeader(operation: operation.id, status: status, name: name)
    }
    return value
  }

  /// A declared header field that may be absent.
  ///
  /// - Throws: `ClientError.invalidHeader` when it is no value of the type.
  public func optionalHeader<T: HeaderValue>(_ name: String, as type: T.Type) throws -> T? {
    guard let field = HTTPField.Name(name), let text = received.headers[field] else { return nil }
    guard let value = T(headerText: text) else {
      throw ClientError.invalidHeader(operation: operation.id, status: status, name: name)
    }
    return value
  }

  /// The error for a response that the document does not declare.
  public func undeclared() async -> ClientError {
    var beginning: [UInt8] = []
    do {
      for try await chunk in body.chunks {
        beginning += chunk
        if beginning.count >= 1 << 16 { break }
      }
    } catch {
      // What has arrived is all that can be said.
    }
    return .undeclaredResponse(
      UndeclaredResponse(operation: operation.id, status: status, headers: received.headers, body: Array(beginning.prefix(1 << 16))))
  }

  private func bytes() async throws -> [UInt8] {
    do {
      return try await body.chunks.bytes(upTo: configuration.maximumResponseSize)
    } catch RequestFailure.bodyTooLarge(let limit) {
      throw ClientError.unreadableResponse(operation: operation.id, status: status, reason: "is longer than \(limit) bytes")
    }
  }
}
