import ContractDiagnostics
import ContractModel

extension LintRule {
  /// A server is called without TLS.
  static let insecureServer = LintRule(
    .recommended,
    DiagnosticCode(
      "insecure-server", .warning, "a server is called without TLS",
      rule: "Servers are called over https; http is for the machine that one works at.",
      specification: "https://spec.openapis.org/oas/v3.1.1.html#server-object",
      remedy: "Write https.",
      example: .init(
        bad: """
          servers: [{url: http://api.example.com}]
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          """,
        good: """
          servers: [{url: https://api.example.com}, {url: http://localhost:8080}]
          paths:
            /pets:
              get: {operationId: listPets, responses: {'204': {description: Done}}}
          """))
  ) { report in
    let local = ["localhost", "127.0.0.1", "[::1]", "0.0.0.0", "{"]
    for server in report.subject.model.servers where server.url.hasPrefix("http://") {
      let host = server.url.dropFirst("http://".count)
      guard !local.contains(where: { host.hasPrefix($0) }), let operation = report.subject.operations.first else { continue }
      report.add("the server \(quoted(server.url)) is called without TLS", at: operation.provenance)
    }
  }
}
