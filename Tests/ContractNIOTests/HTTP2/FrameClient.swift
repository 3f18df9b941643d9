#if HTTP2
  import NIOCore
  import NIOHPACK
  import TransportTestSupport

  /// A client that speaks HTTP/2 frame by frame, in plain text and with prior knowledge, so that tests can say exactly what is on the wire.
  struct FrameClient {
    struct Frame {
      let type: UInt8
      let flags: UInt8
      let stream: Int
      var payload: ByteBuffer
      /// Of HEADERS.
      var fields: [(name: String, value: String)] = []

      var endsStream: Bool { (type == Self.data || type == Self.headers) && flags & 1 != 0 }
      var status: String? { fields.first { $0.name == ":status" }?.value }
      var text: String { String(buffer: payload) }
      /// Of RST_STREAM; of GOAWAY its second word.
      var errorCode: UInt32? { payload.getInteger(at: payload.readerIndex + (type == Self.goAway ? 4 : 0)) }

      static let (data, headers, reset, settings, ping, goAway, windowUpdate, continuation) =
        (0, 1, 3, 4, 6, 7, 8, 9) as (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8)
    }

    var raw: RawClient
    private var received = ByteBuffer()
    private var encoder = HPACKEncoder(allocator: ByteBufferAllocator())
    private var decoder = HPACKDecoder(allocator: ByteBufferAllocator())

    static func connect<Result>(
      _ port: Int, settings: [(UInt16, UInt32)] = [], handlers: @escaping @Sendable (any Channel) throws -> Void = { _ in },
      _ body: (inout FrameClient) async throws -> Result
    ) async throws -> Result {
      try await RawClient.connect(port, handlers: handlers) { raw in
        var client = FrameClient(raw: raw)
        try await client.raw.send(bytes: Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8))
        try await client.send(Frame.settings, payload: settings.flatMap { bytes($0.0) + bytes($0.1) })
        return try await body(&client)
      }
    }

    private init(raw: RawClient) {
      self.raw = raw
    }

    private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
      withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    // MARK: Sending

    func send(_ type: UInt8, flags: UInt8 = 0, stream: Int = 0, payload: [UInt8] = []) async throws {
      try await raw.send(bytes: Self.frame(type, flags: flags, stream: stream, payload))
    }

    static func frame(_ type: UInt8, flags: UInt8 = 0, stream: Int = 0, _ payload: [UInt8] = []) -> [UInt8] {
      Array(bytes(UInt32(payload.count)).dropFirst()) + [type, flags] + bytes(UInt32(stream)) + payload
    }

    /// HEADERS for a request, as bytes.
    mutating func request(
      _ stream: Int, _ method: String = "GET", _ path: String = "/", _ fields: [(String, String)] = [], ends: Bool = true,
      authority: String? = "x"
    ) throws -> [UInt8] {
      let pseudo = [(":method", method), (":scheme", "http"), (":path", path)] + (authority.map { [(":authority", $0)] } ?? [])
      return try block(stream, pseudo + fields, ends: ends)
    }

    mutating func block(_ stream: Int, _ fields: [(String, String)], ends: Bool) throws -> [UInt8] {
      var block = ByteBuffer()
      try encoder.encode(headers: HPACKHeaders(fields), to: &block)
      return Self.frame(Frame.headers, flags: 4 | (ends ? 1 : 0), stream: stream, Array(block.readableBytesView))
    }

    mutating func get(_ stream: Int, _ path: String = "/", _ fields: [(String, String)] = []) async throws {
      try await raw.send(bytes: request(stream, "GET", path, fields))
    }

    /// A request with a body to come.
    mutating func post(_ stream: Int, _ path: String, _ fields: [(String, String)] = []) async throws {
      try await raw.send(bytes: request(stream, "POST", path, [("content-type", "a/b")] + fields, ends: false))
    }

    func data(_ stream: Int, _ bytes: [UInt8], ends: Bool) async throws {
      try await send(Frame.data, flags: ends ? 1 : 0, stream: stream, payload: bytes)
    }

    func reset(_ stream: Int) async throws {
      try await send(Frame.reset, stream: stream, payload: [0, 0, 0, 8])
    }

    /// Gives credit to a stream and to the connection.
    func give(_ credit: Int, _ stream: Int) async throws {
      for stream in [0, stream] { try await send(Frame.windowUpdate, stream: stream, payload: Self.bytes(UInt32(credit))) }
    }

    /// Sends what needs no answer until that fails, because the server has let go of the connection and not only of its own side. Frames of
    /// types that nobody knows are ignored. Source: RFC 9113, section 4.1.
    func sendUntilCut() async {
      while (try? await send(0xAA)) != nil { try? await Task.sleep(for: .milliseconds(5)) }
    }

    // MARK: Receiving

    /// The next frame; nil once the server has closed. Settings are acknowledged on the way.
    mutating func next() async throws -> Frame? {
      while true {
        if let frame = try take() {
          if frame.type == Frame.settings, frame.flags & 1 == 0 { try await send(Frame.settings, flags: 1) }
          return frame
        }
        guard var chunk = try await raw.chunk() else { return nil }
        received.writeBuffer(&chunk)
      }
    }

    private mutating func take() throws -> Frame? {
      let start = received.readerIndex
      guard let length = received.getInteger(at: start, as: UInt32.self).map({ Int($0 >> 8) }), received.readableBytes >= 9 + length,
        let flags = received.getInteger(at: start + 4, as: UInt8.self), let stream = received.getInteger(at: start + 5, as: UInt32.self),
        let type = received.getInteger(at: start + 3, as: UInt8.self)
      else { return nil }
      received.moveReaderIndex(forwardBy: 9)
      var frame = Frame(type: type, flags: flags, stream: Int(stream), payload: received.readSlice(length: length) ?? ByteBuffer())
      if type == Frame.headers { frame.fields = try decoder.decodeHeaders(from: &frame.payload).map { ($0.name, $0.value) } }
      return frame
    }

    /// The next frame of these types; nil once the server has closed.
    mutating func next(_ types: UInt8..., of stream: Int? = nil) async throws -> Frame? {
      while let frame = try await next() {
        if types.contains(frame.type), stream == nil || stream == frame.stream { return frame }
      }
      return nil
    }

    /// The answer to a request up to its end, or to what broke it off.
    mutating func answer(_ stream: Int) async throws -> (status: String?, body: String, reset: UInt32?) {
      var status: String?
      var body = ""
      while let frame = try await next(Frame.headers, Frame.data, Frame.reset, of: stream) {
        switch frame.type {
        case Frame.headers: status = frame.status
        case Frame.data: body += frame.text
        default: return (status, body, frame.errorCode)
        }
        if frame.endsStream { return (status, body, nil) }
      }
      return (status, body, nil)
    }

    /// Waits until the server has closed, or has cut the connection.
    mutating func isClosed() async -> Bool {
      while (try? await next()) != nil {}
      return true
    }
  }
#endif
