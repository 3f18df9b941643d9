extension JSONReader {
  /// The steps that lead to the innermost value around `place` in a well-formed text.
  static func steps(to place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> [PathStep] {
    var reader = JSONReader(bytes, limits: JSONLimits(maximumDepth: .max))
    var steps: [PathStep] = []
    try? reader.descend(to: place, &steps)
    return steps
  }

  /// A value reaches from behind the separator before it up to the one after it, which may be a closing bracket: what is wrong with a whole
  /// collection is noted at its start.
  private mutating func descend(to place: Int, _ steps: inout [PathStep]) throws(JSONFailure) {
    var ahead = lookAhead()
    switch peek() {
    case .array:
      guard try ahead.beginArray() else { return }
      var index = 0
      repeat {
        offset = ahead.offset
        if place < offset { return }
        try ahead.skip()
        ahead.skipWhiteSpace()
        if place <= ahead.offset { return try descendInto(.element(index), place, &steps) }
        index += 1
      } while try ahead.nextElement()
    case .object:
      var object = try ahead.beginObject(.none)
      while try ahead.nextKey(&object) != nil {
        offset = ahead.offset
        if place < offset { return }
        try ahead.skip()
        ahead.skipWhiteSpace()
        if place <= ahead.offset { return try descendInto(.member(object.unknownName), place, &steps) }
      }
    default: return
    }
  }

  private mutating func descendInto(_ step: PathStep, _ place: Int, _ steps: inout [PathStep]) throws(JSONFailure) {
    steps.append(step)
    try descend(to: place, &steps)
  }
}
