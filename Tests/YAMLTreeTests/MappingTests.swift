import Testing
import YAMLTree

struct MappingTests {
  @Test func aDuplicateKeyShowsBothPlacesAndTheFirstStays() {
    let reading = Reading("a: 1\nb: {c: 1, 'c': 2}\na: 3\n")
    #expect(
      reading.problems == """
        a.yaml:2:11: error: the key `c` is already in this mapping [duplicate-key]
          a.yaml:2:5: first written here
          help: remove one of the two
        a.yaml:3:1: error: the key `a` is already in this mapping [duplicate-key]
          a.yaml:1:1: first written here
          help: remove one of the two
        """)
    #expect(reading.tree?.root.dump == "{a: <integer 1>, b: {c: <integer 1>}}")
  }

  @Test func theSameKeyInNestedMappingsIsFine() {
    #expect(Reading("a: {a: {a: 1}, b: {a: 2}}\nb: [{a: 1}, {a: 2}]\n").problems == "")
  }

  @Test func keysThatLookAlikeAreKeptApartAndReported() throws {
    let reading = Reading("\u{E9}: 1\ne\u{301}: 2\n")
    #expect(
      reading.problems == """
        a.yaml:2:1: error: the key `e\u{301}` is already in this mapping, in another Unicode spelling [duplicate-key]
          a.yaml:1:1: first written here
          help: write both in one spelling, such as NFC, and remove one of the two
        """)
    #expect(reading.tree?.root["e\u{301}"]?.text == "2")
    #expect(reading.tree?.root["\u{E9}"]?.text == "1")
  }

  @Test func aKeyThatIsACollectionIsReported() {
    #expect(Reading("? [a, b]\n: 1\n").problems == "a.yaml:1:3: error: a key must be a string, found a mapping or a sequence [yaml-key]")
    #expect(Reading("a: &x [1]\n*x : 1\n").problems.contains("found an alias of a mapping or a sequence [yaml-key]"))
  }

  @Test func manyKeysAreFoundAgain() throws {
    let text = (0..<5000).map { "key\($0): \($0)" }.joined(separator: "\n")
    let root = try #require(Reading(text).tree?.root)
    #expect(root.count == 5000)
    #expect(root["key4999"]?.text == "4999" && root["key0"]?.text == "0" && root["key5000"] == nil)
  }
}
