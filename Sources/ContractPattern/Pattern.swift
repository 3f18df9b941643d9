import Synchronization

/// A regular expression of ECMA-262 with the `u` flag, as JSON Schema recommends (core, section 6.4), matched in time linear in the input.
///
/// What is commonly written without the flag is tolerated too. Back-references, Unicode scripts and flags inside an expression are refused by name.
public struct Pattern: Sendable {
  /// The text of the expression.
  public let source: String
  private let state: State

  /// The most states a program may have; `{0,100000}` must not fill the memory.
  public static let maximumSize = 25_000

  /// The tree, and the matcher once it was needed: making it is left out where expressions are only checked.
  private final class State: Sendable {
    let node: PatternNode
    let matcher = AtomicLazyReference<Matcher>()

    init(_ node: PatternNode) { self.node = node }
  }

  var node: PatternNode { state.node }

  /// Throws ``PatternError`` when `source` is malformed, too large, or uses what is not supported.
  public init(_ source: String) throws(PatternError) {
    var parser = PatternParser(source)
    let node = try parser.parse()
    let size = CountedClass.covers(node) ? 1 : node.trimmed.size
    if size > Pattern.maximumSize {
      let found = "the expression needs \(size) states, at most \(Pattern.maximumSize) are allowed"
      throw PatternError(.tooLarge, at: 0, "\(found); use `maxLength` instead of large counts")
    }
    self.source = source
    state = State(node)
  }

  /// Whether the expression matches anywhere in `bytes`, which are UTF-8. It counts by Unicode scalars.
  public func matches(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if let matcher = state.matcher.load() { return matcher.matches(bytes) }
    return state.matcher.storeIfNil(Matcher(state.node)).matches(bytes)
  }

  /// Whether the expression matches anywhere in `text`.
  public func matches(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { matches(utf8: $0) }
  }
}
