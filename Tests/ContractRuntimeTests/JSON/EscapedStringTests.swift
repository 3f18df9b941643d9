import ContractRuntime
import Testing

/// Strings are read by blocks, and those with escapes into memory that grows: neither may show at any length.
@Suite struct EscapedStringTests {
  private static let lengths = [0, 1, 7, 8, 15, 16, 17, 31, 32, 33, 47, 63, 64, 65, 66, 100, 511, 512, 960, 1000, 1023, 1024, 1025, 2100]

  private func read(_ text: String) -> String? {
    let guarded = GuardedBytes(Array(text.utf8))
    var reader = JSONReader(guarded.bytes)
    guard let value = try? reader.string(), (try? reader.finish()) != nil else { return nil }
    return value
  }

  @Test(
    arguments: [(#"\n"#, "\n"), (#"\u00e9"#, "é"), (#"\ud83d\ude42"#, "🙂"), (#"\\\""#, "\\\""), ("é", "é"), (#"\u0041"#, "A")]
      as [(String, String)])
  func anEscapeMayStandAnywhere(escape: String, text: String) {
    for length in Self.lengths {
      let plain = String(repeating: "x", count: length)
      for (before, behind) in [(plain, ""), ("", plain), (plain, plain), (plain, "yz")] {
        #expect(read("\"\(before)\(escape)\(behind)\"") == before + text + behind, "\(length)")
        #expect(read(" \"\(before)\(escape)\(behind)\(escape)\" ") == before + text + behind + text, "\(length)")
        #expect(read("\"\(before)\(escape)\(behind)") == nil)
        #expect(read("\"\(before)\(escape)\(behind)\u{1}\"") == nil)
        #expect(read("\"\(before)\(escape)\(behind)\\x\"") == nil)
      }
    }
  }

  @Test func manyEscapesInARowFit() {
    for count in [1, 255, 256, 257, 341, 342, 1024, 3000] {
      #expect(read("\"" + String(repeating: #"\ud83d\ude42"#, count: count) + "\"") == String(repeating: "🙂", count: count))
      #expect(read("\"" + String(repeating: #"\t"#, count: count) + "\"") == String(repeating: "\t", count: count))
    }
  }

  @Test func brokenUTF8IsSeenBesideEscapes() {
    for bad: [UInt8] in [[0x80], [0xC3], [0xC3, 0x5C, 0x6E], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
      for filler in [0, 20, 70] {
        let plain = Array(repeating: UInt8(ascii: "x"), count: filler)
        for text in [plain + bad + Array(#"\u00e9"#.utf8) + plain, Array(#"\n"#.utf8) + plain + bad + plain] {
          let guarded = GuardedBytes([0x22] + text + [0x22])
          var reader = JSONReader(guarded.bytes)
          #expect(throws: JSONFailure(.invalidUTF8, offset: 1)) { try reader.string() }
        }
      }
    }
  }

  /// The text of an escaped name stays, whatever is read after it.
  @Test func anEscapedNameOutlivesItsValue() throws {
    let guarded = GuardedBytes(Array(#"{"a\u0062":"\u0063d","e":"\n"}"#.utf8))
    var reader = JSONReader(guarded.bytes)
    var object = try reader.beginObject(.none)
    var names: [String] = []
    while try reader.nextKey(&object) != nil {
      _ = try reader.string()
      names.append(object.unknownName)
    }
    #expect(names == ["ab", "e"])
  }

  @Test(arguments: [
    #"{"x":1,"x":2}"#, #"{"x":1,"y":2,"x":3}"#, #"{"x":1,"\u0078":2}"#, #"{"\u0078":1,"x":2}"#, #"{"\u0078":1,"\u0078":2}"#,
    #"{"y":1,"\u0078":1,"y":2}"#,
  ])
  func anUnknownNameComesOnce(text: String) {
    let guarded = GuardedBytes(Array(text.utf8))
    var reader = JSONReader(guarded.bytes)
    #expect(throws: JSONFailure.self) { try reader.skip() }
  }

  /// Room is made for as many elements as the last array had.
  @Test func arraysOfAnyLengthFollowOneAnother() throws {
    let counts = [0, 1, 2, 300, 0, 1, 4, 257, 3, 16, 17, 33]
    let lists = counts.map { Array(0..<$0) }
    let text = "[" + lists.map { "[" + $0.map(String.init).joined(separator: ",") + "]" }.joined(separator: ",") + "]"
    let guarded = GuardedBytes(Array(text.utf8))
    var reader = JSONReader(guarded.bytes)
    let read = try reader.array { reader throws(JSONFailure) in try reader.array(of: Int.self) }
    #expect(read == lists)
    #expect(read.dropFirst(4).allSatisfy { $0.capacity < 1024 })
  }
}
