import ContractDiagnostics

/// `lint:`, which only `contract lint` looks at; it knows the rules, and so whether their names are right.
public struct LintConfiguration: Sendable, Equatable {
  /// How demanding the rules are.
  public var preset: Preset?
  /// Single rules, moved or switched off, in the order of the file.
  public var rules: [Rule] = []

  public enum Preset: String, Sendable, CaseIterable {
    case minimal, recommended, strict
  }

  public struct Rule: Sendable, Equatable {
    public var name: Located<String>
    public var level: SeverityPolicy.Level
  }

  public init() {}
}
