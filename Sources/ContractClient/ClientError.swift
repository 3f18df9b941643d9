public import ContractRuntime
public import HTTPTypes

/// Why a call gave no output.
public enum ClientError: Error, Sendable {
  /// The server answered with a status or a media type that the document does not declare for the operation.
  case undeclaredResponse(UndeclaredResponse)
  /// The body of a declared response does not fit its schema.
  case invalidResponse(operation: String, status: Int, JSONError)
  /// A declared header of a response is missing or cannot be read.
  case invalidHeader(operation: String, status: Int, name: String)
  /// The body of a response is not text, or longer than `maximumResponseSize`.
  case unreadableResponse(operation: String, status: Int, reason: String)
  /// A parameter or form has a value that its style cannot express.
  case unencodable(operation: String, reason: String)
  /// The head of the response did not arrive in time.
  case timeout(operation: String, limit: Duration)
}

/// A response that the document does not declare.
public struct UndeclaredResponse: Sendable {
  /// The operation that was called.
  public let operation: String
  /// The status that the document does not declare.
  public let status: Int
  /// The fields of the answer.
  public let headers: HTTPFields
  /// The beginning of the body, at most 64 KiB.
  public let body: [UInt8]

  /// The body when it is a problem document (RFC 9457), which servers made by this toolchain send for failures the contract leaves open.
  public var problem: JSONValue? {
    guard headers[.contentType]?.lowercased().hasPrefix("application/problem+json") == true else { return nil }
    return try? JSONValue(parsing: body)
  }
}

extension ClientError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .undeclaredResponse(let response):
      "\(response.operation): the document declares no response of status \(response.status) with this media type"
    case .invalidResponse(let operation, let status, let error): "\(operation): the response of status \(status) is not valid: \(error)"
    case .invalidHeader(let operation, let status, let name):
      "\(operation): the response of status \(status) has no readable header '\(name)'"
    case .unreadableResponse(let operation, let status, let reason): "\(operation): the response of status \(status) \(reason)"
    case .unencodable(let operation, let reason): "\(operation): \(reason)"
    case .timeout(let operation, let limit): "\(operation): no response within \(limit)"
    }
  }
}
