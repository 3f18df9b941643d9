extension DiagnosticCode {
  /// A server variable that is not declared, or whose default is not among its values.
  public static let serverVariable = DiagnosticCode(
    "server-variable", .warning, "a server variable without a value",
    rule: "Every variable of a server's URL is declared with a default, which is one of its values where they are listed.",
    specification: "https://spec.openapis.org/oas/v3.1.1.html#server-variable-object",
    remedy: "Declare the variable below `variables` of the server.",
    example: .init(
      bad: """
        servers: [{url: 'https://{region}.example.com'}]
        paths: {}
        """,
      good: """
        servers: [{url: 'https://{region}.example.com', variables: {region: {default: eu, enum: [eu, us]}}}]
        paths: {}
        """))
}
