import ContractServer
import HTTPTypes
import Testing
import TransportTestSupport

/// What a caller without the right to something sees, over a socket.
@Suite(.timeLimit(.minutes(1))) struct AuthorizationTests {
  /// Knows one token, which has fewer scopes than are asked for.
  private struct Tokens: Authenticator {
    func authenticate(_ credentials: [PresentedCredential], context: RequestContext) async throws -> String {
      guard case .token("reader")? = credentials.first?.value else { throw AuthenticationError(.invalid, detail: "Unknown token.") }
      throw AuthenticationError.insufficientScope(["tickets:read", "tickets:write"])
    }
  }

  private static let operation = OperationDescription(
    id: "deleteTicket", method: .delete, path: "/tickets",
    security: [SecurityAlternative([SecurityRequirement("oauth", .oauth2, scopes: ["tickets:read", "tickets:write"])])])

  /// Source: RFC 6750, section 3.1.
  @Test(arguments: Transport.allCases) func missingScopesAreNamed(_ transport: Transport) async throws {
    let route = Route(Self.operation, authenticator: Tokens()) { _, principal in .text(200, principal) }
    try await transport.withServer([route]) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("DELETE /tickets HTTP/1.1\nHost: x\nAuthorization: Bearer reader\n\n")
        let refused = try await client.response()
        #expect(refused.head.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
        #expect(
          refused.head.contains(
            #"WWW-Authenticate: Bearer realm="api", error="insufficient_scope", scope="tickets:read tickets:write""# + "\r\n"))
        #expect(refused.head.contains("Content-Type: application/problem+json\r\n"))
        #expect(refused.body.contains(#""status":403"#))
        try await client.send("DELETE /tickets HTTP/1.1\nHost: x\nAuthorization: Bearer other\n\n")
        let unknown = try await client.response()
        #expect(unknown.head.hasPrefix("HTTP/1.1 401 Unauthorized\r\n"))
        #expect(unknown.head.contains(#"error="invalid_token""#))
      }
    }
  }
}
