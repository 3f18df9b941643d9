import ClientTestAPI
import ContractClient
import ContractRuntime
import ContractServer
import Testing

/// Typed parts from a client to a handler and the mistakes on the way.
@Suite struct MultipartClientTests {
  static func page(_ name: String, _ count: Int, type: String = "image/png") -> FilePart {
    FilePart(
      filename: name, contentType: type,
      content: RequestBody(Counting(count: count) { _ in [UInt8](repeating: 0x2D, count: 10_000) }, declaredLength: nil))
  }

  @Test func partsArriveTypedAndFilesAsStreams() async throws {
    // 2 MB: twice what a body in memory may have.
    let body: MultipartParts<UploadDocument.Part> = [
      .title("Report"), .tags("a"), .pages(Self.page("a \"1\".png", 200), headers: .init(xPage: 1)), .tags("b"),
      .note(Note(text: "hi", stars: 1)), .pages(Self.page("ü.png", 1, type: "image/webp"), headers: .init(xPage: 2, xRotation: 0.5)),
    ]
    guard case .created(let receipt, let headers) = try await ClientTests.client().uploadDocument(.init(body: body)) else {
      Issue.record("not created")
      return
    }
    #expect(receipt.title == "Report")
    #expect(receipt.tags == ["a", "b"])
    #expect(receipt.note == Note(text: "hi", stars: 1))
    #expect(receipt.pages == ["a \"1\".png image/png 1 0.0 2000000", "ü.png image/webp 2 0.5 10000"])
    #expect(receipt.others == nil)
    #expect(headers.location == "/documents/1")
    #expect(headers.xSizes == [2_000_000, 10_000])
  }

  static let good = UploadDocument.Part.pages(page("a", 1), headers: .init(xPage: 1))

  @Test(
    arguments: [
      ([.title("Report")], "body.pages parameter.required"),
      ([good], "body.title parameter.required"),
      ([.title(""), good], "body.title string.too_short"),
      ([.title("a"), .title("b"), good], "body.title parameter.repeated"),
      ([.title("a"), .tags("123456"), good], "body.tags string.too_long"),
      ([.title("a"), .note(Note(text: "")), good], "body.note.text string.too_short"),
      ([.title("a"), .pages(page("a", 1, type: "text/html"), headers: .init(xPage: 1))], "body.pages body.media_type"),
    ] as [([UploadDocument.Part], String)])
  func mistakesNameTheirPart(_ parts: [UploadDocument.Part], _ expected: String) async throws {
    let seen = Failures()
    let client = try ClientTests.client(server: { $0.onFailure = { seen.add($0.failure) } })
    guard case .clientError(let status, _) = try await client.uploadDocument(.init(body: MultipartParts(parts))) else {
      Issue.record("not refused")
      return
    }
    #expect(status == 422)
    #expect(seen.issues == [expected])
  }
}
