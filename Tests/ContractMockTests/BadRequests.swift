import ContractExamples
import ContractModel
import ContractRuntime
import ContractServer
import HTTPTypes

/// A good request for each operation, and many that differ from it in one place.
struct BadRequests {
  struct Request: Sendable {
    var method: HTTPRequest.Method
    var path: String
    var query: [(name: String, value: String)] = []
    var headers: HTTPFields = [:]
    var body: String?

    var text: String { "\(method) \(target) \(headers.map { "\($0.name): \($0.value)" }) \(body ?? "")" }
    var target: String { path + (query.isEmpty ? "" : "?" + query.map { $0.name + "=" + $0.value }.joined(separator: "&")) }

    var served: ServerRequest {
      ServerRequest(method: method, path: target, headers: headers, body: RequestBody(body.map { Array($0.utf8) } ?? []))
    }
  }

  private let model: Model
  private let maker: ExampleMaker

  init(_ model: Model) {
    self.model = model
    maker = ExampleMaker(model)
  }

  /// The good request is the first.
  func all(for operation: Operation) -> [Request] {
    let good = good(operation)
    return [good] + addressed(good, operation) + parameters(good, operation) + bodies(good, operation)
  }

  private func good(_ operation: Operation) -> Request {
    var request = Request(method: HTTPRequest.Method(operation.method.uppercased()) ?? .get, path: path(operation) { text(of: $0) })
    request.headers[.authorization] = "Bearer abc.def.ghi"
    for parameter in operation.parameters where parameter.isRequired {
      if parameter.location == .query { request.query.append((parameter.name, text(of: parameter))) }
      if parameter.location == .header, let name = HTTPField.Name(parameter.name) { request.headers[name] = text(of: parameter) }
    }
    guard let content = operation.requestBody?.contents.first else { return request }
    request.headers[.contentType] = content.mediaType
    request.body = maker.example(of: content, isRequest: true).map { content.form == .json ? $0.compact : $0.stringValue ?? "" }
    return request
  }

  private func path(_ operation: Operation, _ value: (Parameter) -> String) -> String {
    operation.parameters.reduce(operation.path) { $1.location == .path ? $0.replacing("{\($1.name)}", with: value($1)) : $0 }
  }

  private func text(of parameter: Parameter) -> String {
    let value = maker.example(of: parameter)
    return value.stringValue ?? value.compact
  }

  // MARK: What is wrong

  private func addressed(_ good: Request, _ operation: Operation) -> [Request] {
    var requests: [Request] = []
    func add(_ change: (inout Request) -> Void) {
      var request = good
      change(&request)
      requests.append(request)
    }
    add { $0.headers[.authorization] = nil }
    for field in ["Basic YTpi", "Bearer", "Bearer a b", "Token x"] { add { $0.headers[.authorization] = field } }
    for accepted in ["image/png", "application/json;q=0", "text/event-stream", "*/*", "garbage"] { add { $0.headers[.accept] = accepted } }
    for type in ["text/plain", "application/xml", "nonsense", "application/json; charset=utf-8"] { add { $0.headers[.contentType] = type } }
    add { $0.headers[.contentType] = nil }
    add { $0.headers[.contentEncoding] = "br" }
    add { $0.path += "/further" }
    add { $0.path += "/" }
    for method in [HTTPRequest.Method.delete, .patch, .put, .options, .head] { add { $0.method = method } }
    return requests
  }

  private static let wrongTexts = [
    "", "x", "-1", "0", "99999999999999999999999", "1.5", "true", "null", "a,b", "%00", "%FF", "%E4", "{}", "a%20b",
    String(repeating: "y", count: 600),
  ]

  private func parameters(_ good: Request, _ operation: Operation) -> [Request] {
    operation.parameters.flatMap { parameter in
      BadRequests.wrongTexts.map { wrong in
        var request = good
        switch parameter.location {
        case .path: request.path = path(operation) { $0.name == parameter.name ? wrong : text(of: $0) }
        case .header: HTTPField.Name(parameter.name).map { request.headers[$0] = wrong }
        case .query, .querystring, .cookie:
          // An empty text stands for a repeated one.
          if !wrong.isEmpty { request.query.removeAll { $0.name == parameter.name } }
          request.query.append((parameter.name, wrong))
        }
        return request
      }
    }
  }

  private func bodies(_ good: Request, _ operation: Operation) -> [Request] {
    guard let content = operation.requestBody?.contents.first else { return [] }
    var texts: [String?] = [nil, "{", "[]", "null", "true", "{\"a\":1,\"a\":2}", "\u{FEFF}{}", "{} {}", String(repeating: "[", count: 300)]
    if let example = maker.example(of: content, isRequest: true) { texts += BadValues.of(example).map { .some($0.compact) } }
    return texts.map { text in
      var request = good
      request.body = text
      return request
    }
  }
}

/// Values that differ from a good one in one place.
private enum BadValues {
  private static let wrong: [JSONLiteral] = [
    .null, .boolean(true), .number("-1"), .number("1e30"), .number("0.5"), .string(""), .string("no such value"),
    .string(String(repeating: "é", count: 20_001)), .array([]), .array([.null]), .object([]),
  ]

  static func of(_ value: JSONLiteral, depth: Int = 0) -> [JSONLiteral] {
    guard case .object(let members) = value, depth < 2 else { return depth == 0 ? [] : wrong }
    var values = wrong + [.object(members + [.init(name: "unknown", value: .number("1"))])]
    for (place, member) in members.enumerated() {
      values.append(.object(members.enumerated().filter { $0.offset != place }.map(\.element)))
      values += of(member.value, depth: depth + 1).map { changed in
        var copy = members
        copy[place].value = changed
        return .object(copy)
      }
    }
    return values
  }
}
