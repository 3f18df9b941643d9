import Testing
import YAMLTree

struct AliasTests {
  @Test func anAliasIsTheNodeItNames() throws {
    let root = try #require(Reading("a: &x {k: 1}\nb: *x\nc: [*x]\n").tree?.root)
    #expect(root.dump == "{a: {k: <integer 1>}, b: {k: <integer 1>}, c: [{k: <integer 1>}]}")
    #expect(root["a"] == root["b"] && root["c"]?.child("0") == root["a"])
    #expect(root["b"]?.pointer == "/a")
  }

  @Test func anAliasMayBeAKey() {
    #expect(Reading("a: &x name\n*x : 1\n").tree?.root.dump == "{a: <string name>, name: <integer 1>}")
  }

  @Test func aLaterAnchorTakesThePlaceOfAnEarlierOne() {
    #expect(Reading("a: &x 1\nb: &x 2\nc: *x\n").tree?.root["c"]?.dump == "<integer 2>")
  }

  @Test func anUnknownAliasIsReported() {
    #expect(
      Reading("a: &base 1\nb: *bse\n").problems == """
        a.yaml:2:4: error: no anchor `&bse` comes before this alias [yaml-alias]
          help: did you mean `*base`?
        """)
  }

  @Test func anAliasOfWhatContainsItIsReported() {
    #expect(
      Reading("a: &x\n  b: *x\n").problems == """
        a.yaml:2:6: error: the alias `*x` stands inside what it names [yaml-alias]
          a.yaml:1:4: it begins here
        """)
  }

  @Test func mergeKeysAddWhatIsMissing() {
    let reading = Reading("base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\nc:\n  y: 0\n  <<: [*b, *m]\nd: {'<<': 1}\n")
    #expect(reading.problems == "")
    #expect(reading.tree?.root["c"]?.dump == "{y: <integer 0>, x: <integer 1>, z: <integer 4>}")
    #expect(reading.tree?.root["d"]?.dump == "{<<: <integer 1>}")
  }

  @Test func mergingSomethingElseIsReported() {
    #expect(
      Reading("a:\n  <<: 1\n").problems == """
        a.yaml:2:7: error: `<<` merges a mapping or a sequence of mappings, found something else [yaml-merge]
          help: quote the key if it is meant as a name: '<<'
        """)
  }

  /// Nine aliases on each of ten levels: written out, 3.4 thousand million values.
  @Test func aBombIsRefusedAtOnce() {
    var text = "l0: &l0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...10 { text += "l\(level): &l\(level) [" + (0..<9).map { _ in "*l\(level - 1)" }.joined(separator: ",") + "]\n" }
    let reading = Reading(text)
    #expect(reading.tree == nil)
    #expect(
      reading.problems == """
        a.yaml:6:22: error: aliases stand for more than 250000 values [alias-expansion]
          help: write shared parts once below `components` and use `$ref`
        """)
  }

  @Test func aBombInWrappersIsRefused() {
    var text = "l0: &l0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...10 { text += "l\(level): &l\(level) [" + (0..<9).map { _ in "{k: [*l\(level - 1)]}" }.joined(separator: ",") + "]\n" }
    #expect(Reading(text).problems.contains("[alias-expansion]"))
  }

  @Test func whatAliasesStandForIsSummedUpOverTheFile() {
    let items = (0..<1000).map { _ in "x" }.joined(separator: ",")
    let uses = (0..<300).map { "u\($0): {k: *b}" }.joined(separator: "\n")
    let reading = Reading("b: &b [\(items)]\n\(uses)\n")
    #expect(reading.problems.hasPrefix("a.yaml:251:7: error: aliases stand for more than 250000 values [alias-expansion]"))
    #expect(reading.tree == nil)
  }

  @Test func aBombOfMergeKeysIsRefused() {
    let keys = (0..<1000).map { "k\($0): 1" }.joined(separator: ", ")
    let uses = (0..<300).map { "u\($0): {<<: *b}" }.joined(separator: "\n")
    #expect(Reading("b: &b {\(keys)}\n\(uses)\n").problems.contains("[alias-expansion]"))
  }

  @Test func honestSharingIsCountedOnce() {
    let uses = (0..<1000).map { "u\($0): *b" }.joined(separator: "\n")
    #expect(Reading("b: &b {x: [1, 2, 3]}\n\(uses)\n").problems == "")
  }
}
