/// A kind of problem: its stable name, and what `contract explain` says about it.
///
/// Each code is one file in the folder of its family, and one line of `CodeFamily.all`; tests hold the two together, and see the bad
/// example give this code and the good one give no problem at all. A new code starts as a copy of a neighbour's file.
public final class DiagnosticCode: Sendable {
  /// Kebab case: `duplicate-key`. People write it in configuration and in searches, so it never changes.
  public let rawValue: String
  /// How bad it usually is. A report may be milder where the meaning is plain all the same.
  public let severity: Diagnostic.Severity
  /// A few words, lower case.
  public let title: String
  /// What must hold, in whole sentences.
  public let rule: String
  /// Where a specification says so.
  public let specification: String
  /// What to do, in whole sentences.
  public let remedy: String
  public let example: Example

  public init(
    _ rawValue: String, _ severity: Diagnostic.Severity, _ title: String, rule: String, specification: String, remedy: String,
    example: Example
  ) {
    self.rawValue = rawValue
    self.severity = severity
    self.title = title
    self.rule = rule
    self.specification = specification
    self.remedy = remedy
    self.example = example
  }

  /// What has the problem, and what has not.
  public struct Example: Sendable {
    public let form: Form
    public let bad: String
    public let good: String

    public init(_ form: Form = .fragment, bad: String, good: String) {
      self.form = form
      self.bad = bad
      self.good = good
    }

    /// What the text of an example is.
    public enum Form: String, Sendable, CaseIterable {
      /// A document without its `openapi` and `info`, which say 3.1.0 and nothing of interest.
      case fragment
      case document
      /// A document in JSON.
      case json
      /// A `contract.yaml` beside a document of pets.
      case configuration
      /// An overlay, without its `overlay` and `info`, of a document of pets.
      case overlay
      /// A fragment in which the line with `PetN` stands 1,001 times, for `Pet1` to `Pet1001`.
      case numbered
      /// A fragment that `contract mock` serves.
      case mocked
      /// Commands for a shell, in a folder where `openapi.yaml` is a document.
      case commands
    }
  }
}

extension DiagnosticCode: Hashable, CustomStringConvertible {
  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.rawValue == right.rawValue
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rawValue)
  }

  public var description: String { rawValue }
}
