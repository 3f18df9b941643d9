/// Member names or enumeration values as the literal that `JSONKeys` reads: `"id! title! tags"`. A list would cost the compiler ten times as much.
struct KeyNames {
  var names: [String]
  /// Indices in `names` of members that must be there.
  var required: [Int] = []

  var literal: String {
    let required = Set(required)
    return SwiftLiteral.string(
      names.indices.map { KeyNames.escaped(names[$0]) + (required.contains($0) ? "!" : "") }.joined(separator: " "))
  }

  /// A name with `%20` for a blank, and so on for what means something between names; `%` alone is the empty name.
  private static func escaped(_ name: String) -> String {
    if name.isEmpty { return "%" }
    if name.utf8.allSatisfy(isPlain) { return name }
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      if isPlain(byte) { bytes.append(byte) } else { bytes += Array((byte < 0x10 ? "%0" : "%").utf8) + Array(String(byte, radix: 16).utf8) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "!") && byte != UInt8(ascii: "%")
  }
}
