import ContractRuntime
import ContractTestSupport
import Testing

@Suite struct JSONFuzzTests {
  static let seeds: [String] = [
    #"{"a":1,"b":[true,false,null],"c":{"d":"e\n\u00e9\ud83d\ude42"},"long name of a member":-0.5e-10,"é":"日本語テキスト"}"#,
    #"[0,-1,12345678901234567890,1.5,1e400,0.1e+1,"",[],{},[[[]]]," \\ \" \/ "]"#,
    #"  { "x" : [ 1 , 2 ] , "y" : { } , "zzzzzzzz" : "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\t" }  "#,
    #"{"a":{"a":{"a":{"a":{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10}}}}}"#,
    #""\u0000\ud834\udd1e plain text that is long enough for words""#, "123456789.123456789e12", "tru", "[1,]", "{\"a\":1,\"a\":2}",
  ]

  static let bytes: [UInt8] =
    Array("{}[]:,\"\\/u019.eE+-tfn \n\t".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xBF, 0xC3, 0xE2, 0xED, 0xA0, 0xF0, 0xF4, 0xFF]

  static func mutated(_ random: inout SeededGenerator) -> [UInt8] {
    var text = Array(seeds.randomElement(using: &random)!.utf8)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0...text.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where place < text.count: text[place] = bytes.randomElement(using: &random)!
      case 1: text.insert(bytes.randomElement(using: &random)!, at: place)
      case 2 where place < text.count: text.remove(at: place)
      default: text = Array(text[..<place])
      }
    }
    return text
  }

  @Test(arguments: 0..<8) func agreesWithThePlainReading(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    var accepted = 0
    for _ in 0..<5000 {
      let text = Self.mutated(&random)
      let guarded = GuardedBytes(text)
      let value = try? JSONValue(parsing: guarded.bytes)
      let expected = ReferenceJSON.parse(text)
      #expect(value == expected, "\(String(decoding: text, as: UTF8.self).debugDescription)")
      var skipping = JSONReader(guarded.bytes)
      let isSkipped = (try? skipping.skip()) != nil && (try? skipping.finish()) != nil
      #expect(isSkipped == (expected != nil), "skip: \(String(decoding: text, as: UTF8.self).debugDescription)")
      guard let value else { continue }
      accepted += 1
      #expect(ReferenceJSON.parse(value.json()) == value)
    }
    #expect(accepted > 500)
  }
}
