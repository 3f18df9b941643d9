import Foundation
import Testing

@testable import YataServer

@Suite struct ListPositionTests {
  @Test func roundTrips() {
    for key in [0, 1, 1_767_225_600_123_456, (1 << 56) - 1] as [Int64] {
      let position = ListPosition(kind: 3, key: key, id: UUID())
      #expect(position.cursor.utf8.count == 32)
      #expect(ListPosition(cursor: position.cursor, kind: 3) == position)
      #expect(ListPosition(cursor: position.cursor, kind: 2) == nil)
    }
  }

  @Test(arguments: ["", "AAAA", String(repeating: "!", count: 32), String(repeating: "A", count: 33)])
  func refuses(_ cursor: String) {
    #expect(ListPosition(cursor: cursor, kind: 0) == nil)
  }

  @Test func identifiersSortByTheirTime() {
    let early = UUID.timeOrdered(at: Date(timeIntervalSince1970: 1_767_225_600))
    let late = UUID.timeOrdered(at: Date(timeIntervalSince1970: 1_767_225_600.002))
    #expect(early.uuidString < late.uuidString)
    #expect(early.uuid.6 >> 4 == 7)
    #expect(early.uuid.8 >> 6 == 2)
  }
}
