import AsyncHTTPClient
import ContractRuntime
import NIOCore
import NIOHTTP1

/// Requests over real HTTP.
enum HTTPRequests {
  /// Throws when the connection fails; every answer is one.
  static func send(
    _ method: HTTPMethod, _ url: String, token: String?, body: String? = nil, headers: [String: String] = [:]
  ) async throws -> (status: Int, json: JSONValue) {
    var request = HTTPClientRequest(url: url)
    request.method = method
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(string: body))
    }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(300))
    let bytes = try await response.body.collect(upTo: 4 << 20)
    return (Int(response.status.code), bytes.readableBytes == 0 ? .null : try JSONValue(parsing: Array(bytes.readableBytesView)))
  }
}
