extension DiagnosticCode {
  /// Generated files are not what the document gives.
  public static let staleOutput = DiagnosticCode(
    "stale-output", .warning, "generated files are not what the document gives",
    rule: "`Generated/` is committed and equals what the generator makes of the document.",
    specification: "https://spec.openapis.org/oas/latest.html",
    remedy: "Run `swift package generate-contract`, or `contract generate` with the same folder.",
    example: .init(
      .commands,
      bad: """
        contract generate openapi.yaml --typescript Generated/typescript
        echo '// by hand' >>Generated/typescript/types.ts
        # As the plugin does in a build:
        contract generate openapi.yaml --swift Output --warn-when-stale Generated/typescript
        """,
      good: """
        contract generate openapi.yaml --typescript Generated/typescript
        # As the plugin does in a build:
        contract generate openapi.yaml --swift Output --warn-when-stale Generated/typescript
        """))
}
