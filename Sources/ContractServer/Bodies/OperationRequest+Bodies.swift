public import ContractRuntime

extension OperationRequest {
  /// The body as JSON. `nil` when it is absent or does not fit its schema; the issues are recorded.
  ///
  /// - Throws: `RequestFailure` for a body that is not JSON, too large or cut off.
  public mutating func jsonBody<T>(_ schema: SchemaReference, _ read: (inout JSONReader) throws(JSONFailure) -> T) async throws -> T? {
    guard let bytes = try await presentBody() else { return nil }
    return try readBody(bytes, schema, read)
  }

  /// The body as JSON of a generated type.
  ///
  /// - Throws: `RequestFailure` for a body that is not JSON, too large or cut off.
  @inlinable
  public mutating func jsonBody<T: JSONModel>(_ type: T.Type) async throws -> T? {
    try await jsonBody(T.schema) { reader throws(JSONFailure) in try T(from: &reader) }
  }

  /// The body as text in UTF-8. `nil` when it is absent.
  ///
  /// - Throws: `RequestFailure` for text that is not UTF-8, too large or cut off.
  public mutating func textBody() async throws -> String? {
    guard let bytes = try await presentBody() else { return nil }
    return try text(bytes)
  }

  /// The body as text that its schema constrains.
  public mutating func textBody<T>(
    _ schema: SchemaReference, shape: ParameterShape = .string, _ read: (inout JSONReader) throws(JSONFailure) -> T
  ) async throws -> T? {
    guard let bytes = try await presentBody() else { return nil }
    _ = try text(bytes)
    return try readStructured(schema, shape, read) { () throws(ParameterProblem) in .text(RawText(bytes[...], .plain)) }
  }

  /// The body as it came. `nil` when it is absent.
  public mutating func bytesBody() async throws -> [UInt8]? {
    try await presentBody()
  }

  /// The body as it comes. For one that is required and absent, the sequence is empty.
  public func streamBody() -> RequestBody {
    body
  }

  /// The bytes of the body, or `nil` when there are none; a required one that is missing is an issue.
  mutating func presentBody() async throws -> [UInt8]? {
    let bytes = try await body.collect()
    if bytes.isEmpty {
      recordMissingBody()
      return nil
    }
    if contentTypeIndex == nil, let description = operation.requestBody {
      throw RequestFailure.unsupportedMediaType(accepted: description.contentTypes, method: operation.method)
    }
    return bytes
  }

  mutating func recordMissingBody() {
    if operation.requestBody?.required == true { record(.missingBody) }
  }

  private mutating func readBody<T>(
    _ bytes: [UInt8], _ schema: SchemaReference, _ read: (inout JSONReader) throws(JSONFailure) -> T
  ) throws(RequestFailure) -> T? {
    do throws(JSONError) {
      return try JSONCoding.decode(bytes, schema: schema, limits: exchange.configuration.jsonLimits, read)
    } catch {
      switch error {
      case .malformed(let error): throw .malformedJSON(error)
      case .invalid(let issues):
        for issue in issues { record(issue) }
        return nil
      }
    }
  }

  private func text(_ bytes: [UInt8]) throws(RequestFailure) -> String {
    if let charset = contentType?["charset"]?.lowercased(), charset != "utf-8", charset != "us-ascii" {
      throw .unsupportedMediaType(accepted: ["\(contentType?.essence ?? "text/plain"); charset=utf-8"], method: operation.method)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformedBody(detail: "The body is not text in UTF-8.") }
    return text
  }
}
