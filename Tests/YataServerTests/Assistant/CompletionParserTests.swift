import Testing

@testable import YataServer

@Suite struct CompletionParserTests {
  private let stream = FakeModel.event("Grüß ") + ": comment\n\n" + FakeModel.event("dich \\uD83D\\uDE80") + "data: [DONE]\n\n"

  /// However the network cuts the bytes.
  @Test(arguments: [1, 2, 3, 7, 64, 10_000])
  func anyPieces(_ size: Int) throws {
    var parser = CompletionParser()
    var text = ""
    let bytes = Array(stream.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) { text += try parser.text(in: bytes[start..<min(start + size, bytes.count)]) }
    #expect(text == "Grüß dich 🚀")
    #expect(parser.isComplete)
  }

  @Test func aReasonToFinishIsAnEndToo() throws {
    var parser = CompletionParser()
    _ = try parser.text(in: Array("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\r\n\r\n".utf8))
    #expect(parser.isComplete)
  }

  @Test func endlessLinesAreRefused() {
    var parser = CompletionParser()
    #expect(throws: AssistantFailure.self) { _ = try parser.text(in: [UInt8](repeating: 65, count: (1 << 20) + 1)) }
  }
}
