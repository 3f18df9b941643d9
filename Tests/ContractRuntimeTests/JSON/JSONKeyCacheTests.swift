import Testing

@testable import ContractRuntime

@Suite struct JSONKeyCacheTests {
  @Test func aLiteralIsReadOnce() {
    let cache = JSONKeyCache()
    let literal: StaticString = "id! title"
    #expect(cache.keys(literal).table == cache.keys(literal).table)
  }

  @Test func eachLiteralHasItsOwnKeys() throws {
    let cache = JSONKeyCache()
    let (first, second) = (cache.keys("id! title").table.pointee, cache.keys("name").table.pointee)
    #expect((first.count, first.requiredHead) == (2, 1))
    #expect((second.count, second.requiredHead) == (1, 0))
  }

  /// All of them share a slot with one another, but never their keys.
  @Test func literalsOfOneSlotAreToldApart() {
    let cache = JSONKeyCache(slotBits: 0)
    let literals: [StaticString] = ["a", "a b", "a b c", "a b c d"]
    #expect(literals.map { cache.keys($0).table.pointee.count } == [1, 2, 3, 4])
    #expect(literals.map { cache.keys($0).table.pointee.count } == [1, 2, 3, 4])
  }

  @Test func tasksThatMeetALiteralAtOnceGetTheSameKeys() async {
    let cache = JSONKeyCache()
    let literal: StaticString = "some! names of members"
    let tables = await withTaskGroup(of: Int.self, returning: Set<Int>.self) { group in
      for _ in 0..<64 { group.addTask { Int(bitPattern: cache.keys(literal).table) } }
      return await group.reduce(into: []) { $0.insert($1) }
    }
    #expect(tables.count == 1)
  }
}
