import ContractRuntime
import HTTPTypes

extension Exchange {
  /// Checks the JSON and the headers of a response against the document.
  ///
  /// - Throws: `RequestFailure.invalidResponse`, which names the places and never the values.
  func check(_ response: ServerResponse, _ operation: OperationDescription?) throws(RequestFailure) {
    guard configuration.validatesResponses, let operation else { return }
    var issues: [ValidationIssue] = []
    for header in operation.checkedHeaders(response.status) { issues += self.issues(in: response, header) }
    issues += self.issues(inBodyOf: response, operation)
    if !issues.isEmpty { throw .invalidResponse(status: response.status, Array(issues.prefix(configuration.issueLimit))) }
  }

  private func issues(inBodyOf response: ServerResponse, _ operation: OperationDescription) -> [ValidationIssue] {
    guard case .bytes(let bytes) = response.body, let type = response.headers.value(.contentType),
      let schema = operation.responseSchema(response.status, type)
    else { return [] }
    do throws(JSONSyntaxError) {
      return schema.issues(in: try JSONValue(parsing: bytes), limit: configuration.issueLimit, root: "response")
    } catch {
      return [ValidationIssue(code: error.code, detail: error.message, location: "response", pointer: "")]
    }
  }

  /// Headers are text in style `simple`. One that is not there is left to the type, which has no place for a missing required one.
  private func issues(in response: ServerResponse, _ header: ResponseHeaderDescription) -> [ValidationIssue] {
    guard let name = header.fieldName, let text = response.headers.value(name) else { return [] }
    let root = "response.header.\(header.name)"
    let structured = StructuredText(shape: header.shape, schema: header.schema, root: root, limits: configuration.jsonLimits)
    do throws(ParameterProblem) {
      return try issues(
        of: StyleDecoder(name: header.name, style: .simple, explode: header.explode, shape: header.shape)
          .value(RawText(Array(text.utf8)[...], .plain)), structured)
    } catch {
      return [error.issue(at: root)]
    }
  }

  private func issues(of value: RawValue, _ text: StructuredText) throws(ParameterProblem) -> [ValidationIssue] {
    do throws(StructuredText.Failure) {
      _ = try text.decode(value) { reader throws(JSONFailure) in
        try reader.checked(text.schema) { r throws(JSONFailure) in try r.value() }
      }
      return []
    } catch {
      switch error {
      case .structure(let problem): throw problem
      case .json(.invalid(let issues)): return issues
      case .json(.malformed(let error)): return [ValidationIssue(code: error.code, detail: error.message, location: text.root, pointer: "")]
      }
    }
  }
}
