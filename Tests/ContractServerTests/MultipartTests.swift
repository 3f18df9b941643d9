import ContractRuntime
import HTTPTypes
import Testing

@testable import ContractServer

@Suite struct MultipartParserTests {
  /// The events of `text` cut into pieces of `size` bytes, neighbouring data joined.
  static func events(_ text: String, cut size: Int = .max, boundary: String = "b") throws -> [String] {
    var parser = try #require(MultipartParser(boundary: boundary, maximumParts: 3))
    var events: [String] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      parser.feed(Array(bytes[start..<min(bytes.count, start.addingReportingOverflow(size).overflow ? bytes.count : start + size)]))
      while let event = try parser.next() { append(event, &events) }
    }
    try parser.finish()
    return events
  }

  private static func append(_ event: MultipartParser.Event, _ events: inout [String]) {
    switch event {
    case .part(let headers): events.append("part " + headers.map { "\($0.name)=\($0.value)" }.joined(separator: ","))
    case .data(let bytes):
      let text = String(decoding: bytes, as: UTF8.self)
      if events.last?.hasPrefix("data ") == true { events[events.count - 1] += text } else { events.append("data " + text) }
    case .endOfPart: events.append("end")
    case .end: events.append("END")
    }
  }

  static let sample =
    "preamble\r\n--b \t\r\nA: 1\r\nB:2\r\n\r\none\r\n--\r\n-- b\rx\r\n--b\r\n\r\n\r\n--b\r\nC: 3\r\n\r\n\r\n\r\n--b--\r\nepilogue"

  @Test(arguments: [Int.max, 1, 2, 3, 5, 7, 11])
  func doesNotCareHowTheBytesArrive(_ size: Int) throws {
    #expect(
      try Self.events(Self.sample, cut: size) == [
        "part A=1,B=2", "data one\r\n--\r\n-- b\rx", "end", "part ", "end", "part C=3", "data \r\n", "end", "END",
      ])
  }

  @Test func theFirstBoundaryNeedsNoLineBefore() throws {
    #expect(try Self.events("--b\r\nA: 1\r\n\r\nx\r\n--b--") == ["part A=1", "data x", "end", "END"])
    #expect(try Self.events("--b--") == ["END"])
  }

  @Test(arguments: [
    ("", "ended before its closing boundary"),
    ("--b\r\nA: 1\r\n\r\nx", "ended before its closing boundary"),
    ("--b\r\nA: 1\r\n\r\nx\r\n--b", "ended before its closing boundary"),
    ("--bx\r\n\r\n\r\n--b--", "followed by something else"),
    ("--b\r\nA\r\n\r\n\r\n--b--", "not a list of 'name: value'"),
    ("--b\r\nA : 1\r\n\r\n\r\n--b--", "not a list of 'name: value'"),
    ("--b\r\n" + String(repeating: "A: aaaaaaaaaaaaaaaaaaaa\r\n", count: 1000), "header of a part is too large"),
    (String(repeating: "--b\r\n\r\n\r\n", count: 4) + "--b--", "too many parts"),
  ])
  func malformed(_ text: String, _ detail: String) throws {
    for size in [Int.max, 1] {
      let error = #expect(throws: RequestFailure.self) { try Self.events(text, cut: size) }
      guard case .malformedBody(let found)? = error else { Issue.record("\(String(describing: error))"); return }
      #expect(found.contains(detail))
    }
  }

  @Test func boundariesHaveALength() {
    #expect(MultipartParser(boundary: "", maximumParts: 1) == nil)
    #expect(MultipartParser(boundary: String(repeating: "a", count: 71), maximumParts: 1) == nil)
  }

  @Test(
    arguments: [
      (#"form-data; name="a""#, "a", nil),
      (#"FORM-DATA; Name=a; filename=b.txt"#, "a", "b.txt"),
      (#"form-data; name="a\"b"; filename="C:\dir\x \\ y""#, #"a"b"#, #"C:\dir\x \ y"#),
      (#"form-data; name="a%22%0d%0Ab%25""#, "a\"\r\nb%25", nil),
      (#"form-data; filename="x;name=y"; name="ü""#, "ü", "x;name=y"),
    ] as [(String, String, String?)])
  func dispositions(_ text: String, _ name: String, _ filename: String?) {
    let disposition = ContentDisposition(text)
    #expect(disposition?.name == name)
    #expect(disposition?.filename == filename)
  }

  @Test(arguments: ["", "attachment; name=a", "form-data", "form-data; filename=a", #"form-data; name="a"#, #"form-data; name="a" x"#])
  func badDispositions(_ text: String) {
    #expect(ContentDisposition(text) == nil)
  }
}

@Suite struct MultipartBodyTests {
  static func part(_ disposition: String, _ content: String, _ more: String = "") -> String {
    "--b\r\nContent-Disposition: form-data; \(disposition)\r\n\(more)\r\n\(content)\r\n"
  }

  static func answer(
    _ text: String, contentType: String = "multipart/form-data; boundary=b", limit: Int? = nil,
    _ handle: @escaping @Sendable (inout OperationRequest) async throws -> String?
  ) async throws -> Answer {
    let description = RequestBodyDescription(required: true, contentTypes: ["multipart/form-data"], maximumSize: limit)
    let operation = OperationDescription(id: "m", method: .post, path: "/m", requestBody: description)
    let server = try ContractServer(
      routes: [
        Route(operation) { request in
          let text = try await handle(&request)
          try request.finish()
          return .text(200, text ?? "nil")
        }
      ])
    let pieces = stride(from: 0, to: text.utf8.count, by: 7).map { start in
      String(decoding: Array(text.utf8)[start..<min(start + 7, text.utf8.count)], as: UTF8.self)
    }
    return try await server.answer(.post, "/m", headers: [.contentType: contentType], body: chunked(pieces))
  }

  @Test func partsAreStreamed() async throws {
    let text =
      Self.part("name=a", "one") + Self.part(#"name=f; filename="x.png""#, "12345678901234567890", "Content-Type: image/png\r\nX-Y: z\r\n")
      + Self.part("name=b", "two") + "--b--\r\n"
    let answer = try await Self.answer(text) { request in
      var seen: [String] = []
      for try await part in try request.multipartBody() {
        if part.name == "a" { continue }
        var count = 0
        var chunks = 0
        for try await chunk in part.content {
          count += chunk.count
          chunks += 1
        }
        let more = part.filename == nil ? "" : " \(chunks > 1) \(part.headers[HTTPField.Name("X-Y")!] ?? "")"
        seen.append("\(part.name) \(part.filename ?? "-") \(part.contentType?.essence ?? "-") \(count)" + more)
      }
      return seen.joined(separator: "; ")
    }
    #expect(answer.text == "f x.png image/png 20 true z; b - - 3")
  }

  @Test func partsHaveALimitOfTheirOwn() async throws {
    let text = Self.part("name=a", "12345") + "--b--"
    for (limit, status) in [(5, 200), (4, 413)] {
      let answer = try await Self.answer(text) { request in
        for try await part in try request.multipartBody() { _ = try await part.bytes(upTo: limit) }
        return nil
      }
      #expect(answer.status == status)
    }
    #expect(try await Self.answer(text, limit: 20) { try await Self.form(&$0) }.status == 413)
  }

  @Sendable static func form(_ request: inout OperationRequest) async throws -> String? {
    let shape = ParameterShape.object([
      "a": .integer, "tags": .array(.string), "o": .object(["x": .integer]), "f": .binary, "list": .array(.integer),
      "files": .array(.binary),
    ])
    let fields = [FormFieldDescription("f", contentType: "image/png, image/*")]
    return try await request.multipartForm(anySchema, shape: shape, fields: fields) { r throws(JSONFailure) in try r.value() }
      .map { String(decoding: $0.json(), as: UTF8.self) }
  }

  @Test func formsBecomeJSON() async throws {
    let text =
      Self.part("name=a", "1") + Self.part("name=tags", "x") + Self.part("name=tags", "y") + Self.part("name=o", #"{"x":2}"#)
      + Self.part("name=f; filename=f", "\u{1}abc", "Content-Type: image/png\r\n")
      + Self.part("name=list", "[1,2]", "Content-Type: application/json\r\n")
      + Self.part("name=files; filename=1", "a") + Self.part("name=other", "3") + "--b--"
    let answer = try await Self.answer(text, Self.form)
    #expect(answer.text == #"{"a":1,"tags":["x","y"],"o":{"x":2},"f":"AWFiYw==","list":[1,2],"files":["YQ=="],"other":3}"#)
  }

  @Test func formsThatAreWrong() async throws {
    #expect(
      try await Self.answer(Self.part("name=a", "1") + Self.part("name=a", "2") + "--b--", Self.form).errors == [
        "body.a parameter.repeated"
      ])
    #expect(try await Self.answer(Self.part("name=o", "{") + "--b--", Self.form).errors == ["body.o parameter.malformed"])
    let wrongType = Self.part("name=f", "x", "Content-Type: text/plain\r\n") + "--b--"
    #expect(try await Self.answer(wrongType, Self.form).errors == ["body.f body.media_type"])
    #expect(try await Self.answer("", Self.form).errors == ["body body.required"])
  }

  @Test(arguments: [
    ("--b\r\n\r\nx\r\n--b--", "multipart/form-data; boundary=b"),
    (
      "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--b--",
      "multipart/form-data; boundary=b"
    ),
    ("--b\r\nContent-Disposition: form-data; name=a\r\nContent-Type: ?\r\n\r\nx\r\n--b--", "multipart/form-data; boundary=b"),
    ("--b--", "multipart/form-data"),
    ("--b--", "multipart/form-data; boundary=\"\""),
    ("--c--", "multipart/form-data; boundary=b"),
  ])
  func malformed(_ text: String, _ contentType: String) async throws {
    #expect(try await Self.answer(text, contentType: contentType, Self.form).status == 400)
  }
}
