import ContractRuntime
import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import YataServer

@Suite struct RateLimiterTests {
  private final class HandClock: Sendable {
    private let time = Mutex(Duration.zero)
    var now: Duration { time.withLock { $0 } }
    func advance(_ duration: Duration) { time.withLock { $0 += duration } }
  }

  private func limiter(_ limit: RateLimit, _ clock: HandClock) -> RateLimiter { RateLimiter(limit, now: { clock.now }) }

  private func taken(_ count: Int, _ limiter: RateLimiter, _ user: UUID) -> Int {
    (0..<count).count { _ in limiter.take(user) == nil }
  }

  @Test func aBurstAndThenASteadyRate() {
    let clock = HandClock(), user = UUID()
    let limiter = limiter(RateLimit(perMinute: 60, burst: 5), clock)
    #expect(taken(20, limiter, user) == 5)
    #expect(limiter.refusals == 15)
    clock.advance(.seconds(3))
    #expect(taken(20, limiter, user) == 3)
    // A long pause fills the bucket and no more.
    clock.advance(.seconds(3600))
    #expect(taken(20, limiter, user) == 5)
  }

  @Test func saysWhenToComeBack() {
    let clock = HandClock(), user = UUID()
    let limiter = limiter(RateLimit(perMinute: 6, burst: 1), clock)
    #expect(limiter.take(user) == nil)
    let seconds = limiter.take(user)
    #expect(seconds == 10)
    clock.advance(.seconds(9))
    #expect(limiter.take(user) == 1)
    clock.advance(.seconds(1))
    #expect(limiter.take(user) == nil)
  }

  @Test func everybodyHasTheirOwn() {
    let clock = HandClock()
    let limiter = limiter(RateLimit(perMinute: 60, burst: 2), clock)
    for _ in 0..<100 { #expect(taken(5, limiter, UUID()) == 2) }
  }

  @Test func overHTTP() async throws {
    var options = Yata.Options()
    options.rateLimit = RateLimit(perMinute: 1, burst: 2)
    try await TestYata.with(options) { yata in
      for _ in 0..<2 {
        #expect(try await yata.send(.get, "/api/me").status == 200)
      }
      let refused = try await yata.send(.get, "/api/me")
      #expect(refused.status == 429 && refused["error"] == "Too Many Requests")
      #expect(refused.headers[.retryAfter].flatMap { Int($0) } ?? 0 > 50)
      #expect(try await yata.send(.get, "/api/me", as: "grace").status == 200)
      #expect(try await yata.send(.get, "/healthz").status == 200)
    }
  }
}
