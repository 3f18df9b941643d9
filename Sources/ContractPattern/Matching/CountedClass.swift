/// The commonest expression of all, `^[class]{m,n}$`: a loop and a count, however large the count.
struct CountedClass: Sendable {
  private let partition: ScalarPartition
  private let minimum: Int
  private let maximum: Int

  /// Nil when `node` is something else.
  init?(_ node: PatternNode) {
    guard case .sequence(let parts) = node, parts.count == 3, case .assertion(.start) = parts[0], case .assertion(.end) = parts[2],
      case .repetition(.scalar(let scalars), let minimum, let maximum) = parts[1]
    else { return nil }
    partition = ScalarPartition([scalars.scalars])
    self.minimum = minimum
    self.maximum = maximum ?? .max
  }

  func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var count = 0
    var index = 0
    while index < bytes.count {
      let column: UInt16
      if bytes[index] < 0x80 {
        column = partition.ascii[Int(bytes[index])]
        index += 1
      } else {
        column = partition.find(decodeScalar(bytes, &index))
      }
      // The only set is either class 1, or, when it holds everything, the class of all scalars that are.
      if !partition.membership[Int(column)] { return false }
      count += 1
      if count > maximum { return false }
    }
    return count >= minimum
  }
}

extension CountedClass {
  /// Whether `node` is of this form, so that its size does not matter.
  static func covers(_ node: PatternNode) -> Bool {
    guard case .sequence(let parts) = node, parts.count == 3, case .assertion(.start) = parts[0], case .assertion(.end) = parts[2],
      case .repetition(.scalar, _, _) = parts[1]
    else { return false }
    return true
  }
}
