import AsyncHTTPClient
import ContractNIO
import ContractRuntime
import ContractServer
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOSSL
import ServiceLifecycle
import Testing
import TransportTestSupport

/// What handlers and clients may rely on, whatever version of HTTP is between them.
@Suite(.timeLimit(.minutes(5))) struct VersionTests {
  static let routes = [
    route(.get, "/") { _ in .text(200, "fine") },
    route(.get, "/name/{name}") { request in .text(200, "hello \(request.context.path)") },
    route(.post, "/echo", limit: 1000) { request in .bytes(200, try await request.bytesBody() ?? []) },
    route(.post, "/mirror", limit: 1 << 30) { request in .stream(200, request.streamBody()) },
    route(.post, "/ignore", limit: 1 << 30) { _ in .text(200, "ignored") },
  ]

  @Test(arguments: Version.allCases, [false, true]) func manyRequestsAtOnce(_ version: Version, _ isElsewhere: Bool) async throws {
    try await version.withVisit(Self.routes, { if isElsewhere { $0.executors = [globalConcurrentExecutor] } }) { (visit) async throws in
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        for number in 0..<50 {
          tasks.addTask {
            let response = try await visit.get("/name/\(number)")
            #expect(response.version == version.expected && response.status == .ok)
            #expect(try await response.text() == "hello /name/\(number)")
          }
        }
        try await tasks.waitForAll()
      }
    }
  }

  @Test(arguments: Version.allCases, [false, true]) func bodiesStreamBothWays(_ version: Version, _ isElsewhere: Bool) async throws {
    try await version.withVisit(Self.routes, { if isElsewhere { $0.executors = [globalConcurrentExecutor] } }) { (visit) async throws in
      let response = try await visit.post("/mirror", .bytes(ByteBuffer(repeating: 7, count: 3_000_000)))
      var count = 0
      for try await chunk in response.body { count += chunk.readableBytes }
      #expect(count == 3_000_000)
    }
  }

  @Test(arguments: Version.allCases) func bothDirectionsAtOnce(_ version: Version) async throws {
    try await version.withVisit(Self.routes) { (visit) async throws in
      let (chunks, continuation) = AsyncStream.makeStream(of: ByteBuffer.self)
      continuation.yield(ByteBuffer(string: "one"))
      let response = try await visit.post("/mirror", .stream(chunks, length: .unknown))
      var iterator = response.body.makeAsyncIterator()
      #expect(try await iterator.next() == ByteBuffer(string: "one"))
      continuation.yield(ByteBuffer(string: "two"))
      #expect(try await iterator.next() == ByteBuffer(string: "two"))
      continuation.finish()
      #expect(try await iterator.next() == nil)
    }
  }

  @Test(arguments: Version.allCases) func headHasNoBody(_ version: Version) async throws {
    try await version.withVisit(Self.routes) { (visit) async throws in
      var request = HTTPClientRequest(url: visit.url)
      request.method = .HEAD
      let response = try await visit.client.execute(request, timeout: .hours(1))
      #expect(response.status == .ok && response.headers.first(name: "content-length") == "4")
      #expect(try await response.text().isEmpty)
      #expect(try await visit.get("/").text() == "fine")
    }
  }

  @Test(arguments: Version.allCases) func problemsAreAnswered(_ version: Version) async throws {
    try await version.withVisit(Self.routes, server: { $0.responseHeaders = [.connection: "x"] }) { (visit) async throws in
      let missing = try await visit.get("/nothing")
      #expect(missing.status == .notFound && missing.headers.first(name: "content-type") == "application/problem+json")
      #expect(missing.headers.first(name: "date")?.hasSuffix("GMT") == true)
      let wrong = try await visit.post("/", .bytes(ByteBuffer()))
      #expect(wrong.status == .methodNotAllowed && wrong.headers.first(name: "allow")?.contains("GET") == true)
    }
  }

  @Test(arguments: Version.allCases, [true, false]) func bodiesPastTheLimitAreRefused(_ version: Version, _ isDeclared: Bool) async throws {
    try await version.withVisit(Self.routes) { (visit) async throws in
      let body = ByteBuffer(repeating: 7, count: 1001)
      let whole = HTTPClientRequest.Body.bytes(body)
      let response = try await visit.post(
        "/echo",
        isDeclared
          ? whole
          : .stream(
            AsyncStream {
              $0.yield(body); $0.finish()
            }, length: .unknown))
      #expect(response.status == .payloadTooLarge)
      #expect(try await response.text().contains("at most 1000 bytes"))
      #expect(try await visit.post("/echo", .bytes(ByteBuffer(repeating: 7, count: 1000))).text().utf8.count == 1000)
    }
  }

  @Test(arguments: Version.allCases) func fieldsPastTheLimitsAreRefused(_ version: Version) async throws {
    try await version.withVisit(Self.routes, { ($0.maximumHeaderSize, $0.maximumHeaderCount) = (10_000, 100) }) { (visit) async throws in
      for fields in [[("x", String(repeating: "a", count: 12_000))], [(String, String)](repeating: ("x", "a"), count: 120)] {
        var request = HTTPClientRequest(url: visit.url)
        for (name, value) in fields { request.headers.add(name: name, value: value) }
        let response = try await visit.client.execute(request, timeout: .hours(1))
        #expect(response.status == .requestHeaderFieldsTooLarge)
        #expect(try await response.text().contains("\"status\":431"))
      }
      #expect(try await visit.get("/").status == .ok)
    }
  }

  @Test(arguments: Version.allCases) func aBodyThatNobodyReadsHurtsNobody(_ version: Version) async throws {
    try await version.withVisit(Self.routes) { (visit) async throws in
      #expect(try await visit.post("/ignore", .bytes(ByteBuffer(string: "abc"))).text() == "ignored")
      #expect(try await visit.get("/").text() == "fine")
      // A large one ends a connection of HTTP/1.1, and a client may find that out with its next request.
      if version == .http1 { return }
      _ = try? await visit.post("/ignore", .bytes(ByteBuffer(repeating: 7, count: 3_000_000)))
      #expect(try await visit.get("/").text() == "fine")
    }
  }

  @Test(arguments: Version.allCases) func aSlowBodyIs408(_ version: Version) async throws {
    try await version.withVisit(Self.routes, { $0.bodyGrace = .zero }) { (visit) async throws in
      let (chunks, continuation) = AsyncStream.makeStream(of: ByteBuffer.self)
      continuation.yield(ByteBuffer(string: "abc"))
      let response = try await visit.post("/echo", .stream(chunks, length: .known(Int64(10))))
      #expect(response.status == .requestTimeout)
      continuation.finish()
    }
  }

  @Test(arguments: Version.allCases) func aStreamThatBreaksIsAnError(_ version: Version) async throws {
    struct Broken: Error {}
    let broken = route(.get, "/broken") { _ in
      .stream(
        200,
        AsyncThrowingStream<[UInt8], any Error> { continuation in
          continuation.yield(Array("one".utf8))
          continuation.finish(throwing: Broken())
        })
    }
    try await version.withVisit([broken] + Self.routes) { (visit) async throws in
      await #expect(throws: (any Error).self) {
        let response = try await visit.get("/broken")
        for try await _ in response.body {}
      }
      #expect(try await visit.get("/").text() == "fine")
    }
  }

  @Test(arguments: Version.allCases) func aClientThatLeavesCancelsTheHandler(_ version: Version) async throws {
    let (started, cancelled) = (Signal(), Signal())
    let waiting = route(.get, "/wait") { _ in
      started.send()
      do { try await Task.sleep(for: .seconds(3600)) } catch {
        cancelled.send()
        throw error
      }
      return .empty(204)
    }
    try await version.withVisit([waiting]) { (visit) async throws in
      let task = Task { try await visit.get("/wait") }
      await started.wait()
      task.cancel()
      await cancelled.wait()
      _ = try? await task.value
    }
  }

  @Test(arguments: Version.allCases) func shutdownWaitsForRequestsAndEndsEventStreams(_ version: Version) async throws {
    let (started, release) = (Signal(), Signal())
    try await version.withVisit(unfinishedRoutes(started: started, release: release)) { (visit) async throws in
      async let slow = visit.get("/slow")
      let events = try await visit.get("/events")
      await started.wait()
      await visit.group.triggerGracefulShutdown()
      #expect(try await events.text().hasPrefix("data: first\n\n"))
      release.send()
      #expect(try await slow.text() == "done")
    }
  }

  @Test(arguments: Version.allCases) func handlersSeeTheClientsCertificate(_ version: Version) async throws {
    let certificate = try TestCertificate.certificate()
    let key = try TestCertificate.privateKey()
    let server = try TLSTests.server {
      $0.certificateVerification = .noHostnameVerification
      $0.trustRoots = .certificates([certificate])
    }
    try await version.withVisit([TLSTests.facts], tls: server) {
      $0.certificateChain = [.certificate(certificate)]
      $0.privateKey = .privateKey(key)
    } _: { (visit) async throws in
      #expect(try await visit.get("/").text() == "https \(try certificate.toDERBytes().count)")
    }
  }
}
