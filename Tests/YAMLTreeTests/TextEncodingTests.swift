import Testing
import YAMLTree

struct TextEncodingTests {
  @Test func invalidUTF8HasLineAndColumn() {
    let bytes = Array("a: é\nbc: x".utf8) + [0xC3, 0x28] + Array("\n".utf8)
    #expect(
      Reading(bytes: bytes).problems == """
        a.yaml:2:6: error: the byte 0xC3 is not valid UTF-8 [invalid-encoding]
          help: save the file as UTF-8
        """)
  }

  @Test(arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82]] as [[UInt8]])
  func everyMalformedSequenceIsFound(_ sequence: [UInt8]) {
    #expect(Reading(bytes: Array("a: ".utf8) + sequence).problems.contains("a.yaml:1:4: error: the byte 0x"))
  }

  @Test(arguments: ["a.yaml", "a.json"]) func aByteOrderMarkIsSkipped(_ path: String) throws {
    let reading = Reading("\u{FEFF}{\"a\": [\"é\", 1]}", path: path)
    #expect(reading.problems == "")
    #expect(reading.tree?.root["a"]?.source == "[\"é\", 1]")
  }

  @Test func spansAfterAByteOrderMarkHold() {
    #expect(Reading("\u{FEFF}é: ü\nb: x y\n").tree?.root["b"]?.source == "x y")
  }

  @Test(arguments: [true, false]) func utf16WithAMarkIsRead(_ isBigEndian: Bool) {
    let units = Array("\u{FEFF}a: é👍\n".utf16)
    let bytes = units.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Reading(bytes: bytes).tree?.root.dump == "{a: <string é👍>}")
  }

  @Test func utf16WithoutAMarkIsReported() {
    let bytes = "a: 1\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Reading(bytes: bytes).problems.contains("error: control characters are not allowed in YAML [yaml-syntax]"))
  }
}
