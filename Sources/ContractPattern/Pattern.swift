/// A compiled regular expression of ECMA-262 in the dialect of JSON Schema, matched in time linear in the input.
public struct Pattern: Sendable {
  /// The text of the expression.
  public let source: String

  /// Throws when `source` is malformed, or uses what cannot be matched in linear time.
  public init(_ source: String) throws(PatternError) { self.source = source }

  /// Whether the expression matches anywhere in `bytes`, which are UTF-8.
  public func matches(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Bool { true }
}

/// Why a regular expression cannot be used.
public struct PatternError: Error, Hashable, Sendable {
  public enum Kind: Sendable { case malformed, notSupported }
  public var kind: Kind
  /// The offset in Unicode scalars.
  public var offset: Int
  public var message: String
}
