import ContractRuntime
import HTTPTypes

/// A routed request from which generated code reads parameters and body. It collects the issues of both.
public struct OperationRequest: Sendable {
  public internal(set) var context: RequestContext
  /// The `Content-Type` of the body, once it is known to be one of the declared ones.
  public internal(set) var contentType: MediaType?
  /// Which of the declared content types was chosen for the body.
  public internal(set) var contentTypeIndex: Int?

  let route: BoundRoute
  let target: RequestTarget
  let captures: [Range<Int>]
  var body: RequestBody
  private var issues: [ValidationIssue] = []
  private var failure: RequestFailure?
  private var parsedQuery: PairList?
  private var parsedCookies: PairList?

  var exchange: Exchange { context.exchange }
  var operation: OperationDescription { route.operation }

  init(_ exchange: Exchange, _ route: BoundRoute, _ target: RequestTarget, _ captures: [Range<Int>]) {
    self.route = route
    self.target = target
    self.captures = captures
    self.body = exchange.request.body
    self.context = RequestContext(exchange, operation: route.operation)
  }

  /// Throws what was found wrong with the parameters and the body together (422, or 400 for text that cannot be read).
  public func finish() throws {
    if let failure { throw failure }
    if !issues.isEmpty { throw RequestFailure.invalid(issues) }
  }

  mutating func record(_ issue: ValidationIssue) {
    if issues.count < exchange.configuration.issueLimit { issues.append(issue) }
  }

  /// Takes note of a request that cannot be read at all; the first one counts.
  mutating func fail(_ failure: RequestFailure) {
    self.failure = self.failure ?? failure
  }

  /// The pairs of the query string. A malformed one reads as empty here and is thrown by `finish`.
  mutating func query() -> PairList {
    if let parsedQuery { return parsedQuery }
    var pairs = PairList.empty
    do {
      pairs = try PairList(query: target.bytes[target.query], limit: exchange.configuration.maximumPairCount)
    } catch {
      fail(error)
    }
    parsedQuery = pairs
    return pairs
  }

  mutating func cookies() -> PairList {
    if let parsedCookies { return parsedCookies }
    let pairs = PairList(cookies: context.headers[values: .cookie], limit: exchange.configuration.maximumPairCount)
    parsedCookies = pairs
    return pairs
  }
}
