public import ContractRuntime
public import HTTPTypes

/// A problem document. A handler throws one for an answer that the contract does not spell out.
///
/// Source: RFC 9457.
public struct HTTPProblem: Error, Sendable {
  /// 400 to 599; any other number is sent as 500.
  public var status: Int
  /// A URI that names the kind of problem; `about:blank` says that the status is all there is to know.
  public var type: String
  /// The same for every problem of its type.
  public var title: String
  /// About this occurrence; clients see it.
  public var detail: String?
  /// A URI that names this occurrence.
  public var instance: String?
  /// What is wrong with the request, place by place.
  public var errors: [ValidationIssue] = []
  /// Further members. The names of the members above are ignored.
  public var extensions: [String: JSONValue]
  /// Fields of the answer, besides its content type.
  public var headers: HTTPFields

  /// - Parameters:
  ///   - status: 400 to 599; any other number becomes 500.
  ///   - type: a URI that names the kind of problem.
  ///   - title: the same for every problem of its type; `nil` takes the reason phrase of the status.
  ///   - detail: about this occurrence; clients see it.
  ///   - instance: a URI that names this occurrence.
  ///   - extensions: further members.
  ///   - headers: fields of the answer.
  public init(
    _ status: Int, type: String = "about:blank", title: String? = nil, detail: String? = nil, instance: String? = nil,
    extensions: [String: JSONValue] = [:], headers: HTTPFields = [:]
  ) {
    self.status = (400...599).contains(status) ? status : 500
    self.type = type
    self.title = title ?? ReasonPhrases.phrase(self.status)
    self.detail = detail
    self.instance = instance
    self.extensions = extensions
    self.headers = headers
  }

  /// The document as `application/problem+json`.
  public func response() -> ServerResponse {
    var response = ServerResponse.json((400...599).contains(status) ? status : 500, self, contentType: "application/problem+json")
    response.headers.append(contentsOf: headers)
    return response
  }
}

extension HTTPProblem: JSONWritable {
  private static let names: Set<String> = ["type", "title", "status", "detail", "instance", "errors"]

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("type", type)
    writer.member("title", title)
    writer.member("status", status)
    writer.optionalMember("detail", detail)
    writer.optionalMember("instance", instance)
    if !errors.isEmpty { writer.member("errors", errors.map(ProblemItem.init)) }
    writer.members(extensions.filter { !Self.names.contains($0.key) })
    writer.endObject()
  }
}

/// One item of `errors`.
private struct ProblemItem: JSONWritable {
  let issue: ValidationIssue

  init(_ issue: ValidationIssue) {
    self.issue = issue
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("code", issue.code)
    writer.member("detail", issue.detail)
    writer.member("location", issue.location)
    writer.member("pointer", issue.pointer)
    writer.optionalMember("limit", issue.limit)
    writer.endObject()
  }
}
