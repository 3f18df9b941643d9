/// Turns libyaml's marks, which count characters, into byte offsets.
///
/// Marks come almost in order, so a cursor over the characters that are longer than one byte is moved a step at a time.
struct MarkOffsets {
  /// For each character of more than one byte: its number among the characters.
  private var characters: [Int] = []
  /// The bytes that it and those before it have beyond one each.
  private var surplus: [Int] = []
  /// How many entries of the two tables lie before the last mark.
  private var cursor = 0
  private let base: Int

  /// - Parameter base: where the text begins, after a byte order mark.
  init(bytes: [UInt8], base: Int) {
    self.base = base
    guard !MarkOffsets.isASCII(bytes, from: base) else { return }
    collect(bytes)
  }

  /// The byte offset of the character of a number.
  mutating func offset(ofCharacter index: Int) -> Int {
    guard !characters.isEmpty else { return base + index }
    while cursor < characters.count, characters[cursor] < index { cursor += 1 }
    while cursor > 0, characters[cursor - 1] >= index { cursor -= 1 }
    return base + index + (cursor == 0 ? 0 : surplus[cursor - 1])
  }

  private mutating func collect(_ bytes: [UInt8]) {
    var total = 0
    var offset = base
    bytes.withUnsafeBufferPointer { buffer in
      while offset < buffer.count {
        let byte = buffer[offset]
        offset += 1
        guard byte >= 0xC0 else { continue }
        let extra = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
        characters.append(offset - 1 - base - total)
        total += extra
        surplus.append(total)
        offset += extra
      }
    }
  }

  /// Eight bytes at a step, because an unoptimised build pays for each step.
  private static func isASCII(_ bytes: [UInt8], from base: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return true }
      let words = UnsafePointer<UInt64>(OpaquePointer(start))
      var word = base == 0 ? 0 : 1
      while word < buffer.count / 8 {
        if words[word] & 0x8080_8080_8080_8080 != 0 { return false }
        word += 1
      }
      for offset in max(buffer.count / 8 * 8, base)..<max(buffer.count, base) where buffer[offset] >= 0x80 { return false }
      return base == 0 || !buffer[base..<max(base, min(8, buffer.count))].contains { $0 >= 0x80 }
    }
  }
}
