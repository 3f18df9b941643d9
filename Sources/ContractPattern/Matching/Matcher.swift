/// An expression made ready to match: by automaton where that stays small, else by running its program.
final class Matcher: Sendable {
  private let program: Program
  private let looks: [Look]
  private let partition: ScalarPartition
  private let isWord: [Bool]
  private let automaton: Automaton?
  private let shortcut: CountedClass?

  init(_ node: PatternNode) {
    shortcut = CountedClass(node)
    var compiler = ProgramCompiler()
    program = compiler.compile(shortcut == nil ? node.trimmed : .empty)
    looks = compiler.looks
    let sets = compiler.sets + (compiler.usesWords ? [ScalarSet.word] : [])
    let partition = ScalarPartition(sets)
    self.partition = partition
    let wordSet = (sets.count - 1) * partition.count
    isWord = compiler.usesWords ? (0..<partition.count).map { partition.membership[wordSet + $0] } : []
    if looks.isEmpty {
      var builder = AutomatonBuilder(program, partition, isWord: isWord)
      automaton = builder.build()
    } else {
      automaton = nil
    }
  }

  func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if let shortcut { return shortcut.matches(bytes) }
    if let automaton { return automaton.matches(bytes, partition) }
    var run = ProgramRun(bytes, partition, isWord: isWord, looks: looks)
    return run.matches(program)
  }
}
