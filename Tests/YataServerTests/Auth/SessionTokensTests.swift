import Logging
import Synchronization
import Testing

@testable import YataServer

/// A verified token is remembered; what may have changed since is not.
@Suite struct SessionTokensTests {
  private static let vectors = JWTVectors.all

  /// The provider's keys and two clocks, as a test sets them.
  private final class World: KeyFetcher {
    private let keys: Mutex<[UInt8]>
    private let time: Mutex<Double>
    private let elapsed = Mutex(Duration.zero)

    init(keys: [UInt8], time: Double) {
      self.keys = Mutex(keys)
      self.time = Mutex(time)
    }

    func fetchKeySet() async throws -> [UInt8] { keys.withLock { $0 } }
    func now() -> Double { time.withLock { $0 } }

    func pass(seconds: Double) { time.withLock { $0 += seconds } }
    /// From the next fetch on, which comes when the hour of the present keys is over.
    func publish(_ new: [UInt8]) {
      keys.withLock { $0 = new }
      elapsed.withLock { $0 += .seconds(3601) }
    }

    func tokens(_ policy: TokenPolicy, capacity: Int = 100) -> SessionTokens {
      let store = KeyStore(fetcher: self, logger: YataDatabase.silence, now: { self.elapsed.withLock { $0 } })
      return SessionTokens(
        verifier: TokenVerifier(policy: policy), keys: store, verified: VerifiedTokens(capacity: capacity), now: { self.now() })
    }
  }

  private func world(_ options: JWTVectors.Options? = nil) -> World {
    World(keys: Self.vectors.jwks[options?.jwks ?? Self.vectors.defaults.jwks ?? "main"]!.bytes, time: Self.vectors.now)
  }

  private func vector(_ id: String) throws -> JWTVectors.Vector { try #require(Self.vectors.vectors.first { $0.id == id }) }

  @Test(arguments: vectors.vectors)
  func theSecondTimeIsLikeTheFirst(_ vector: JWTVectors.Vector) async throws {
    let tokens = world(vector.options).tokens(Self.vectors.policy(vector.options))
    for _ in 1...2 {
      let answer = await Result(asyncly: { try await tokens.identify(vector.token) })
      switch answer {
      case .success(let identity): #expect(vector.expect == "accept" && identity.subject == vector.claims?.sub)
      case .failure: #expect(vector.expect == "reject")
      }
    }
    #expect(tokens.verified.count == (vector.expect == "accept" ? 1 : 0))
  }

  @Test func theMemoryIsUsed() async throws {
    let good = try vector("v2-five-permissions"), world = world()
    let tokens = world.tokens(Self.vectors.policy(nil))
    let identity = try await tokens.identify(good.token)
    let entry = try #require(tokens.verified.find(good.token))
    // No token at all: nothing but the memory can know it.
    tokens.verified.keep(entry.claims, of: "remembered", keyID: entry.keyID, key: entry.key)
    #expect(try await tokens.identify("remembered") == identity)
    await #expect(throws: IdentityFailure.rejected("malformed")) { try await tokens.identify("forgotten") }
  }

  @Test func expiresAllTheSame() async throws {
    let good = try vector("v2-five-permissions"), world = world()
    let tokens = world.tokens(Self.vectors.policy(nil))
    _ = try await tokens.identify(good.token)
    world.pass(seconds: 100_000)
    await #expect(throws: IdentityFailure.rejected("expired")) { try await tokens.identify(good.token) }
    world.pass(seconds: -300_000)
    await #expect(throws: IdentityFailure.self) { try await tokens.identify(good.token) }
  }

  @Test func aKeyThatIsWithdrawnOrReplacedVouchesForNothing() async throws {
    let good = try vector("v2-five-permissions"), world = world()
    let tokens = world.tokens(Self.vectors.policy(nil))
    _ = try await tokens.identify(good.token)
    // The same keys, fetched again: verified again, and good.
    world.publish(Self.vectors.jwks["main"]!.bytes)
    _ = try await tokens.identify(good.token)
    let id = try #require(tokens.verified.find(good.token)).keyID
    var other = DevelopmentSignIn(key: try TestYata.key.get()).keySet
    other = Array(String(decoding: other, as: UTF8.self).replacing(DevelopmentSignIn.keyID, with: id).utf8)
    world.publish(other)
    await #expect(throws: IdentityFailure.rejected("bad_signature")) { try await tokens.identify(good.token) }
    world.publish(Array(#"{"keys":[]}"#.utf8))
    await #expect(throws: IdentityFailure.rejected("unknown_kid")) { try await tokens.identify(good.token) }
  }

  @Test func aTextThatOnlyLooksTheSameIsAnother() async throws {
    let good = try vector("v2-five-permissions"), tokens = world().tokens(Self.vectors.policy(nil))
    _ = try await tokens.identify(good.token)
    let entry = try #require(tokens.verified.find(good.token))
    tokens.verified.keep(entry.claims, of: "K", keyID: entry.keyID, key: entry.key)
    // The Kelvin sign is canonically equivalent to the letter.
    #expect("K" == "\u{212A}" && tokens.verified.find("\u{212A}") == nil)
  }

  @Test func withoutAMemoryEveryTokenIsVerified() async throws {
    let good = try vector("v2-five-permissions"), tokens = world().tokens(Self.vectors.policy(nil), capacity: 0)
    for _ in 1...2 { _ = try await tokens.identify(good.token) }
    #expect(tokens.verified.count == 0)
  }
}

extension Result where Failure == any Error {
  fileprivate init(asyncly body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
