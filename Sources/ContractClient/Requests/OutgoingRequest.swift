public import ContractRuntime
import ContractServer
import HTTPTypes

/// A request while generated code writes parameters and a body into it.
public struct OutgoingRequest: Sendable {
  let operation: OperationDescription
  var headers: HTTPFields = [:]
  var body = RequestBody()
  private var variables: [String: String] = [:]
  private var query: [String] = []
  private var cookies: [String] = []

  init(_ operation: OperationDescription) {
    self.operation = operation
    if !operation.produces.isEmpty { headers[.accept] = operation.produces.joined(separator: ", ") }
  }

  /// The parameter at `index` of the operation's list; `nil` leaves it out.
  ///
  /// - Throws: `ClientError.unencodable` for a value that the parameter's style has no text for.
  public mutating func parameter<T: JSONWritable>(_ index: Int, _ value: T?) throws {
    guard let value else { return }
    let parameter = operation.parameters[index]
    let encoder = ParameterEncoder(parameter)
    do {
      let json = try JSONValue(parsing: JSONCoding.encode(value))
      switch parameter.location {
      case .path: variables[parameter.name] = try encoder.path(json)
      case .query: query += try encoder.pairs(json)
      case .cookie: cookies += try encoder.pairs(json)
      case .querystring: query.append(try encoder.querystring(json))
      case .header: if let name = HTTPField.Name(parameter.name) { headers[name] = try encoder.header(json) }
      }
    } catch let failure as ParameterEncoder.Failure {
      throw ClientError.unencodable(operation: operation.id, reason: failure.description)
    }
  }

  mutating func add(query name: String, _ value: String) {
    query.append(PercentEncoder.encode(name.utf8) + "=" + PercentEncoder.encode(value.utf8))
  }

  mutating func add(cookie name: String, _ value: String) {
    cookies.append(name + "=" + PercentEncoder.encode(value.utf8))
  }

  mutating func setBody(_ body: RequestBody, _ contentType: String) {
    self.body = body
    headers[.contentType] = contentType
  }

  /// The request as the transport sends it.
  func request() -> ClientRequest {
    var headers = headers
    if !cookies.isEmpty { headers[.cookie] = cookies.joined(separator: "; ") }
    if let length = body.declaredLength, headers[.contentType] != nil { headers[.contentLength] = String(length) }
    let path = path() + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    return ClientRequest(operation, method: operation.method, path: path, headers: headers, body: body)
  }

  /// The template with its variables filled in.
  private func path() -> String {
    var path = ""
    var rest = operation.path[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      path += rest[..<open]
      path += variables[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return path + rest
  }
}
