/// Runs programs over an input by keeping the set of all instructions it could be at: time is at most instructions × scalars.
///
/// Each look-around is settled for all places in one pass of its own, inner ones first; then it is a bit to look up.
struct ProgramRun {
  /// The class of each scalar of the input.
  private let text: [UInt16]
  private let partition: ScalarPartition
  private let isWord: [Bool]
  private let looks: [Look]
  /// For each look-around settled so far, the places at which what it looks for was found.
  private var found: [[Bool]] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ partition: ScalarPartition, isWord: [Bool], looks: [Look]) {
    text = ProgramRun.classes(bytes, partition)
    self.partition = partition
    self.isWord = isWord
    self.looks = looks
  }

  private static func classes(_ bytes: UnsafeBufferPointer<UInt8>, _ partition: ScalarPartition) -> [UInt16] {
    var result: [UInt16] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        result.append(partition.ascii[Int(bytes[index])])
        index += 1
      } else {
        result.append(partition.find(decodeScalar(bytes, &index)))
      }
    }
    return result
  }

  /// Whether `program` matches anywhere.
  mutating func matches(_ program: Program) -> Bool {
    for look in looks {
      var places = [Bool](repeating: false, count: text.count + 1)
      run(look.program) { place in
        places[place] = true
        return false
      }
      found.append(places)
    }
    var isMatch = false
    run(program) { _ in
      isMatch = true
      return true
    }
    return isMatch
  }

  /// Goes through the input in the program's direction and reports each place at which a match is complete, until `report` returns true.
  private func run(_ program: Program, _ report: (Int) -> Bool) {
    var closure = Closure(program)
    var current = SparseSet(capacity: program.instructions.count)
    var next: [Int32] = [program.start]
    for step in 0...text.count {
      let place = program.isReversed ? text.count - step : step
      let surroundings = surroundings(place)
      current.removeAll()
      var isMatch = false
      for start in next where closure.add(start, to: &current, surroundings, look: { holds($0, place) }) { isMatch = true }
      if isMatch && report(place) { return }
      if step == text.count { return }
      next.removeAll(keepingCapacity: true)
      advance(program, current, program.isReversed ? text[place - 1] : text[place], &next)
      if !program.isAnchored { next.append(program.start) }
      if next.isEmpty { return }
    }
  }

  private func advance(_ program: Program, _ current: SparseSet, _ column: UInt16, _ next: inout [Int32]) {
    for index in 0..<current.count {
      let instruction = program.instructions[Int(current[index])]
      guard instruction.kind == .scalar else { continue }
      if partition.membership[Int(instruction.argument) * partition.count + Int(column)] { next.append(instruction.next) }
    }
  }

  private func holds(_ look: Int, _ place: Int) -> Bool { found[look][place] != looks[look].isNegated }

  private func surroundings(_ place: Int) -> Surroundings {
    Surroundings(
      isStart: place == 0, isEnd: place == text.count, isWordBefore: !isWord.isEmpty && place > 0 && isWord[Int(text[place - 1])],
      isWordAfter: !isWord.isEmpty && place < text.count && isWord[Int(text[place])])
  }
}
