public import HTTPTypes

/// Which pages of other origins may call the API from a browser.
///
/// Preflights are answered from the routes: the methods of the path are those it has. A request from another origin is answered like any
/// other, without the fields that would let its page read the answer.
///
/// Source: WHATWG Fetch, section 3.2 (HTTP extensions).
public struct CrossOriginPolicy: Sendable {
  /// Scheme, host and port as browsers send them (`https://app.example.com`), compared byte by byte. `*` is every origin.
  public var origins: Set<String>
  /// Fields of responses that a page may read, beside the few that every page may.
  public var exposedHeaders: [HTTPField.Name]
  /// Whether a page may let the browser send cookies along. Never together with `*`.
  public var allowsCredentials: Bool
  /// Seconds a browser may remember the answer to a preflight.
  public var preflightAge: Int

  /// A policy for these origins.
  public init(origins: Set<String>, exposedHeaders: [HTTPField.Name] = [], allowsCredentials: Bool = false, preflightAge: Int = 600) {
    self.origins = origins
    self.exposedHeaders = exposedHeaders
    self.allowsCredentials = allowsCredentials
    self.preflightAge = preflightAge
  }

  private var isForAll: Bool { origins.contains("*") && !allowsCredentials }

  /// Adds what the browser has to know.
  func apply(to response: inout ServerResponse, for request: ServerRequest) {
    if !isForAll { response.addVary("Origin") }
    guard let origin = request.headers[.origin], isForAll || origins.contains(origin) else { return }
    response.headers[.accessControlAllowOrigin] = isForAll ? "*" : origin
    if allowsCredentials { response.headers[.accessControlAllowCredentials] = "true" }
    if request.method == .options, request.headers[.accessControlRequestMethod] != nil, let allowed = response.headers[.allow] {
      answerPreflight(&response, allowed, request)
    } else if !exposedHeaders.isEmpty {
      response.headers[.accessControlExposeHeaders] = exposedHeaders.map(\.rawName).joined(separator: ", ")
    }
  }

  /// Every field that is asked for is allowed: the origin is trusted, and `Authorization` is not covered by a wildcard.
  private func answerPreflight(_ response: inout ServerResponse, _ allowed: String, _ request: ServerRequest) {
    response.headers[.accessControlAllowMethods] = allowed
    if let names = request.headers[.accessControlRequestHeaders] {
      response.headers[.accessControlAllowHeaders] = names
      response.addVary("Access-Control-Request-Headers")
    }
    response.headers[.accessControlMaxAge] = String(preflightAge)
  }
}

extension ServerResponse {
  /// Names a field of the request on which the response depends.
  mutating func addVary(_ name: String) {
    let vary = headers[.vary]
    let names = (vary ?? "").lowercased().split { $0 == "," || $0 == " " }
    if names.contains("*") || names.contains(Substring(name.lowercased())) { return }
    headers[.vary] = vary.map { "\($0), \(name)" } ?? name
  }
}
