import ContractRuntime
import HTTPTypes

extension Exchange {
  /// Checks a JSON response against the document.
  ///
  /// - Throws: `RequestFailure.invalidResponse`, which names the places and never the values.
  func check(_ response: ServerResponse) throws(RequestFailure) {
    guard configuration.validatesResponses, let operation, !operation.responses.isEmpty, case .bytes(let bytes) = response.body,
      let type = response.headers[.contentType], let schema = operation.responseSchema(response.status, type)
    else { return }
    let issues: [ValidationIssue]
    do throws(JSONSyntaxError) {
      let value = try JSONValue(parsing: bytes)
      issues = schema.issues(in: value, limit: configuration.issueLimit, root: "response")
    } catch {
      issues = [ValidationIssue(code: error.code, detail: error.message, location: "response", pointer: "")]
    }
    if !issues.isEmpty { throw .invalidResponse(status: response.status, issues) }
  }
}
