/// What assertions can see of a place in the input.
struct Surroundings: Hashable, Sendable {
  var isStart: Bool
  var isEnd: Bool
  var isWordBefore: Bool
  var isWordAfter: Bool

  func holds(_ assertion: Assertion) -> Bool {
    switch assertion {
    case .start: isStart
    case .end: isEnd
    case .wordBoundary: isWordBefore != isWordAfter
    case .notWordBoundary: isWordBefore == isWordAfter
    }
  }
}

/// A set of instructions in the order they were added, cleared in no time (Briggs and Torczon, 1993).
struct SparseSet {
  private(set) var members: [Int32]
  private var places: [Int32]
  private(set) var count = 0

  init(capacity: Int) {
    members = [Int32](repeating: 0, count: capacity)
    places = [Int32](repeating: 0, count: capacity)
  }

  subscript(index: Int) -> Int32 { members[index] }

  /// Adds a member; false when it was there.
  mutating func insert(_ member: Int32) -> Bool {
    let place = Int(places[Int(member)])
    if place < count && members[place] == member { return false }
    places[Int(member)] = Int32(count)
    members[count] = member
    count += 1
    return true
  }

  mutating func removeAll() { count = 0 }
}

/// Follows the instructions that take no scalar.
struct Closure {
  let instructions: [Instruction]
  private var pending: [Int32] = []

  init(_ program: Program) { instructions = program.instructions }

  /// Adds to `set` what can be reached from `start`; true when that is a match. `look` says whether a look-around holds here.
  mutating func add(_ start: Int32, to set: inout SparseSet, _ surroundings: Surroundings, look: (Int) -> Bool) -> Bool {
    var isMatch = false
    pending.append(start)
    while let place = pending.popLast() {
      guard set.insert(place) else { continue }
      let instruction = instructions[Int(place)]
      switch instruction.kind {
      case .scalar: break
      case .match: isMatch = true
      case .split:
        pending.append(instruction.argument)
        pending.append(instruction.next)
      case .assertion:
        if let assertion = Assertion(rawValue: UInt8(instruction.argument)), surroundings.holds(assertion) {
          pending.append(instruction.next)
        }
      case .look:
        if look(Int(instruction.argument)) { pending.append(instruction.next) }
      }
    }
    return isMatch
  }
}
