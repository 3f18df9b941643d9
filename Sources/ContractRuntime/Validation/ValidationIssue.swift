/// One thing that is wrong with a document. Never holds a value that the client sent.
public struct ValidationIssue: Hashable, Sendable {
  /// A stable name for programs: `string.too_long`.
  public var code: String
  /// A sentence for people: what was expected.
  public var detail: String
  /// Where, for people: `body.items[3].name`.
  public var location: String
  /// Where, exactly: a JSON pointer (RFC 6901), `/items/3/name`.
  public var pointer: String
  /// The limit that was not kept, if there is one.
  public var limit: JSONValue?

  /// A mistake of these parts.
  public init(code: String, detail: String, location: String, pointer: String, limit: JSONValue? = nil) {
    self.code = code
    self.detail = detail
    self.location = location
    self.pointer = pointer
    self.limit = limit
  }

  /// The issue that a reader's failure is, for what only the reader refuses (an integer beyond 64 bits, say).
  init(_ failure: JSONFailure, in bytes: UnsafeBufferPointer<UInt8>, root: String) {
    let path = JSONReader.steps(to: failure.offset, in: bytes)
    self.init(code: failure.code.issueCode, detail: failure.code.message, location: path.location(root), pointer: path.pointer)
  }
}

extension ValidationIssue: CustomStringConvertible {
  public var description: String { "\(location): \(detail) [\(code)]" }
}
