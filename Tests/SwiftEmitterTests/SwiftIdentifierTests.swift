import Testing

@testable import SwiftEmitter

@Suite struct SwiftIdentifierTests {
  @Test(arguments: [
    ("ticket_status", "TicketStatus"), ("HTTPServer", "HTTPServer"), ("user-id", "UserID"), ("3d.model", "Value3dModel"), ("", "Empty"),
    ("evil\"; import X", "EvilImportX"), ("../x", "X"), ("🚀", "U1f680"),
  ])
  func types(_ name: String, _ identifier: String) {
    #expect(SwiftIdentifier.type(name) == identifier)
  }

  @Test(arguments: [
    ("ticketId", "ticketID"), ("URL", "url"), ("+1", "plus1"), ("-1", "minus1"), ("class", "class"), ("$ref", "dollarRef"),
    ("@type", "atType"), ("a.b/c", "aBC"), ("IN_PROGRESS", "inProgress"), ("1st", "_1st"), ("ÄRGER", "ärger"), ("a\u{0}`b", "aB"),
  ])
  func members(_ name: String, _ identifier: String) {
    #expect(SwiftIdentifier.member(name) == identifier)
  }

  @Test func reservedWordsAreQuoted() {
    #expect(SwiftIdentifier.quoted("class") == "`class`")
    #expect(SwiftIdentifier.quoted("title") == "title")
  }

  @Test func aScopeGivesEachNameOnce() {
    var scope = SwiftScope(reserved: ["Error"])
    #expect(scope.claim("Error", else: ["ErrorModel"]) == "ErrorModel")
    #expect(scope.claim("Error", else: ["ErrorModel"]) == "Error2")
    #expect(scope.claim("Error", else: ["ErrorModel"]) == "Error3")
  }
}
