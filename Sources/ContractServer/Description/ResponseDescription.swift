public import ContractRuntime
import HTTPTypes

/// The schema that the document gives to one response.
public struct ResponseDescription: Sendable {
  /// 100 to 599: that status; 1 to 5: its class, as in `4XX`; 0: any other (`default`).
  public let status: Int
  /// The media type, as the document has it.
  public let contentType: String
  /// What the body is checked against.
  public let schema: SchemaReference

  /// What generated code says of a response.
  public init(_ status: Int, _ contentType: String, _ schema: SchemaReference) {
    self.status = status
    self.contentType = contentType
    self.schema = schema
  }
}

/// A declared header of responses whose schema says more than the type does.
public struct ResponseHeaderDescription: Sendable {
  /// As for ``ResponseDescription/status``.
  public let status: Int
  public let name: String
  public let shape: ParameterShape
  public let explode: Bool
  public let schema: SchemaReference
  let fieldName: HTTPField.Name?

  public init(_ status: Int, _ name: String, shape: ParameterShape, explode: Bool = false, _ schema: SchemaReference) {
    self.status = status
    self.name = name
    self.shape = shape
    self.explode = explode
    self.schema = schema
    fieldName = HTTPField.Name(name)
  }
}

extension OperationDescription {
  /// The headers to check in a response: those of its status, else of its class, else the default's.
  func checkedHeaders(_ status: Int) -> [ResponseHeaderDescription] {
    for key in [status, status / 100, 0] {
      let declared = responseHeaders.filter { $0.status == key }
      if !declared.isEmpty { return declared }
    }
    return []
  }

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
