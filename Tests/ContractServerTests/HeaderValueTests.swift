import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes
import Testing

@Suite struct HeaderValueTests {
  @Test func valuesAsText() {
    #expect("a".headerText == "a")
    #expect(true.headerText == "true")
    #expect(Int.min.headerText == "-9223372036854775808")
    #expect(Int32(3).headerText == "3")
    #expect(Int64(3).headerText == "3")
    #expect(1.5.headerText == "1.5")
    #expect(100.0.headerText == "100")
    #expect(UUID(uuidString: "9F1B2C3D-0000-4000-8000-000000000001")!.headerText == "9f1b2c3d-0000-4000-8000-000000000001")
    #expect([1, 2].headerText == "1,2")
  }

  @Test func enumerationsAreTheirRawValues() {
    var response = ServerResponse.empty(200)
    response.setHeader("X-A", TicketStatus.inProgress)
    response.setHeader("X-B", [TicketStatus.open, .done])
    response.setHeader("X-C", TicketStatus?.none)
    #expect(response.headers[HTTPField.Name("X-A")!] == "in_progress")
    #expect(response.headers[HTTPField.Name("X-B")!] == "open,done")
    #expect(response.headers.count == 2)
  }

  @Test func noHeaderCanBeSmuggledIn() {
    var response = ServerResponse.empty(200)
    response.setHeader("X-A", "a\r\nSet-Cookie: b=c")
    #expect(response.headers[HTTPField.Name("X-A")!] == "a  Set-Cookie: b=c")
    response.setHeader("X A", "a")
    response.setHeader("X-B", String?.none)
    #expect(response.headers.count == 1)
  }
}
