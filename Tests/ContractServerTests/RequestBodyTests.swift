import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

@Suite struct RequestBodyTests {
  enum Kind: Sendable { case json, text, bytes, stream, form }

  static func answer(
    _ kind: Kind, _ body: RequestBody, required: Bool = true, contentType: String = "application/json", limit: Int? = nil
  ) async throws -> Answer {
    let description = RequestBodyDescription(required: required, contentTypes: ["*/*"], maximumSize: limit)
    let operation = OperationDescription(id: "b", method: .post, path: "/b", requestBody: description)
    let server = try ContractServer(
      routes: [
        Route(operation) { request in
          var text: String?
          switch kind {
          case .json: text = try await request.jsonBody(anySchema) { r throws(JSONFailure) in try r.value() }.map { "\($0.json().count)" }
          case .text: text = try await request.textBody()
          case .bytes: text = try await request.bytesBody().map { "\($0.count)" }
          case .stream:
            var counts: [String] = []
            for try await chunk in request.streamBody() { counts.append("\(chunk.count)") }
            text = counts.joined(separator: "+")
          case .form:
            let shape = ParameterShape.object(["a": .integer, "tags": .array(.string), "o": .object(["x": .integer])])
            text = try await request.formBody(anySchema, shape: shape) { r throws(JSONFailure) in try r.value() }
              .map { String(decoding: $0.json(), as: UTF8.self) }
          }
          try request.finish()
          return .text(200, text ?? "absent")
        }
      ])
    return try await server.answer(.post, "/b", headers: [.contentType: contentType], body: body)
  }

  @Test(arguments: [Kind.json, .text, .bytes])
  func limitsAreExact(_ kind: Kind) async throws {
    let fits = String(repeating: "1", count: 10)
    let bodies = [{ RequestBody(Array(fits.utf8)) }, { chunked([fits], declaredLength: 10) }, { chunked(["11111", "11111"]) }]
    for body in bodies {
      #expect(try await Self.answer(kind, body(), limit: 10).status == 200)
      #expect(try await Self.answer(kind, body(), limit: 9).status == 413)
    }
  }

  @Test func aDeclaredLengthIsRefusedBeforeAnythingIsRead() async throws {
    let recorder = Recorder<Int>()
    let stream = AsyncStream<[UInt8]> {
      recorder.record(1)
      return nil
    }
    let answer = try await Self.answer(.bytes, RequestBody(stream, declaredLength: 11), limit: 10)
    #expect(answer.status == 413)
    #expect(answer.headers[.connection] == "close")
    #expect(recorder.values.isEmpty)
  }

  @Test func streamsKeepTheirChunksAndTheLimit() async throws {
    #expect(try await Self.answer(.stream, chunked(["ab", "c", "defg"])).text == "2+1+4")
    #expect(try await Self.answer(.stream, chunked(["ab", "c", "defg"]), limit: 6).status == 413)
    #expect(try await Self.answer(.stream, RequestBody()).text == "")
  }

  @Test func aBodyThatIsCutOffIsMalformed() async throws {
    for kind in [Kind.json, .text, .bytes, .stream] {
      #expect(try await Self.answer(kind, chunked(["12"], declaredLength: 3)).status == 400)
    }
  }

  @Test func absentBodies() async throws {
    for body in [RequestBody(), chunked([]), chunked([""])] {
      #expect(try await Self.answer(.json, body, required: false).text == "absent")
      let missing = try await Self.answer(.json, body)
      #expect(missing.status == 422)
      #expect(missing.errors == ["body body.required"])
    }
  }

  @Test func textIsUTF8() async throws {
    #expect(try await Self.answer(.text, RequestBody(Array("héé".utf8)), contentType: "text/plain").text == "héé")
    #expect(try await Self.answer(.text, RequestBody([0xFF]), contentType: "text/plain").status == 400)
    #expect(try await Self.answer(.text, RequestBody([0x41]), contentType: "text/plain; charset=UTF-8").text == "A")
    #expect(try await Self.answer(.text, RequestBody([0x41]), contentType: "text/plain; charset=utf-16").status == 415)
  }

  @Test(arguments: [
    ("a=1&tags=x&tags=y+z", #"{"a":1,"tags":["x","y z"]}"#),
    ("a=one", #"{"a":"one"}"#),
    ("tags=x", #"{"tags":["x"]}"#),
    ("o=%7B%22x%22%3A1%7D", #"{"o":{"x":1}}"#),
    ("o[x]=1", #"{"o":{"x":1}}"#),
    ("other=1&other=2", #"{"other":[1,2]}"#),
    ("%C3%BC=1", #"{"ü":1}"#),
  ])
  func forms(_ text: String, _ json: String) async throws {
    #expect(try await Self.answer(.form, RequestBody(Array(text.utf8))).text == json)
  }

  @Test func formsThatAreWrong() async throws {
    #expect(try await Self.answer(.form, RequestBody(Array("a=%".utf8))).status == 400)
    #expect(try await Self.answer(.form, RequestBody(Array("a=1&a=2".utf8))).errors == ["body.a parameter.repeated"])
    #expect(try await Self.answer(.form, RequestBody(Array("o=%7B".utf8))).errors == ["body.o parameter.malformed"])
    let injected = try await Self.answer(.form, RequestBody(Array(#"o={"x":1},"a":{}"#.utf8)))
    #expect(injected.errors == ["body.o parameter.malformed"])
    #expect(try await Self.answer(.form, RequestBody(Array(String(repeating: "a=1&", count: 2000).utf8))).status == 400)
  }
}
