public import ContractRuntime

/// The schema that the document gives to one response.
public struct ResponseDescription: Sendable {
  /// 100 to 599: that status; 1 to 5: its class, as in `4XX`; 0: any other (`default`).
  public let status: Int
  public let contentType: String
  public let schema: SchemaReference

  public init(_ status: Int, _ contentType: String, _ schema: SchemaReference) {
    self.status = status
    self.contentType = contentType
    self.schema = schema
  }
}

extension OperationDescription {
  /// The schema for a response: that of its status, else of its class, else the default's.
  func responseSchema(_ status: Int, _ contentType: String) -> SchemaReference? {
    for key in [status, status / 100, 0] {
      let declared = responses.filter { $0.status == key }
      if declared.isEmpty { continue }
      return declared.first { $0.contentType == contentType }?.schema
    }
    return nil
  }
}
