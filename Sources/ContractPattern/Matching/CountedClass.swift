/// The commonest expressions of all, `^[class]{m,n}$` and `^0x[class]{m,n}$`: a loop and a count, however large the count.
struct CountedClass: Sendable {
  private let partition: ScalarPartition
  /// How many scalars stand before the class, each with a row of its own in the partition; the class has the last row.
  private let prefix: Int
  private let minimum: Int
  private let maximum: Int

  /// Nil when `node` is something else.
  init?(_ node: PatternNode) {
    guard let form = CountedClass.form(of: node) else { return nil }
    partition = ScalarPartition(form.prefix + [form.repeated])
    prefix = form.prefix.count
    minimum = form.minimum
    maximum = form.maximum
  }

  func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    var index = 0
    while index < bytes.count {
      let column: UInt16
      if bytes[index] < 0x80 {
        column = partition.ascii[Int(bytes[index])]
        index += 1
      } else {
        column = partition.find(decodeScalar(bytes, &index))
      }
      if !partition.membership[min(position, prefix) * partition.count + Int(column)] { return false }
      position += 1
      if position - prefix > maximum { return false }
    }
    return position - prefix >= minimum
  }
}

extension CountedClass {
  private typealias Form = (prefix: [ScalarSet], repeated: ScalarSet, minimum: Int, maximum: Int)

  /// Whether `node` is of this form, so that its size does not matter.
  static func covers(_ node: PatternNode) -> Bool { form(of: node) != nil }

  private static func form(of node: PatternNode) -> Form? {
    guard case .sequence(let parts) = node, parts.count >= 3, case .assertion(.start) = parts[0],
      case .assertion(.end) = parts[parts.count - 1],
      case .repetition(.scalar(let scalars), let minimum, let maximum) = parts[parts.count - 2]
    else { return nil }
    var prefix: [ScalarSet] = []
    for part in parts[1..<(parts.count - 2)] {
      guard case .scalar(let scalars) = part else { return nil }
      prefix.append(scalars.scalars)
    }
    return (prefix, scalars.scalars, minimum, maximum ?? .max)
  }
}
