import ContractRuntime

extension OperationRequest {
  /// The parts of a multipart body, each read by generated code when it is asked for.
  ///
  /// - Throws: `RequestFailure` (400) when the `Content-Type` has no boundary.
  public mutating func parts<Part: Sendable>(
    _ descriptions: [PartDescription], _ read: @escaping @Sendable (PartReader) async throws -> Part
  ) throws -> MultipartParts<Part>? {
    if body.isKnownEmpty || contentTypeIndex == nil {
      recordMissingBody()
      return nil
    }
    let configuration = exchange.configuration
    let parts = CheckedParts(
      body: try multipartBody(), descriptions: descriptions, limits: configuration.jsonLimits, maximumSize: configuration.maximumBodySize,
      read: read)
    return MultipartParts(parts)
  }
}

/// Parts with the rules that hold across them: what may come once comes once, what must come has come at the end.
struct CheckedParts<Part: Sendable>: AsyncSequence, Sendable {
  typealias Element = Part
  typealias Failure = any Error

  let body: MultipartBody
  let descriptions: [PartDescription]
  let limits: JSONLimits
  let maximumSize: Int
  let read: @Sendable (PartReader) async throws -> Part

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: MultipartBody.AsyncIterator
    let parts: CheckedParts
    var seen: Set<String> = []

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> Part? {
      guard let part = try await base.next(isolation: actor) else {
        try checkComplete()
        return nil
      }
      let description = parts.descriptions.first { $0.name == part.name }
      if !seen.insert(part.name).inserted, let description, !description.repeats {
        throw issue(.repeated, "may be given only once", part.name)
      }
      let reader = PartReader(part: part, description: description, limits: parts.limits, maximumSize: parts.maximumSize)
      return try await parts.read(reader)
    }

    private func checkComplete() throws {
      let missing = parts.descriptions.filter { $0.required && !seen.contains($0.name) }
      guard !missing.isEmpty else { return }
      throw RequestFailure.invalid(missing.map { ParameterProblem(.required, "is required").inside($0.name).issue(at: "body") })
    }

    private func issue(_ code: ParameterProblem.Code, _ detail: String, _ name: String) -> RequestFailure {
      .invalid([ParameterProblem(code, detail).inside(name).issue(at: "body")])
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: body.makeAsyncIterator(), parts: self)
  }
}
