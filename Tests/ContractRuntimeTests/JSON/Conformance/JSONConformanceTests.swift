import ContractRuntime
import Testing

/// Strict RFC 8259, rule by rule: each way of reading accepts what the rule allows and refuses what it does not.
@Suite struct JSONConformanceTests {
  @Test func thereAreHundreds() {
    let cases = ConformanceCases.all
    #expect(cases.reduce(0) { $0 + $1.accepted.count } >= 300)
    #expect(cases.reduce(0) { $0 + $1.refused.count } >= 1000)
  }

  @Test(arguments: ConformanceCases.all) func rule(_ cases: ConformanceCases) {
    for text in cases.accepted {
      let expected = ReferenceJSON.parse(text)
      #expect(expected != nil, "the reference refuses \(shown(text))")
      expect(text, expected)
    }
    for text in cases.refused {
      #expect(ReferenceJSON.parse(text) == nil, "the reference accepts \(shown(text))")
      expect(text, nil)
    }
  }

  /// The text alone, as an element behind another, and as the value of a member, each ending where no byte may be read any more.
  private func expect(_ text: [UInt8], _ value: JSONValue?) {
    #expect(read(text) == value, "\(shown(text))")
    #expect(skips(text) == (value != nil), "skip: \(shown(text))")
    if let value { #expect(read(value.json()) == value, "written and read: \(shown(text))") }
    for (before, after) in [("[0,", "]"), ("{\"a\":", "}")] {
      let wrapped = Array(before.utf8) + text + Array(after.utf8)
      let expected = ReferenceJSON.parse(wrapped)
      #expect(read(wrapped) == expected, "\(shown(wrapped))")
      #expect(skips(wrapped) == (expected != nil), "skip: \(shown(wrapped))")
    }
  }

  private func read(_ text: [UInt8]) -> JSONValue? {
    let guarded = GuardedBytes(text)
    return try? JSONValue(parsing: guarded.bytes)
  }

  private func skips(_ text: [UInt8]) -> Bool {
    let guarded = GuardedBytes(text)
    var reader = JSONReader(guarded.bytes)
    return (try? reader.skip()) != nil && (try? reader.finish()) != nil
  }

  private func shown(_ text: [UInt8]) -> String { String(decoding: text.prefix(100), as: UTF8.self).debugDescription }
}
