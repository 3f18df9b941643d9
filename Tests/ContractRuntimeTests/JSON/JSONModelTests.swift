import ContractRuntime
import Testing
import Foundation

@Suite struct JSONModelTests {
  static let text =
    #"{"id":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","title":"Fix the \"lamp\" — soon 🙂","status":"in_progress","assigneeId":null,"tags":["a","b"]}"#

  @Test func readsAndWritesTheSameText() throws {
    let ticket = try Ticket(json: Array(Self.text.utf8))
    #expect(ticket.title == "Fix the \"lamp\" — soon 🙂")
    #expect(ticket.assigneeID == .null)
    #expect(String(decoding: ticket.json(), as: UTF8.self) == Self.text)
    try ticket.validate()
  }

  @Test func codableIsTheSameReading() throws {
    let ticket = try JSONDecoder().decode(Ticket.self, from: Data(Self.text.utf8))
    #expect(try ticket == Ticket(json: Array(Self.text.utf8)))
    let again = try JSONDecoder().decode(Ticket.self, from: JSONEncoder().encode(ticket))
    #expect(again == ticket)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Ticket.self, from: Data(#"{"title":""}"#.utf8)) }
  }
}
