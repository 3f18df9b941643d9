/// Why JSON text was not accepted.
public enum JSONError: Error, Hashable, Sendable {
  /// It is not JSON.
  case malformed(JSONSyntaxError)
  /// It is JSON, but not what the schema asks for.
  case invalid([ValidationIssue])
}

extension JSONError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed(let error): error.description
    case .invalid(let issues): issues.map(\.description).joined(separator: "; ")
    }
  }
}

/// Where and why bytes are not JSON.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// A stable code, as in ``ValidationIssue/code``: `json.syntax`, `json.duplicate_member`, `json.depth`, …
  public var code: String
  /// What was expected; never the client's text.
  public var message: String
  /// The offset in bytes, from 0.
  public var offset: Int
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// A mistake at a place.
  public init(code: String, message: String, offset: Int, line: Int, column: Int) {
    self.code = code
    self.message = message
    self.offset = offset
    self.line = line
    self.column = column
  }

  init(_ failure: JSONFailure, in bytes: UnsafeBufferPointer<UInt8>) {
    offset = min(failure.offset, bytes.count)
    code = failure.code.issueCode
    message = failure.code.message
    let before = bytes[..<offset]
    line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    column = scalarCount(UnsafeBufferPointer(rebasing: bytes[lineStart..<offset])) + 1
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  public var description: String { "line \(line), column \(column): \(message)" }
}
