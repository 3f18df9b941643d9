import AsyncHTTPClient
import ContractRuntime
import NIOCore
import NIOHTTP1

/// Clerk's Backend API over HTTP, with a time limit and a size limit on every answer.
struct ClerkHTTP: Sendable {
  /// Without a trailing slash: `https://api.clerk.com/v1`.
  let baseURL: String
  let secretKey: Secret
  var timeout: TimeAmount = .seconds(5)
  var client: HTTPClient = .shared

  private static let version = "2025-11-10"
  private static let maximumBodySize = 1 << 20
  private static let pageSize = 100
  private static let maximumPages = 20

  struct Answer {
    var status: Int
    var retryAfter: Int?
    var body: [UInt8]
  }

  func get(_ path: String) async throws -> Answer {
    var request = HTTPClientRequest(url: baseURL + path)
    request.headers.add(name: "Authorization", value: "Bearer \(secretKey.reveal())")
    request.headers.add(name: "Clerk-API-Version", value: Self.version)
    request.headers.add(name: "Accept", value: "application/json")
    request.headers.add(name: "User-Agent", value: "yata/1")
    let response = try await client.execute(request, timeout: timeout)
    let body = try await response.body.collect(upTo: Self.maximumBodySize)
    return Answer(
      status: Int(response.status.code), retryAfter: response.headers.first(name: "Retry-After").flatMap { Int($0) },
      body: Array(body.readableBytesView))
  }
}

extension ClerkHTTP: KeyFetcher {
  struct UnexpectedStatus: Error, CustomStringConvertible {
    var status: Int
    var description: String {
      "Clerk answered \(status)" + (status == 401 ? "; check CLERK_SECRET_KEY" : "")
    }
  }

  func fetchKeySet() async throws -> [UInt8] {
    let answer = try await get("/jwks")
    guard answer.status == 200 else { throw UnexpectedStatus(status: answer.status) }
    return answer.body
  }
}

extension ClerkHTTP: ClerkBackend {
  func user(id: String) async throws(IdentityFailure) -> ProviderProfile {
    let document = try await document(ofUser: id, "")
    do {
      return try ClerkUser.profile(document)
    } catch {
      throw .unavailable("\(error)")
    }
  }

  /// Page by page; of somebody in more than two thousand organizations, those they joined last.
  func memberships(userID: String) async throws(IdentityFailure) -> [ProviderMembership] {
    var memberships: [ProviderMembership] = []
    for page in 0..<Self.maximumPages {
      let found = try await self.memberships(userID: userID, offset: page * Self.pageSize)
      memberships += found
      if found.count < Self.pageSize { break }
    }
    return memberships
  }

  private func memberships(userID: String, offset: Int) async throws(IdentityFailure) -> [ProviderMembership] {
    let document = try await document(ofUser: userID, "/organization_memberships?limit=\(Self.pageSize)&offset=\(offset)")
    do {
      return try ClerkMembership.list(document)
    } catch {
      throw .unavailable("\(error)")
    }
  }

  /// What Clerk has at `/users/{id}` and below.
  private func document(ofUser id: String, _ rest: String) async throws(IdentityFailure) -> JSONValue {
    guard Self.isUserID(id) else { throw .rejected("bad_subject") }
    let answer: Answer
    do {
      answer = try await get("/users/\(id)\(rest)")
    } catch {
      throw .unavailable("Clerk cannot be reached: \(error)")
    }
    switch answer.status {
    case 200: break
    case 404: throw .rejected("user_unknown_to_provider")
    case 429: throw .busy(retryAfter: answer.retryAfter)
    default: throw .unavailable("\(UnexpectedStatus(status: answer.status))")
    }
    do {
      return try JSONValue(parsing: answer.body)
    } catch {
      throw .unavailable("Clerk's answer is not JSON: \(error)")
    }
  }

  /// Only what cannot change the meaning of the path.
  private static func isUserID(_ id: String) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let upper = UInt8(ascii: "A")...UInt8(ascii: "Z"), lower = UInt8(ascii: "a")...UInt8(ascii: "z")
    return id.hasPrefix("user_") && id.utf8.count <= 128
      && id.utf8.dropFirst(5).allSatisfy { digits ~= $0 || upper ~= $0 || lower ~= $0 }
  }
}
