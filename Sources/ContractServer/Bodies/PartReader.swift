public import ContractRuntime
import HTTPTypes

/// Reads one part of a multipart body for generated code.
public struct PartReader: Sendable {
  /// The part as it came.
  public let part: MultipartPart
  let description: PartDescription?
  let limits: JSONLimits
  /// Bytes of a part that is read as a whole.
  let maximumSize: Int

  /// The name of the part in the form.
  public var name: String { part.name }

  /// A part that is a value: text, or JSON for objects and parts that say so.
  ///
  /// - Throws: `RequestFailure` for a part that is too large or does not fit its schema.
  public func value<T>(
    _ schema: SchemaReference, _ shape: ParameterShape, _ read: (inout JSONReader) throws(JSONFailure) -> T
  ) async throws -> T {
    try checkMediaType()
    let bytes = try await part.bytes(upTo: maximumSize)
    let raw: RawValue = isJSON(shape) ? .json(bytes) : .text(RawText(bytes[...], .plain))
    let text = StructuredText(shape: shape, schema: schema, root: "body." + name, limits: limits)
    do throws(StructuredText.Failure) {
      return try text.decode(raw, read)
    } catch {
      switch error {
      case .structure(let problem): throw RequestFailure.invalid([problem.inside(name).issue(at: "body")])
      case .json(.invalid(let issues)): throw RequestFailure.invalid(issues.map { $0.below(name) })
      case .json(.malformed(let error)):
        throw RequestFailure.malformedBody(detail: "The part '\(name)' cannot be read: \(error.message).")
      }
    }
  }

  /// A part that is a file.
  ///
  /// - Throws: `RequestFailure` (422) for a media type that is not declared.
  public func file() throws -> FilePart {
    try checkMediaType()
    return FilePart(part)
  }

  /// A declared header field of the part, absent or not.
  ///
  /// - Throws: `RequestFailure` (422) for text that is no value of the type.
  public func optionalHeader<T: HeaderValue>(_ name: String, as type: T.Type) throws -> T? {
    guard let field = HTTPField.Name(name), let text = part.headers[field] else { return nil }
    guard let value = T(headerText: text) else { throw problem(.malformed, "has a header '\(name)' that cannot be read") }
    return value
  }

  /// A declared header field of the part.
  ///
  /// - Throws: `RequestFailure` (422) when it is absent or no value of the type.
  public func header<T: HeaderValue>(_ name: String, as type: T.Type) throws -> T {
    guard let value = try optionalHeader(name, as: type) else { throw problem(.required, "needs a header '\(name)'") }
    return value
  }

  private func checkMediaType() throws {
    guard let description, !description.accepts(part.contentType) else { return }
    throw problem(.mediaType, "must be sent with a Content-Type of \(description.contentType ?? "")")
  }

  private func isJSON(_ shape: ParameterShape) -> Bool {
    if shape.inner == .string { return false }
    return shape.isObject || shape.isArray || part.contentType?.isJSON == true
  }

  private func problem(_ code: ParameterProblem.Code, _ detail: String) -> RequestFailure {
    .invalid([ParameterProblem(code, detail).inside(name).issue(at: "body")])
  }
}

extension ValidationIssue {
  /// The same issue, seen from the object that holds the value under `name`.
  func below(_ name: String) -> ValidationIssue {
    var issue = self
    issue.pointer = "/" + name.replacing("~", with: "~0").replacing("/", with: "~1") + pointer
    return issue
  }
}
