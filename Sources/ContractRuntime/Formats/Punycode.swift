/// Punycode: RFC 3492, with the parameters of section 5.
enum Punycode {
  private static let base = 36
  private static let tMin = 1
  private static let tMax = 26

  /// Section 6.1.
  private static func adapt(_ delta: Int, _ count: Int, _ isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + 38)
  }

  private static func threshold(_ k: Int, _ bias: Int) -> Int { min(tMax, max(tMin, k - bias)) }

  /// Section 6.2; nil when the text is no Punycode.
  static func decode(_ text: [UInt8]) -> [UInt32]? {
    let delimiter = text.lastIndex(of: UInt8(ascii: "-"))
    var output = text[..<(delimiter ?? 0)].map { UInt32($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) }
    var place = delimiter.map { $0 + 1 } ?? 0
    var scalar = 128
    var index = 0
    var bias = 72
    while place < text.count {
      let before = index
      var weight = 1
      var k = base
      while true {
        guard place < text.count, let digit = digit(text[place]), index < 1 << 40, weight < 1 << 40 else { return nil }
        place += 1
        index += digit * weight
        let threshold = threshold(k, bias)
        if digit < threshold { break }
        weight *= base - threshold
        k += base
      }
      bias = adapt(index - before, output.count + 1, before == 0)
      scalar += index / (output.count + 1)
      index %= output.count + 1
      guard scalar <= 0x10FFFF, Unicode.Scalar(UInt32(scalar)) != nil else { return nil }
      output.insert(UInt32(scalar), at: index)
      index += 1
    }
    return output
  }

  /// Section 6.3, without the prefix `xn--`; nil for labels far beyond what is allowed.
  static func encode(_ scalars: [UInt32]) -> [UInt8]? {
    guard scalars.count <= 255 else { return nil }
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basicCount = output.count
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }
    var scalar: UInt32 = 128
    var delta = 0
    var bias = 72
    var handled = basicCount
    while handled < scalars.count {
      let next = scalars.filter { $0 >= scalar }.min() ?? scalar
      delta += Int(next - scalar) * (handled + 1)
      scalar = next
      for one in scalars {
        if one < scalar { delta += 1 }
        guard one == scalar else { continue }
        put(delta, bias, &output)
        bias = adapt(delta, handled + 1, handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      scalar += 1
    }
    return output
  }

  private static func put(_ delta: Int, _ bias: Int, _ output: inout [UInt8]) {
    var rest = delta
    var k = base
    while true {
      let threshold = threshold(k, bias)
      if rest < threshold { break }
      output.append(letter(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      k += base
    }
    output.append(letter(rest))
  }

  private static func letter(_ digit: Int) -> UInt8 {
    UInt8(digit < 26 ? digit + 0x61 : digit - 26 + 0x30)
  }

  private static func digit(_ letter: UInt8) -> Int? {
    if letter.isLetter { return Int(letter | 0x20) - 0x61 }
    return letter.isDigit ? Int(letter) - 0x30 + 26 : nil
  }
}
