/// Turns a tree into programs. It works backwards: each node is compiled knowing where the match goes on behind it.
struct ProgramCompiler {
  private(set) var sets: [ScalarSet] = []
  /// Inner look-arounds come before those around them.
  private(set) var looks: [Look] = []
  private(set) var usesWords = false
  private(set) var usesAssertions = false
  private var indices: [ScalarSet: Int32] = [:]

  mutating func compile(_ node: PatternNode, isReversed: Bool = false) -> Program {
    var program = Program()
    program.isReversed = isReversed
    program.instructions.append(Instruction(kind: .match))
    program.start = emit(node, 0, &program)
    program.isAnchored = !isReversed && node.isAnchored
    return program
  }

  /// Emits `node` so that it goes on at `next`, and returns where it begins.
  private mutating func emit(_ node: PatternNode, _ next: Int32, _ program: inout Program) -> Int32 {
    switch node {
    case .empty: return next
    case .scalar(let scalars): return append(.scalar, index(of: scalars.scalars), next, &program)
    case .sequence(let parts):
      var place = next
      for part in program.isReversed ? parts : parts.reversed() { place = emit(part, place, &program) }
      return place
    case .alternatives(let choices):
      var place = emit(choices[choices.count - 1], next, &program)
      for choice in choices.dropLast().reversed() {
        let one = emit(choice, next, &program)
        place = append(.split, place, one, &program)
      }
      return place
    case .repetition(let node, let minimum, let maximum): return emit(node, minimum, maximum, next, &program)
    case .assertion(let assertion):
      usesAssertions = true
      if assertion == .wordBoundary || assertion == .notWordBoundary { usesWords = true }
      return append(.assertion, Int32(assertion.rawValue), next, &program)
    case .look(let node, let ahead, let negated):
      let inner = compile(node, isReversed: ahead)
      looks.append(Look(program: inner, isNegated: negated))
      return append(.look, Int32(looks.count - 1), next, &program)
    }
  }

  private mutating func emit(_ node: PatternNode, _ minimum: Int, _ maximum: Int?, _ next: Int32, _ program: inout Program) -> Int32 {
    var place = next
    if let maximum {
      for _ in minimum..<max(minimum, maximum) {
        let one = emit(node, place, &program)
        place = append(.split, next, one, &program)
      }
    } else {
      let loop = append(.split, next, 0, &program)
      program.instructions[Int(loop)].next = emit(node, loop, &program)
      place = loop
    }
    for _ in 0..<minimum { place = emit(node, place, &program) }
    return place
  }

  private func append(_ kind: Instruction.Kind, _ argument: Int32, _ next: Int32, _ program: inout Program) -> Int32 {
    program.instructions.append(Instruction(kind: kind, argument: argument, next: next))
    return Int32(program.instructions.count - 1)
  }

  private mutating func index(of set: ScalarSet) -> Int32 {
    if let known = indices[set] { return known }
    sets.append(set)
    indices[set] = Int32(sets.count - 1)
    return Int32(sets.count - 1)
  }
}
