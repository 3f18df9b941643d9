import Testing
import YAMLTree

struct YAMLReaderTests {
  @Test func linesOfTabsMayHoldComments() {
    let reading = Reading("a:\n\t\t# one\n  b: 1\n\t\n  c: |\n   x\n   \ty\n\t # two\n")
    #expect(reading.problems == "")
    #expect(reading.tree?.root["a"]?["b"]?.text == "1" && reading.tree?.root["a"]?["c"]?.text == "x\n\ty\n")
    #expect(Reading("a:\n\tb: 1\n").tree == nil)
  }

  @Test func mappingsSequencesAndScalarsComeInOrder() {
    let reading = Reading("b: 1\na: [x, {c: 2.5}]\nlist:\n- true\n- ~\n- 'q'\n")
    #expect(reading.problems == "")
    #expect(
      reading.tree?.root.dump
        == "{b: <integer 1>, a: [<string x>, {c: <float 2.5>}], list: [<boolean true>, <null>, <string q>]}")
  }

  @Test func blockScalarsAndFoldingAreText() {
    let reading = Reading("a: |\n  one\n  two\nb: >-\n  one\n  two\nc: one\n  two\n")
    #expect(reading.tree?.root.dump == "{a: <string one\ntwo\n>, b: <string one two>, c: <string one two>}")
  }

  @Test func spansAreExactBytes() throws {
    let root = try #require(Reading("é: [ä, {k: 'v w'}]\nb:\n  c: d\n  e: f\n\n# end\n").tree?.root)
    #expect(root["é"]?.source == "[ä, {k: 'v w'}]")
    #expect(root["é"]?.child("0")?.source == "ä")
    #expect(root["é"]?.child("1")?["k"]?.source == "'v w'")
    #expect(root["b"]?.source == "c: d\n  e: f")
    #expect(root.entries.map(\.key.source) == ["é", "b"])
  }

  @Test(arguments: ["é", "漢", "👍", "a👍é漢"]) func spansHoldAfterCharactersOfAnyLength(_ text: String) {
    let root = Reading("\(text): \(text)\nb: [\(text), c d]\n").tree?.root
    #expect(root?[text]?.source == text)
    #expect(root?["b"]?.child("1")?.source == "c d")
  }

  @Test func longKeysOfExplicitEntriesAreRead() {
    let key = String(repeating: "k", count: 2000)
    #expect(Reading("? \(key)\n: v\n").tree?.root.dump == "{\(key): <string v>}")
  }

  @Test func windowsLineEndsAreRead() {
    let reading = Reading("a: 1\r\nb:\r\n  - x\r\n")
    #expect(reading.tree?.root.dump == "{a: <integer 1>, b: [<string x>]}")
  }

  @Test func theRootMayBeAScalar() {
    #expect(Reading("just text").tree?.root.dump == "<string just text>")
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "---\n...\n# x"])
  func anEmptyFileIsReported(_ text: String) {
    let reading = Reading(text)
    #expect(reading.tree == nil || reading.tree?.root.isNull == true)
    if reading.tree == nil {
      #expect(
        reading.problems
          == "a.yaml:1:1: error: the file is empty [empty-document]\n  help: an OpenAPI document begins with `openapi: 3.1.0`")
    }
  }

  @Test func aSecondDocumentIsReported() {
    #expect(
      Reading("a: 1\n---\nb: 2\n").problems == """
        a.yaml:2:1: error: a second document begins here [multiple-documents]
          help: keep one document in a file; remove the `---` or move the rest to a file of its own
        """)
  }

  @Test(arguments: [
    (
      "a: 1\n\tb: 2\n",
      "a.yaml:2:1: error: a tab cannot indent YAML [yaml-syntax]\n  a.yaml:1:4: while scanning a plain scalar\n  help: indent with spaces"
    ),
    (
      "a: b: c\n",
      "a.yaml:1:5: error: a `:` is not allowed here [yaml-syntax]\n  help: quote the value if `: ` is part of it; otherwise check the indentation"
    ),
    (
      "a: @x\n",
      "a.yaml:1:4: error: a plain value cannot begin with `@` [yaml-syntax]\n  help: put the value in quotes"
    ),
    (
      "a: \"\\q\"\n",
      "a.yaml:1:5: error: unknown escape sequence in a double-quoted value [yaml-syntax]\n  a.yaml:1:4: while parsing a quoted scalar\n  help: write `\\\\` for a backslash, or use single quotes"
    ),
    (
      "a: [1, 2\nb: 3\n",
      "a.yaml:2:2: error: did not find expected ',' or ']' while parsing a flow sequence [yaml-syntax]\n  a.yaml:1:4: while parsing a flow sequence"
    ),
    (
      "é: 'open\n",
      "a.yaml:2:1: error: the file ends inside of a value in quotes [yaml-syntax]\n  a.yaml:1:4: while scanning a quoted scalar\n  help: close the quotes that stand open"
    ),
  ])
  func syntaxErrorsSayWhatToDo(_ text: String, _ wanted: String) {
    let reading = Reading(text)
    #expect(reading.tree == nil)
    #expect(reading.problems == wanted)
  }
}
