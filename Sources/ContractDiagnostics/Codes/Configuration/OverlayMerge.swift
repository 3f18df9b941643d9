extension DiagnosticCode {
  /// An update that does not fit what it is merged into.
  public static let overlayMerge = DiagnosticCode(
    "overlay-merge", .error, "an update that does not fit",
    rule: "Mappings are merged into mappings, items are added to lists, and other values replace other values.",
    specification: "https://spec.openapis.org/overlay/v1.1.0.html#action-object",
    remedy: "Remove the old value by an action of its own first, or change the update.",
    example: .init(
      .overlay,
      bad: """
        actions:
          - target: $.info
            update: [Animals]
        """,
      good: """
        actions:
          - target: $.info
            update: {title: Animals}
        """))
}
