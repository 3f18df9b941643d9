/// Builds the automaton of a program by the subset construction, unless it would be large.
struct AutomatonBuilder {
  /// States, and the sum of their instruction sets, beyond which the program is run instead.
  static let stateBound = 4096
  static let workBound = 400_000

  /// A state: instructions to go on with, and what was before. Assertions are followed when the next scalar is known.
  private struct Key: Hashable {
    var places: [Int32]
    var isStart: Bool
    var isWordBefore: Bool
  }

  private let program: Program
  private let partition: ScalarPartition
  private let isWord: [Bool]
  private var closure: Closure
  private var reached: SparseSet
  private var next: SparseSet
  private var keys: [Key] = []
  private var numbers: [Key: UInt16] = [:]
  private var table: [UInt16] = []
  private var work = 0

  /// - Parameter isWord: for each class, whether it is of `\w`; empty when the program does not ask.
  init(_ program: Program, _ partition: ScalarPartition, isWord: [Bool]) {
    self.program = program
    self.partition = partition
    self.isWord = isWord
    closure = Closure(program)
    reached = SparseSet(capacity: program.instructions.count)
    next = SparseSet(capacity: program.instructions.count)
  }

  /// The automaton, or nil when it would be too large.
  mutating func build() -> Automaton? {
    let width = partition.count + 1
    table = [UInt16](repeating: Automaton.dead, count: width) + [UInt16](repeating: Automaton.found, count: width)
    keys = [Key(places: [], isStart: false, isWordBefore: false), Key(places: [-1], isStart: false, isWordBefore: false)]
    let start = number(Key(places: [program.start], isStart: true, isWordBefore: false))
    var state = Int(start)
    while state < keys.count {
      appendRow(keys[state])
      if keys.count > AutomatonBuilder.stateBound || work > AutomatonBuilder.workBound { return nil }
      state += 1
    }
    return Automaton(table: table, width: width, start: start)
  }

  private mutating func number(_ key: Key) -> UInt16 {
    if key.places.isEmpty { return Automaton.dead }
    if let known = numbers[key] { return known }
    let number = UInt16(keys.count)
    keys.append(key)
    numbers[key] = number
    return number
  }

  /// Scalars after this place differ for assertions only by being of `\w` or not: the closure is computed once for each kind.
  private mutating func appendRow(_ key: Key) {
    let first = table.count
    table += [UInt16](repeating: Automaton.dead, count: partition.count + 1)
    appendColumns(key, first, isWordAfter: false)
    if !isWord.isEmpty { appendColumns(key, first, isWordAfter: true) }
    let end = Surroundings(isStart: key.isStart, isEnd: true, isWordBefore: key.isWordBefore, isWordAfter: false)
    if close(key, end) { table[first + partition.count] = Automaton.found }
  }

  private mutating func appendColumns(_ key: Key, _ first: Int, isWordAfter: Bool) {
    let surroundings = Surroundings(isStart: key.isStart, isEnd: false, isWordBefore: key.isWordBefore, isWordAfter: isWordAfter)
    let isMatch = close(key, surroundings)
    for column in 0..<partition.count where isWord.isEmpty || isWord[column] == isWordAfter {
      table[first + column] = isMatch ? Automaton.found : number(step(column))
    }
  }

  /// Fills `reached` with what the state's instructions lead to; true when that is a match.
  private mutating func close(_ key: Key, _ surroundings: Surroundings) -> Bool {
    reached.removeAll()
    var isMatch = false
    for place in key.places where closure.add(place, to: &reached, surroundings, look: { _ in false }) { isMatch = true }
    work += reached.count
    return isMatch
  }

  /// The state behind a scalar of the class `column`.
  private mutating func step(_ column: Int) -> Key {
    next.removeAll()
    for index in 0..<reached.count {
      let instruction = program.instructions[Int(reached[index])]
      guard instruction.kind == .scalar, partition.membership[Int(instruction.argument) * partition.count + column] else { continue }
      _ = next.insert(instruction.next)
    }
    // A match may begin anywhere.
    if !program.isAnchored { _ = next.insert(program.start) }
    work += next.count
    let places = next.members[..<next.count].sorted()
    return Key(places: places, isStart: false, isWordBefore: isWord.isEmpty ? false : isWord[column])
  }
}
