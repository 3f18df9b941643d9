import ContractRuntime
import HTTPTypes
import Testing

@testable import ContractServer

/// Bounded mutation fuzzing with a fixed seed: whatever a client sends, there is an answer, and it is never 500.
@Suite struct FuzzTests {
  /// xorshift64*, so that a failure can be run again.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }

  /// `seed` with a few bytes changed, dropped, doubled, or replaced by something that parsers trip over.
  static func mutate(_ seed: String, _ generator: inout Generator) -> [UInt8] {
    let awkward: [[UInt8]] = [
      Array("%".utf8), Array("%00".utf8), Array("[".utf8), Array("]".utf8), Array("=".utf8), Array("&".utf8), Array(",".utf8),
      Array(";".utf8),
      Array("\"".utf8), Array("\\".utf8), [0x0D, 0x0A], [0x0D], [0x00], [0xFF], [0xC3], [0xED, 0xA0, 0x80], Array("--b".utf8),
      Array("1e999".utf8),
    ]
    var bytes = Array(seed.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let length = Int.random(in: 0...min(8, bytes.count - place), using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(place..<(place + length))
      case 1: bytes.insert(contentsOf: Array(bytes[place..<(place + length)]), at: place)
      case 2: bytes.insert(contentsOf: awkward.randomElement(using: &generator)!, at: place)
      default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
      }
    }
    return bytes
  }

  static let shapes: [ParameterShape] = [
    .string, .integer, .boolean, .any, .array(.integer), .object(["a": .integer, "b": .array(.string)], additional: .any),
    .nullable(.number),
    .object(["o": .object(["x": .any])]),
  ]

  /// One operation for each place, style, explode and shape.
  static let operations: [OperationDescription] = {
    var parameters: [ParameterDescription] = []
    for shape in shapes {
      for explode in [true, false] {
        for style in [ParameterStyle.form, .spaceDelimited, .pipeDelimited, .deepObject] {
          parameters.append(ParameterDescription("v", in: .query, style: style, explode: explode, shape: shape, schema: anySchema))
        }
        for style in [ParameterStyle.simple, .label, .matrix] {
          parameters.append(
            ParameterDescription("v", in: .path, required: true, style: style, explode: explode, shape: shape, schema: anySchema))
        }
        parameters.append(ParameterDescription("v", in: .cookie, explode: explode, shape: shape, schema: anySchema))
        parameters.append(ParameterDescription("v", in: .header, explode: explode, shape: shape, schema: anySchema))
      }
    }
    return parameters.enumerated().map { number, parameter in
      let path = parameter.location == .path ? "/\(number)/{v}" : "/\(number)"
      return OperationDescription(id: "\(number)", method: .get, path: path, parameters: [parameter])
    }
  }()

  @Test func parameters() async throws {
    let server = try ContractServer(
      routes: Self.operations.map { operation in
        Route(operation) { request in
          _ = request.parameter(0) { r throws(JSONFailure) in try r.value() }
          try request.finish()
          return .empty(204)
        }
      })
    let texts: [ParameterLocation: String] = [
      .path: ";v=a,1;v=2.b=x", .query: "v=1&v[a]=1,2&v[b][]=x&v[o][x]=%41+b&a=1", .cookie: "v=a,1; a=1; b=%41", .header: "a=1, b=x,12",
    ]
    var generator = Generator(state: 0x1234_5678_9ABC_DEF1)
    var statuses: [Int: Int] = [:]
    for round in 0..<6000 {
      let operation = Self.operations[round % Self.operations.count]
      let location = operation.parameters[0].location
      let text = String(decoding: Self.mutate(texts[location]!, &generator), as: UTF8.self)
      var headers: HTTPFields = [:]
      var target = "/\(operation.id)"
      switch location {
      case .path: target += "/" + text
      case .cookie: headers[.cookie] = text
      case .header: headers[HTTPField.Name("v")!] = text
      case .query, .querystring: target += "?" + text
      }
      statuses[try await server.answer(.get, target, headers: headers).status, default: 0] += 1
    }
    #expect(Set(statuses.keys).isSubset(of: [204, 400, 404, 422]), "\(statuses)")
    #expect(statuses[204] ?? 0 > 1000 && statuses[422] ?? 0 > 500 && statuses[400] ?? 0 > 100, "\(statuses)")
  }

