extension DiagnosticCode {
  /// An overlay file that is not one, or an action that cannot be understood.
  public static let overlaySyntax = DiagnosticCode(
    "overlay-syntax", .error, "an overlay that cannot be understood",
    rule: "An overlay has `overlay`, its version, and `actions`; each action has a `target`, and one of `update`, `copy` and `remove`.",
    specification: "https://spec.openapis.org/overlay/v1.1.0.html#action-object",
    remedy: "Correct the overlay.",
    example: .init(
      .overlay,
      bad: """
        actions:
          - target: $.info
            descripton: Another title
            update: {title: Animals}
        """,
      good: """
        actions:
          - target: $.info
            update: {title: Animals}
        """))
}
