/// Why a regular expression cannot be used.
public struct PatternError: Error, Hashable, Sendable {
  public enum Kind: Sendable {
    /// The text is no regular expression of ECMA-262.
    case malformed
    /// It is one, but uses what is not supported here: back-references, scripts, flags.
    case notSupported
    /// It is one, but would need too much memory or time: huge repetition counts, very deep nesting.
    case tooLarge
  }

  public var kind: Kind
  /// Where in the expression, in Unicode scalars from 0.
  public var offset: Int
  /// What was expected and found, and a remedy where there is one; lower case, no full stop.
  public var message: String

  public init(_ kind: Kind, at offset: Int, _ message: String) {
    self.kind = kind
    self.offset = offset
    self.message = message
  }
}

extension PatternError: CustomStringConvertible {
  public var description: String { "\(message) (at character \(offset + 1) of the pattern)" }
}
