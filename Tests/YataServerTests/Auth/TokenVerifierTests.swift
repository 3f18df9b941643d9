import Testing

@testable import YataServer

@Suite struct TokenVerifierTests {
  private static let vectors = JWTVectors.all

  @Test("There are vectors", .timeLimit(.minutes(1)))
  func thereAreVectors() {
    #expect(Self.vectors.vectors.count >= 134)
    #expect(Self.vectors.vectors.contains { $0.expect == "accept" })
  }

  @Test(arguments: vectors.vectors.filter { $0.expect == "accept" })
  func accepts(_ vector: JWTVectors.Vector) throws {
    let claims = try verify(vector)
    #expect(JWTVectors.Claims(claims) == vector.claims)
  }

  @Test(arguments: vectors.vectors.filter { $0.expect == "reject" })
  func rejects(_ vector: JWTVectors.Vector) throws {
    let rejection = #expect(throws: TokenRejection.self) { try verify(vector) }
    let accepted = [vector.reason].compactMap { $0 } + (vector.reasonAlso ?? [])
    #expect(accepted.contains(rejection?.rawValue ?? ""), "refused for another reason: \(rejection?.rawValue ?? "none")")
  }

  private func verify(_ vector: JWTVectors.Vector) throws -> SessionClaims {
    let verifier = TokenVerifier(policy: Self.vectors.policy(vector.options))
    let candidate = try verifier.parse(vector.token)
    guard let key = try Self.vectors.keySet(vector.options)[candidate.keyID] else { throw TokenRejection.unknownKeyID }
    return try verifier.verify(candidate, key: key, now: Self.vectors.now)
  }

  /// Every bit of a good token matters: whichever byte is changed, the token is refused.
  @Test func refusesEveryChangedByte() throws {
    let vector = try #require(Self.vectors.vectors.first { $0.id == "v2-five-permissions" })
    let original = Array(vector.token.utf8)
    for index in original.indices {
      var changed = vector
      var bytes = original
      bytes[index] = bytes[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      changed.token = String(decoding: bytes, as: UTF8.self)
      #expect(throws: TokenRejection.self, "byte \(index)") { try verify(changed) }
    }
  }

  @Test func refusesEveryPrefix() throws {
    let vector = try #require(Self.vectors.vectors.first { $0.id == "v1-no-org" })
    for length in 0..<vector.token.utf8.count {
      var cut = vector
      cut.token = String(vector.token.prefix(length))
      #expect(throws: TokenRejection.self, "\(length) bytes") { try verify(cut) }
    }
  }
}
