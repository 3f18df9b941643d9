extension DiagnosticCode {
  /// Aliases stand for too many values.
  public static let aliasExpansion = DiagnosticCode(
    "alias-expansion", .error, "aliases stand for too many values",
    rule: """
      Written out in full, the aliases of a file add no more than 250,000 values. A few lines of nested aliases can stand for \
      billions.
      """,
    specification: "https://yaml.org/spec/1.2.2/#71-alias-nodes",
    remedy: "Write shared parts once below `components` and use `$ref`.",
    example: .init(
      bad: """
        x-a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
        x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
        x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
        x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
        x-e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
        x-f: [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
        paths: {}
        """,
      good: """
        components:
          schemas:
            Name: {type: string}
            Names: {type: array, items: {$ref: '#/components/schemas/Name'}}
        """))
}
