extension DiagnosticCode {
  /// A build read a file that it did not know of when it was planned.
  public static let unplannedInput = DiagnosticCode(
    "unplanned-input", .warning, "a build does not notice changes of this file yet",
    rule: """
      SwiftPM keeps the plan of a build, and with it the list of files that the plugin looks at, until the package changes. A `contract.yaml`, \
      an overlay or a part of the document that came later is read, but only a change of another file makes the build look at it again.
      """,
    specification: "https://docs.swift.org/package-manager/PackagePlugin/PackagePlugin.html",
    remedy: "Run `touch Package.swift` once; the next build is planned anew.",
    example: .init(
      .commands,
      bad: """
        echo 'strict: true' >contract.yaml
        # As the plugin does in a build that was planned before there was such a file:
        contract generate openapi.yaml --swift Output --planned openapi.yaml
        """,
      good: """
        echo 'strict: true' >contract.yaml
        # As the plugin does in a build that was planned afterwards:
        contract generate openapi.yaml --swift Output --planned openapi.yaml --planned contract.yaml
        """))
}
