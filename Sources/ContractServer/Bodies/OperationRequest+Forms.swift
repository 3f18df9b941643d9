public import ContractRuntime

extension OperationRequest {
  /// A body of `application/x-www-form-urlencoded`, whose fields become the members of one JSON object.
  ///
  /// - Throws: `RequestFailure` for text that is not a form, too large or cut off.
  public mutating func formBody<T>(
    _ schema: SchemaReference, shape: ParameterShape, fields: [FormFieldDescription] = [],
    _ read: (inout JSONReader) throws(JSONFailure) -> T
  ) async throws -> T? {
    guard let bytes = try await presentBody() else { return nil }
    let pairs = try PairList(form: bytes, limit: exchange.configuration.maximumPairCount)
    return try readStructured(schema, shape, read) { () throws(ParameterProblem) in
      try FormDecoder(pairs: pairs, fields: fields).object(shape)
    }
  }

  /// The parts of a `multipart/form-data` body as they arrive.
  ///
  /// - Throws: `RequestFailure` (400) when the `Content-Type` has no boundary.
  public func multipartBody() throws -> MultipartBody {
    try MultipartBody(body, contentType, maximumParts: exchange.configuration.maximumPairCount)
  }

  /// A `multipart/form-data` body whose parts become the members of one JSON object: files of shape `binary` as base64. All of it is in
  /// memory at once, within the limit of the body.
  ///
  /// - Throws: `RequestFailure` for a body that is not multipart, too large or cut off.
  public mutating func multipartForm<T>(
    _ schema: SchemaReference, shape: ParameterShape, fields: [FormFieldDescription] = [],
    _ read: (inout JSONReader) throws(JSONFailure) -> T
  ) async throws -> T? {
    if body.isKnownEmpty || contentTypeIndex == nil {
      _ = try await presentBody()
      return nil
    }
    var form = MultipartForm(shape: shape, fields: fields)
    var parts = try multipartBody().makeAsyncIterator()
    while let part = try await parts.next(isolation: #isolation) {
      if let problem = try await form.add(part) { record(problem.inside(part.name).issue(at: "body")) }
    }
    if parts.source.isEmpty { recordMissingBody() }
    if parts.source.isEmpty || form.hasProblems { return nil }
    return try readStructured(schema, shape, read) { () throws(ParameterProblem) in try form.object() }
  }

  /// The issues of text that does not have the structure of its schema are recorded.
  mutating func readStructured<T>(
    _ schema: SchemaReference, _ shape: ParameterShape, _ read: (inout JSONReader) throws(JSONFailure) -> T,
    _ structure: () throws(ParameterProblem) -> RawValue
  ) throws(RequestFailure) -> T? {
    let text = StructuredText(shape: shape, schema: schema, root: "body", limits: exchange.configuration.jsonLimits)
    do throws(StructuredText.Failure) {
      return try text.decode(try RawValue(structure), read)
    } catch {
      switch error {
      case .structure(let problem): record(problem.issue(at: "body"))
      case .json(.invalid(let issues)): for issue in issues { record(issue) }
      case .json(.malformed(let error)): throw .malformedBody(detail: "The body cannot be read: \(error.message).")
      }
      return nil
    }
  }
}

extension RawValue {
  fileprivate init(_ structure: () throws(ParameterProblem) -> RawValue) throws(StructuredText.Failure) {
    do throws(ParameterProblem) { self = try structure() } catch { throw .structure(error) }
  }
}
