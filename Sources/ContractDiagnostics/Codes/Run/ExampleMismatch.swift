extension DiagnosticCode {
  /// An example is served that its own schema refuses.
  public static let exampleMismatch = DiagnosticCode(
    "example-mismatch", .warning, "an example does not fit its schema",
    rule: "The value under `example`, or of an Example Object, should match the schema beside it. `contract mock` serves it as it stands.",
    specification: "https://spec.openapis.org/oas/v3.2.0.html#media-type-object",
    remedy: "Correct the example, or the schema that refuses it.")
}
