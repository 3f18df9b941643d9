/// A deterministic automaton: one table look-up for each scalar, whatever the expression.
struct Automaton: Sendable {
  /// The state from which nothing matches any more.
  static let dead: UInt16 = 0
  /// The state in which a match was found.
  static let found: UInt16 = 1

  /// `table[state * width + class]`; the last column is for the end of the input.
  let table: [UInt16]
  let width: Int
  let start: UInt16

  /// Whether the expression matches anywhere in `bytes`.
  func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ partition: ScalarPartition) -> Bool {
    table.withUnsafeBufferPointer { table in
      partition.ascii.withUnsafeBufferPointer { ascii in
        var state = Int(start)
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          let column: Int
          if byte < 0x80 {
            column = Int(ascii[Int(byte)])
            index += 1
          } else {
            column = Int(partition.find(decodeScalar(bytes, &index)))
          }
          state = Int(table[state &* width &+ column])
          if state <= 1 { return state == 1 }
        }
        return table[state * width + width - 1] == Automaton.found
      }
    }
  }
}
