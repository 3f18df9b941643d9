/// Divides all scalars into classes that an expression cannot tell apart, so that tables stay small.
struct ScalarPartition: Sendable {
  /// The class of each ASCII scalar.
  let ascii: [UInt16]
  /// Where a run of one class begins, ascending, and the class.
  private let starts: [UInt32]
  private let classes: [UInt16]
  /// How many classes there are.
  let count: Int
  /// For each set and class, whether the class lies in the set: `membership[set * count + class]`.
  let membership: [Bool]

  init(_ sets: [ScalarSet]) {
    var events: [(place: UInt32, set: Int)] = []
    for (index, set) in sets.enumerated() {
      for span in set.spans { events += [(span.lower, index), (span.upper + 1, index)] }
    }
    events.sort { $0.place < $1.place }
    var signature = [UInt64](repeating: 0, count: sets.count / 64 + 1)
    var known: [[UInt64]: UInt16] = [signature: 0]
    var signatures = [signature]
    var starts: [UInt32] = [0]
    var classes: [UInt16] = [0]
    var index = 0
    while index < events.count {
      let place = events[index].place
      while index < events.count, events[index].place == place {
        signature[events[index].set / 64] ^= 1 << UInt64(events[index].set % 64)
        index += 1
      }
      let number = known[signature] ?? UInt16(signatures.count)
      if known.updateValue(number, forKey: signature) == nil { signatures.append(signature) }
      if place == 0 {
        classes[0] = number
      } else {
        starts.append(place)
        classes.append(number)
      }
    }
    self.starts = starts
    self.classes = classes
    count = signatures.count
    membership = sets.indices.flatMap { set in signatures.map { $0[set / 64] >> UInt64(set % 64) & 1 == 1 } }
    ascii = (0..<128).map { ScalarPartition.find($0, starts, classes) }
  }

  private static func find(_ scalar: UInt32, _ starts: [UInt32], _ classes: [UInt16]) -> UInt16 {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle - 1 }
    }
    return classes[low]
  }

  /// The class of any scalar.
  func find(_ scalar: UInt32) -> UInt16 { ScalarPartition.find(scalar, starts, classes) }
}

/// Decodes the scalar that begins at `index` with a byte above ASCII, and steps behind it. What is no UTF-8 is read as U+FFFD.
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
  let lead = bytes[index]
  let length = lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2)
  guard lead >= 0xC2, lead < 0xF5, index + length <= bytes.count else {
    index += 1
    return 0xFFFD
  }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for step in 1..<length {
    guard bytes[index + step] & 0xC0 == 0x80 else {
      index += 1
      return 0xFFFD
    }
    value = value << 6 | UInt32(bytes[index + step] & 0x3F)
  }
  index += length
  return value
}
