extension DiagnosticCode {
  /// The target of an action matches nothing in the document.
  public static let overlayTarget = DiagnosticCode(
    "overlay-target", .warning, "an action that changes nothing",
    rule: "The target of an action matches something in the document as the actions before it have left it.",
    specification: "https://spec.openapis.org/overlay/v1.1.0.html#action-object",
    remedy: "Correct the target, or remove the action.",
    example: .init(
      .overlay,
      bad: """
        actions:
          - target: $.paths['/pet']
            remove: true
        """,
      good: """
        actions:
          - target: $.paths['/pets']
            remove: true
        """))
}
