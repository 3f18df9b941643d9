import ContractRuntime
import Testing

@Suite struct JSONMemberReadingTests {
  private struct Members: JSONReadable {
    var count: Int?
    var title: String?
    var note: Presence<String> = .absent
    var parent: Int? = 7
    var isOpen = true

    init(from reader: inout JSONReader) throws(JSONFailure) {
      var object = try reader.beginObject("count title note parent open kind version banned")
      while let key = try reader.nextKey(&object) {
        switch key {
        case 0: reader.read(&self.count) { r throws(JSONFailure) in try r.int(minimum: 1) }
        case 1: reader.readString(&self.title, maxLength: 5)
        case 2: reader.readString(presence: &self.note, minLength: 1)
        case 3: reader.read(orNull: &self.parent)
        case 4: reader.read(value: &self.isOpen)
        case 5: reader.readConstant("ticket")
        case 6: reader.readConstant(2)
        case 7: reader.refuseMember()
        default: reader.skipMember()
        }
      }
    }
  }

  private func read(_ text: String) throws(JSONFailure) -> Members {
    let guarded = GuardedBytes(Array(text.utf8))
    var reader = JSONReader(guarded.bytes)
    let members = try Members(from: &reader)
    try reader.finish()
    return members
  }

  @Test func membersAreReadIntoVariables() throws {
    let members = try read(#"{"count":3,"title":"abc","note":null,"parent":null,"open":false,"kind":"t\u0069cket","version":2.0}"#)
    #expect(members.count == 3 && members.title == "abc" && members.note == .null && members.parent == nil && !members.isOpen)
    let empty = try read("{}")
    #expect(empty.count == nil && empty.note == .absent && empty.parent == 7 && empty.isOpen)
  }

  @Test(arguments: [
    (#"{"title":"abc","count":0,"open":1}"#, JSONFailure(.range, offset: 24)),
    (#"{"count":1,"title":"abcdef","open":true}"#, JSONFailure(.length, offset: 20)),
    (#"{"note":""}"#, JSONFailure(.length, offset: 9)), (#"{"parent":true}"#, JSONFailure(.type, offset: 10)),
    (#"{"count":null}"#, JSONFailure(.type, offset: 9)), (#"{"open":null}"#, JSONFailure(.type, offset: 8)),
    (#"{"kind":"tickets"}"#, JSONFailure(.enumeration, offset: 8)), (#"{"kind":2}"#, JSONFailure(.type, offset: 8)),
    (#"{"version":3}"#, JSONFailure(.enumeration, offset: 11)), (#"{"count":"#, JSONFailure(.unexpectedEnd, offset: 9)),
    (#"{"banned":1,"count":2}"#, JSONFailure(.unknownMember, offset: 10)),
    (#"{"other":[,"count":2}"#, JSONFailure(.unexpectedByte, offset: 10)),
    (#"{"count":1,"count":2}"#, JSONFailure(.duplicateMember, offset: 11)),
  ])
  func theFirstMistakeIsThrown(_ text: String, _ failure: JSONFailure) {
    #expect(throws: failure) { try read(text) }
  }

  @Test func anAttemptGoesBackBehindAMistake() {
    let guarded = GuardedBytes(Array(#"{"count":"many","title":"abc"}"#.utf8))
    var reader = JSONReader(guarded.bytes)
    #expect(reader.attempt(Members.self) == nil)
    #expect(reader.attempt([String: String].self)?.count == 2)
    #expect(throws: Never.self) { try reader.finish() }
  }
}
