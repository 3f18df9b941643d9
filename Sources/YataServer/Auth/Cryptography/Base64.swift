/// Strict Base64 in both alphabets of RFC 4648: one spelling per byte sequence, so that a token or signature cannot be respelled.
enum Base64 {
  enum Alphabet { case standard, url }

  /// The bytes `text` stands for, or nil when a character is foreign, padding is wrong, or unused bits are set.
  ///
  /// - Parameter padding: `=` must fill the last group when true, and must not occur when false.
  static func decode(_ text: some Collection<UInt8>, alphabet: Alphabet, padding: Bool) -> [UInt8]? {
    let characters = Array(text)
    let count = padding ? unpaddedCount(characters) : characters.count
    guard let count, count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 3 / 4)
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    for index in 0..<count {
      guard let value = value(of: characters[index], alphabet) else { return nil }
      buffer = buffer << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    return buffer & (1 << bits - 1) == 0 ? bytes : nil
  }

  static func encode(_ bytes: some Collection<UInt8>, alphabet: Alphabet, padding: Bool) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(character(for: UInt8(truncatingIfNeeded: buffer >> bits & 63), alphabet))
      }
    }
    if bits > 0 { text.append(character(for: UInt8(truncatingIfNeeded: buffer << (6 - bits) & 63), alphabet)) }
    while padding && text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
    return String(decoding: text, as: UTF8.self)
  }

  private static func unpaddedCount(_ characters: [UInt8]) -> Int? {
    guard characters.count % 4 == 0 else { return nil }
    let padding = characters.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return characters.count - padding
  }

  private static func value(of character: UInt8, _ alphabet: Alphabet) -> UInt8? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+") where alphabet == .standard, UInt8(ascii: "-") where alphabet == .url: 62
    case UInt8(ascii: "/") where alphabet == .standard, UInt8(ascii: "_") where alphabet == .url: 63
    default: nil
    }
  }

  private static func character(for value: UInt8, _ alphabet: Alphabet) -> UInt8 {
    switch value {
    case 0..<26: value + UInt8(ascii: "A")
    case 26..<52: value - 26 + UInt8(ascii: "a")
    case 52..<62: value - 52 + UInt8(ascii: "0")
    case 62: alphabet == .standard ? UInt8(ascii: "+") : UInt8(ascii: "-")
    default: alphabet == .standard ? UInt8(ascii: "/") : UInt8(ascii: "_")
    }
  }
}
