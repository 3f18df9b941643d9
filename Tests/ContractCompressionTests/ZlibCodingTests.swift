import ContractCompression
import ContractServer
import HTTPTypes
import Testing

@Suite struct ZlibCodingTests {
  static let text = Array(String(repeating: "the same again, ", count: 20_000).utf8)

  /// Decodes in pieces of `size` bytes.
  static func decode(_ bytes: [UInt8], _ coding: ZlibCoding, cut size: Int) throws -> [UInt8] {
    var decoder = coding.makeDecoder()
    var decoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoder.feed(Array(bytes[start..<min(bytes.count, start + size)]))
      while let piece = try decoder.next() {
        #expect(piece.count <= 64 * 1024)
        decoded += piece
      }
    }
    try decoder.finish()
    return decoded
  }

  @Test(arguments: ZlibCoding.allCases, [1, 7, 100_000])
  func backAndForth(_ coding: ZlibCoding, _ size: Int) throws {
    let encoded = try #require(coding.encode(Self.text))
    #expect(encoded.count < 5000)
    #expect(try Self.decode(encoded, coding, cut: size) == Self.text)
    #expect(throws: (any Error).self) { try Self.decode(encoded.dropLast(), coding, cut: size) }
  }

  @Test func bareDeflateIsUnderstood() throws {
    // zlib's two bytes of header and four of checksum taken off.
    let bare = Array(try #require(ZlibCoding.deflate.encode(Self.text)).dropFirst(2).dropLast(4))
    #expect(try Self.decode(bare, .deflate, cut: 100_000) == Self.text)
  }

  @Test func membersFollowOneAnother() throws {
    let one = try #require(ZlibCoding.gzip.encode(Array("one".utf8)))
    #expect(try Self.decode(one + one, .gzip, cut: 5) == Array("oneone".utf8))
  }

  @Test func nonsenseIsRefused() {
    #expect(throws: (any Error).self) { try Self.decode(Array("no gzip at all".utf8), .gzip, cut: 100) }
  }
}

/// Codings in front of a server that answers with the size of the body and a text of that size.
@Suite struct EncodedBodyTests {
  static func answer(
    _ body: [UInt8], _ headers: HTTPFields, limit: Int = 1 << 20, type: String = "text/plain"
  ) async throws -> ServerResponse {
    let operation = OperationDescription(
      id: "echo", method: .post, path: "/echo",
      requestBody: RequestBodyDescription(required: true, contentTypes: ["application/octet-stream"]))
    var configuration = ServerConfiguration()
    configuration.contentCodings = [ZlibCoding.gzip, ZlibCoding.deflate]
    configuration.maximumBodySize = limit
    let server = try ContractServer(
      routes: [Route(operation) { request in .bytes(200, try await request.bytesBody() ?? [], contentType: type) }],
      configuration: configuration)
    return await server.respond(to: ServerRequest(method: .post, path: "/echo", headers: headers, body: RequestBody(body)))
  }

  static func size(_ response: ServerResponse) -> Int? {
    guard case .bytes(let bytes) = response.body else { return nil }
    return bytes.count
  }

  @Test(arguments: ["gzip", "GZIP", "x-gzip"])
  func requestsAreDecoded(_ name: String) async throws {
    let body = try #require(ZlibCoding.gzip.encode(ZlibCodingTests.text))
    let response = try await Self.answer(body, [.contentEncoding: name])
    #expect(response.status == 200)
    #expect(Self.size(response) == ZlibCodingTests.text.count)
  }

  @Test func aSmallBodyThatStandsForAHugeOneIsStopped() async throws {
    let bomb = try #require(ZlibCoding.gzip.encode([UInt8](repeating: 0, count: 50_000_000)))
    #expect(bomb.count < 1 << 20)
    #expect(try await Self.answer(bomb, [.contentEncoding: "gzip"]).status == 413)
    let exact = try #require(ZlibCoding.gzip.encode([UInt8](repeating: 0, count: 1000)))
    #expect(try await Self.answer(exact, [.contentEncoding: "gzip"], limit: 1000).status == 200)
    #expect(try await Self.answer(exact, [.contentEncoding: "gzip"], limit: 999).status == 413)
  }

  @Test func corruptBodiesAreMalformed() async throws {
    #expect(try await Self.answer(Array("nonsense".utf8), [.contentEncoding: "gzip"]).status == 400)
    let cut = Array(try #require(ZlibCoding.gzip.encode(ZlibCodingTests.text)).dropLast(9))
    #expect(try await Self.answer(cut, [.contentEncoding: "gzip"]).status == 400)
  }

  @Test func unknownCodingsAreNamed() async throws {
    let response = try await Self.answer([1], [.contentEncoding: "br"])
    #expect(response.status == 415)
    #expect(response.headers[.acceptEncoding] == "gzip, deflate")
    #expect(try await Self.answer([1], [.contentEncoding: "gzip, gzip"]).status == 415)
    #expect(try await Self.answer([1], [.contentEncoding: "identity"]).status == 200)
  }

  @Test(arguments: [
    ("gzip", "gzip"), ("deflate", "deflate"), ("gzip, deflate", "gzip"), ("gzip;q=0.5, deflate", "deflate"), ("*", "gzip"),
    ("gzip;q=0", nil), ("br", nil), ("", nil), ("gzip;q=0.5, identity", nil), ("GZIP", "gzip"),
  ])
  func responsesAreEncodedAsTheClientLikes(_ accept: String, _ coding: String?) async throws {
    let response = try await Self.answer(ZlibCodingTests.text, [.acceptEncoding: accept])
    #expect(response.headers[.contentEncoding] == coding)
    #expect(response.headers[.vary] == "Accept-Encoding")
    guard case .bytes(let bytes) = response.body else { return }
    #expect(response.headers[.contentLength] == String(bytes.count))
    let plain = try ZlibCoding.allCases.first { $0.names[0] == coding }.map { try ZlibCodingTests.decode(bytes, $0, cut: 1000) } ?? bytes
    #expect(plain == ZlibCodingTests.text)
  }

  @Test func whatIsPackedOrShortStaysAsItIs() async throws {
    let image = try await Self.answer(ZlibCodingTests.text, [.acceptEncoding: "gzip"], type: "image/png")
    #expect(image.headers[.contentEncoding] == nil)
    #expect(image.headers[.vary] == nil)
    #expect(try await Self.answer([1, 2, 3], [.acceptEncoding: "gzip"]).headers[.contentEncoding] == nil)
  }
}
