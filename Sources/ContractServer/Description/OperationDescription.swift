public import HTTPTypes

/// What the document says about one operation, as static data.
///
/// A class, so that a request carries it as one reference.
public final class OperationDescription: Sendable {
  /// The `operationId`, or the name generated for an operation without one.
  public let id: String
  /// The method.
  public let method: HTTPRequest.Method
  /// The path template as the document has it, server prefix included: `/api/tickets/{ticketId}`.
  public let path: String
  /// The tags, in the order of the document.
  public let tags: [String]
  /// The parameters, in the order of the document.
  public let parameters: [ParameterDescription]
  /// The body, if there is one.
  public let requestBody: RequestBodyDescription?
  /// Media types of the declared success responses, in document order. Empty when no success response has content.
  public let produces: [String]
  /// The schemas of declared JSON responses.
  public let responses: [ResponseDescription]
  /// The headers of responses that are checked with them.
  public let responseHeaders: [ResponseHeaderDescription]
  /// The alternatives of which one must be satisfied. Empty when the operation is not secured.
  public let security: [SecurityAlternative]

  /// What generated code says of an operation.
  public init(
    id: String, method: HTTPRequest.Method, path: String, tags: [String] = [], parameters: [ParameterDescription] = [],
    requestBody: RequestBodyDescription? = nil, produces: [String] = [],
    responses: [ResponseDescription] = [], responseHeaders: [ResponseHeaderDescription] = [], security: [SecurityAlternative] = []
  ) {
    self.id = id
    self.method = method
    self.path = path
    self.tags = tags
    self.parameters = parameters
    self.requestBody = requestBody
    self.produces = produces
    self.responses = responses
    self.responseHeaders = responseHeaders
    self.security = security
  }
}