  @Test func fields() {
    var generator = Generator(state: 99)
    for _ in 0..<20_000 {
      let text = String(decoding: Self.mutate(#"text/*;q=0.3, text/html;level="1,\"2";q=0.7, */*;q=0.5"#, &generator), as: UTF8.self)
      let accept = AcceptHeader(text)
      #expect((0...1000).contains(accept.weight(of: .octetStream)))
      if let mediaType = MediaType(text) { #expect(MediaType(mediaType.description) == mediaType) }
      let disposition = String(decoding: Self.mutate(#"form-data; name="a%22\"b"; filename=x"#, &generator), as: UTF8.self)
      _ = ContentDisposition(disposition)
      _ = Base64.decode(Self.mutate("YW55IGNhcm5hbCBwbGVhcw==", &generator))
    }
  }

  @Test func base64RoundTrips() {
    var generator = Generator(state: 5)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
    for bad in ["A", "AA", "AAA", "A===", "====", "AB==", "AAB=", "AA=A", "A A=", "AAAA="] {
      #expect(Base64.decode(Array(bad.utf8)) == nil)
    }
  }

  /// However a multipart body is cut, the events are the same; and it always comes to an end.
  @Test func multipart() throws {
    var generator = Generator(state: 7)
    for _ in 0..<5000 {
      let bytes = Self.mutate(MultipartParserTests.sample, &generator)
      let whole = Self.events(bytes, cut: bytes.count)
      #expect(Self.events(bytes, cut: Int.random(in: 1...9, using: &generator)) == whole)
    }
  }

  static func events(_ bytes: [UInt8], cut size: Int) -> [MultipartParser.Event?] {
    guard var parser = MultipartParser(boundary: "b", maximumParts: 10) else { return [] }
    var events: [MultipartParser.Event?] = []
    do {
      for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
        parser.feed(Array(bytes[start..<min(bytes.count, start + max(1, size))]))
        while let event = try parser.next() {
          if case .data(let more) = event, case .data(let before)?? = events.last {
            events[events.count - 1] = .data(before + more)
          } else {
            events.append(event)
          }
        }
      }
      try parser.finish()
    } catch {
      events.append(nil)
    }
    return events
  }

  /// However a stream is cut, its events are the same; the limit holds for what stands in memory.
  @Test func eventsAndItemsHoweverCut() {
    var generator = Generator(state: 13)
    for _ in 0..<5000 {
      let events = Self.mutate(": c\nevent: e\nid: 1\nretry: 10\ndata: a\ndata: b\r\n\r\ndata: c\rdata\r\r", &generator)
      let cut = Int.random(in: 1...9, using: &generator)
      #expect(
        Self.frames(events, cut: cut) { EventParser(limit: 200) } == Self.frames(events, cut: events.count) { EventParser(limit: 200) })
      let items = Self.mutate("{\"a\":1}\n[2]\r\n\n3\u{1E}4\n", &generator)
      for framing in [ItemFraming.lines, .records] {
        let whole = Self.frames(items, cut: items.count) { ItemParser(framing, limit: 200) }
        #expect(Self.frames(items, cut: cut) { ItemParser(framing, limit: 200) } == whole)
      }
    }
  }

  private static func frames<Parser: FrameParser>(_ bytes: [UInt8], cut size: Int, _ make: () -> Parser) -> [String] {
    var parser = make()
    var frames: [String] = []
    do {
      for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
        parser.feed(Array(bytes[start..<min(bytes.count, start + max(1, size))]))
        while let frame = try parser.next() { frames.append("\(frame)") }
      }
      if let last = try parser.finish() { frames.append("\(last)") }
    } catch {
      frames.append("failed")
    }
    return frames
  }

  /// What comes of the text of a form is JSON, unless it is not UTF-8.
  @Test func forms() throws {
    var generator = Generator(state: 17)
    var (decoded, refused) = (0, 0)
    for round in 0..<5000 {
      let bytes = Self.mutate("v[a]=1&v[b][]=x+y&v[o][x]=%41&a=1&b=2&b=3", &generator)
      guard let pairs = try? PairList(form: bytes, limit: 20) else {
        refused += 1
        continue
      }
      let shape = Self.shapes[round % Self.shapes.count]
      var values: [RawValue] = []
      if shape.isObject, let value = try? FormDecoder(pairs: pairs).object(shape) { values.append(value) }
      if let value = try? DeepObjectDecoder(name: "v", pairs: pairs).value(shape) { values.append(value) }
      for value in values {
        var json = JSONText()
        guard (try? json.append(value, shape)) != nil else { continue }
        decoded += 1
        #expect((try? JSONValue(parsing: json.bytes)) != nil || String(validating: json.bytes, as: UTF8.self) == nil)
      }
    }
    #expect(decoded > 500 && refused > 100)
  }

  /// A client that reads events as the standard says gets back what was written, and nothing else.
  @Test func serverSentEvents() {
    var generator = Generator(state: 11)
    for _ in 0..<5000 {
      let text = { (seed: String, generator: inout Generator) in String(decoding: Self.mutate(seed, &generator), as: UTF8.self) }
      let event = ServerSentEvent(
        data: text("a\nb\r\ndata: c\rd", &generator), event: text("e\nid: 1", &generator), id: text("1", &generator),
        comment: text("c\n\n", &generator))
      let lines = String(decoding: event.bytes, as: UTF8.self).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0) }
      #expect(lines.suffix(2) == ["", ""])
      #expect(lines.dropLast(2).allSatisfy { !$0.isEmpty && !$0.unicodeScalars.contains("\r") })
      let data = lines.filter { $0.utf8.starts(with: "data: ".utf8) }.map { $0.unicodeScalars.dropFirst(6) }
      var normalised = event.data!.unicodeScalars.reduce(into: ([Unicode.Scalar](), false)) { result, scalar in
        if !(scalar == "\n" && result.1) { result.0.append(scalar == "\r" ? "\n" : scalar) }
        result.1 = scalar == "\r"
      }.0
      normalised.append("\n")
      #expect(data.flatMap { Array($0) + ["\n"] } == normalised)
      for field in ["event: ", "id: "] { #expect(lines.count { $0.utf8.starts(with: field.utf8) } == 1) }
    }
  }
}
