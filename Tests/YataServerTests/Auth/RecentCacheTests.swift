import Testing

@testable import YataServer

@Suite struct RecentCacheTests {
  @Test func keepsWhatIsAskedForAndForgetsTheRest() {
    var cache = RecentCache<Int, String>(capacity: 10)
    cache.keep("first", for: 0)
    for number in 1...1000 {
      cache.keep("\(number)", for: number)
      #expect(cache.find(0) == "first")
      #expect(cache.count <= 20)
    }
    // As many as it promises, newest first.
    for number in 992...1000 { #expect(cache.find(number) == "\(number)") }
    #expect(cache.find(5) == nil)
  }

  @Test func withoutCapacityItKeepsNothing() {
    var cache = RecentCache<Int, Int>(capacity: 0)
    cache.keep(1, for: 1)
    #expect(cache.find(1) == nil && cache.count == 0)
  }

  @Test func forgetsInBothHalves() {
    var cache = RecentCache<Int, Int>(capacity: 2)
    for number in 1...3 { cache.keep(number % 2, for: number) }
    cache.forget { $0 == 1 }
    #expect(cache.find(1) == nil && cache.find(3) == nil)
    #expect(cache.find(2) == 0)
  }
}
