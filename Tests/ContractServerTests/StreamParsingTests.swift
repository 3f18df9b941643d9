import ContractRuntime
import HTTPTypes
import Testing

@testable import ContractServer

@Suite struct EventParserTests {
  /// The events of `text`, cut into pieces of `size` bytes.
  static func events(_ text: String, cut size: Int = 1, limit: Int = 1000) throws -> [ServerSentEvent] {
    var parser = EventParser(limit: limit)
    return try frames(Array(text.utf8), cut: size, &parser)
  }

  static func frames<Parser: FrameParser>(_ bytes: [UInt8], cut size: Int, _ parser: inout Parser) throws -> [Parser.Frame] {
    var frames: [Parser.Frame] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      parser.feed(Array(bytes[start..<min(bytes.count, start + size)]))
      while let frame = try parser.next() { frames.append(frame) }
    }
    if let last = try parser.finish() { frames.append(last) }
    return frames
  }

  /// Source: the examples of WHATWG HTML, section 9.2.6.
  @Test(
    arguments: [
      ("data: YHOO\ndata: +2\ndata: 10\n\n", [ServerSentEvent(data: "YHOO\n+2\n10")]),
      (
        ": test\n\ndata: first\nid: 1\n\ndata:second\nid\n\ndata:  third\n", [.init(data: "first", id: "1"), .init(data: "second", id: "")]
      ),
      ("data\n\ndata\ndata\n\ndata:", [.init(data: ""), .init(data: "\n")]),
      ("data:test\n\ndata: test\n\n", [.init(data: "test"), .init(data: "test")]),
      ("\u{FEFF}data: a\r\n\r\ndata: b\r\rdata: c\n\n", [.init(data: "a"), .init(data: "b"), .init(data: "c")]),
      ("event: e\nretry: 10\nretry: x\nunknown: y\ndata: a\n\n", [.init(data: "a", event: "e", retry: 10)]),
      ("event: lonely\n\ndata: a\n\n", [.init(data: "a")]),
      ("id: a\0b\ndata: x\n\n", [.init(data: "x")]),
    ] as [(String, [ServerSentEvent])])
  func examples(_ text: String, _ expected: [ServerSentEvent]) throws {
    for size in [1, 2, 3, 1000] { #expect(try Self.events(text, cut: size) == expected) }
  }

  @Test func whatIsWrittenIsRead() throws {
    let events = [
      ServerSentEvent(data: "a\nb", event: "e", id: "7", retry: 3), ServerSentEvent(data: " leading"), ServerSentEvent(data: "ü: :"),
    ]
    let text = String(decoding: events.flatMap(\.bytes), as: UTF8.self)
    #expect(try Self.events(text) == events)
  }

  @Test(arguments: ["data: " + String(repeating: "a", count: 2000), String(repeating: "data: aaaaaaaa\n", count: 300)])
  func eventsAreBounded(_ text: String) {
    #expect(throws: FrameTooLarge.self) { try Self.events(text, cut: 100) }
  }

  @Test func itemsAreWholeEvents() throws {
    let event = ServerSentEvent(data: #"{"a":1}"#, event: "e", id: "1", retry: 2)
    #expect(
      String(decoding: EventItems.json(event, dataIsJSON: false), as: UTF8.self) == #"{"event":"e","data":"{\"a\":1}","id":"1","retry":2}"#)
    let json = EventItems.json(event, dataIsJSON: true)
    #expect(String(decoding: json, as: UTF8.self) == #"{"event":"e","data":{"a":1},"id":"1","retry":2}"#)
    #expect(EventItems.event(try JSONValue(parsing: json)) == event)
    // What is no JSON cannot break out of its member.
    let evil = EventItems.json(ServerSentEvent(data: #"1,"id":"2""#), dataIsJSON: true)
    #expect(String(decoding: evil, as: UTF8.self) == #"{"data":"1,\"id\":\"2\""}"#)
  }
}

@Suite struct ItemParserTests {
  static func items(_ text: String, _ framing: ItemFraming, cut size: Int, limit: Int = 100) throws -> [String] {
    var parser = ItemParser(framing, limit: limit)
    return try EventParserTests.frames(Array(text.utf8), cut: size, &parser).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [1, 2, 3, 100])
  func linesAndRecords(_ size: Int) throws {
    #expect(try Self.items("1\n\n{\"a\":\n2}\r\n \n3", .lines, cut: size) == ["1", "{\"a\":", "2}\r", "3"])
    #expect(try Self.items("\u{1E}1\n\u{1E}{\"a\":\n2}\n\u{1E}\u{1E}3", .records, cut: size) == ["1\n", "{\"a\":\n2}\n", "3"])
    #expect(try Self.items("", .lines, cut: size) == [])
  }

  @Test func itemsAreBounded() {
    #expect(throws: FrameTooLarge.self) { try Self.items(String(repeating: "1", count: 200), .lines, cut: 10) }
  }

  @Test func whatIsWrittenIsRead() throws {
    for framing in [ItemFraming.lines, .records] {
      let text = String(decoding: ["a\nb", "\u{1E}"].flatMap { framing.encode($0) }, as: UTF8.self)
      let read = try Self.items(text, framing, cut: 1).map { try JSONValue(parsing: $0).string }
      #expect(read == ["a\nb", "\u{1E}"])
    }
  }
}

@Suite struct ItemStreamTests {
  static func server(_ framing: ItemFraming) throws -> ContractServer {
    let schema = SchemaReference(SchemaRegistry([#"{"n": {"type": "integer", "maximum": 9}}"#]), "n")
    let operation = OperationDescription(
      id: "sum", method: .post, path: "/sum",
      requestBody: RequestBodyDescription(required: true, contentTypes: ["application/jsonl"], streamed: ["application/jsonl"]))
    return try ContractServer(
      routes: [
        Route(operation) { request in
          var sum = 0
          for try await number in request.items(framing, schema, { r throws(JSONFailure) in try r.int(maximum: 9) }) { sum += number }
          return .text(200, String(sum))
        }
      ])
  }

  @Test(arguments: [
    (["1\n2", "\n3\n"], 200, "6"), (["1\n20\n"], 422, "body[1] number.too_large"), (["1\n{\n"], 400, "body json.end"),
  ])
  func itemsOfARequest(_ pieces: [String], _ status: Int, _ expected: String) async throws {
    let answer = try await Self.server(.lines).answer(.post, "/sum", headers: [.contentType: "application/jsonl"], body: chunked(pieces))
    #expect(answer.status == status)
    #expect(status == 200 ? answer.text == expected : answer.errors == [expected])
    if status == 422 { #expect(answer.json?["errors"]?[0]?["pointer"] == "/1") }
  }
}
