#if HTTP2
  import ContractNIO
  import Foundation
  import HTTPTypes
  import Testing
  import TransportTestSupport

  /// A client of strangers: curl with nghttp2.
  @Suite(.timeLimit(.minutes(5))) struct CurlTests {
    /// Files of one test, gone with it.
    final class Folder: Sendable {
      let url = FileManager.default.temporaryDirectory.appendingPathComponent("contract-curl-\(UInt32.random(in: .min ... .max))")

      init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try write("ca.pem", Data(TestCertificate.certificateText.utf8))
      }

      deinit { try? FileManager.default.removeItem(at: url) }

      func path(_ name: String) -> String { url.appendingPathComponent(name).path }
      func write(_ name: String, _ data: Data) throws { try data.write(to: url.appendingPathComponent(name)) }
      func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
    }

    /// What curl printed, and with what it ended.
    static func curl(_ folder: Folder, _ arguments: [String]) async throws -> (text: String, code: Int32) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      let written = ["-w", "%{http_version} %{http_code} %{size_download}\n", "-o", folder.path("body")]
      process.arguments = ["curl", "-sS", "--cacert", folder.path("ca.pem"), "-H", "Content-Type: a/b"] + written + arguments
      try folder.write("out", Data())
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path("out")))
      process.standardInput = FileHandle.nullDevice
      let code = try await withCheckedThrowingContinuation { continuation in
        process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
        do { try process.run() } catch { continuation.resume(throwing: error) }
      }
      return (try folder.text("out"), code)
    }

    @Test(arguments: [
      (true, "--http2", "2"), (true, "--http1.1", "1.1"), (false, "--http2-prior-knowledge", "2"), (false, "--http1.1", "1.1"),
    ])
    func chooses(_ isEncrypted: Bool, _ option: String, _ version: String) async throws {
      let folder = try Folder()
      let tls = isEncrypted ? try TLSTests.server() : nil
      try await LimitTests.withServer(VersionTests.routes, { $0.tls = tls }) { port in
        let url = "\(isEncrypted ? "https" : "http")://localhost:\(port)"
        let answer = try await Self.curl(folder, ["--ipv4", option, url + "/"])
        #expect(answer.text == "\(version) 200 4\n" && answer.code == 0)
        #expect(try folder.text("body") == "fine")
        let head = try await Self.curl(folder, ["--ipv4", option, "--head", url + "/"])
        #expect(head.text.hasPrefix("\(version) 200 ") && head.code == 0)
        #expect(try folder.text("body").lowercased().contains("content-length: 4"))
      }
    }

    @Test func manyStreamsShareAConnection() async throws {
      let folder = try Folder()
      let tls = try TLSTests.server()
      try await LimitTests.withServer(VersionTests.routes, { $0.tls = tls }) { port in
        let names = "https://localhost:\(port)/name/[1-200]"
        let answer = try await Self.curl(folder, ["--ipv4", "--http2", "--parallel", "--parallel-max", "50", names])
        #expect(answer.text.split(separator: "\n").filter { $0.hasPrefix("2 200 ") }.count == 200 && answer.code == 0)
      }
    }

    @Test func bodiesComeBackWhole() async throws {
      let folder = try Folder()
      let body = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      try folder.write("upload", body)
      let tls = try TLSTests.server()
      try await LimitTests.withServer(VersionTests.routes, { $0.tls = tls }) { port in
        let url = "https://localhost:\(port)"
        let upload = ["--ipv4", "--http2", "--data-binary", "@\(folder.path("upload"))"]
        let answer = try await Self.curl(folder, upload + [url + "/mirror"])
        #expect(answer.text == "2 200 3000000\n" && answer.code == 0)
        #expect(try Data(contentsOf: folder.url.appendingPathComponent("body")) == body)
        let refused = try await Self.curl(folder, upload + [url + "/echo"])
        #expect(refused.text.hasPrefix("2 413 ") && refused.code == 0)
      }
    }
  }
#endif
