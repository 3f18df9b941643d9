/// One step of a program, as in Thompson's construction (1968). `next` is where it goes on.
struct Instruction: Sendable {
  enum Kind: UInt8, Sendable {
    /// Takes a scalar of the set `argument`.
    case scalar
    /// Goes on at `next` and at `argument`.
    case split
    /// Goes on if the assertion `argument` holds.
    case assertion
    /// Goes on if the look-around `argument` holds.
    case look
    case match
  }

  var kind: Kind
  var argument: Int32 = 0
  var next: Int32 = 0
}

/// The instructions of an expression, or of what a look-around looks for.
struct Program: Sendable {
  var instructions: [Instruction] = []
  var start: Int32 = 0
  /// Read from right to left: it tells where a match begins, not where it ends.
  var isReversed = false
  /// A match can only begin at the start of the input.
  var isAnchored = false
}

/// A look-around: it holds at a place if `program` finds a match that begins (or, looking behind, ends) there.
struct Look: Sendable {
  var program: Program
  var isNegated: Bool
}
