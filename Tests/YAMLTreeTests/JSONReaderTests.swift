import Testing
import YAMLTree

struct JSONReaderTests {
  @Test func everyKindOfValueIsRead() {
    let text = "{\n\t\"a\": [1, -2.5e3, true, false, null, {}],\n\t\"b\": \"x\"\n}\n"
    let reading = Reading(text, path: "a.json")
    #expect(reading.problems == "")
    #expect(
      reading.tree?.root.dump
        == "{a: [<integer 1>, <float -2.5e3>, <boolean true>, <boolean false>, <null>, {}], b: <string x>}")
  }

  @Test func escapesAndSurrogatePairsAreRead() {
    let reading = Reading(#"{"\u006bey": "\/ \" \\ \b\f\n\r\t \u00e9 \ud83d\ude00 e"}"#, path: "a.json")
    #expect(reading.problems == "")
    #expect(reading.tree?.root["key"]?.text == "/ \" \\ \u{8}\u{C}\n\r\t \u{E9} \u{1F600} e")
  }

  @Test func numbersInQuotesAreStrings() {
    #expect(Reading(#"["1", "true", "null"]"#, path: "a.json").tree?.root.dump == "[<string 1>, <string true>, <string null>]")
  }

  @Test func longKeysOnOneLineAreRead() {
    let key = String(repeating: "k", count: 5000)
    #expect(Reading("{\"\(key)\":{\"\(key)\":1}}", path: "a.json").tree?.root[key]?[key]?.text == "1")
    #expect(Reading("{\"\(key)\":{\"\(key)\":1}}", path: "a.yaml").tree?.root[key]?[key]?.text == "1")
  }

  @Test func spansIncludeTheQuotes() throws {
    let root = try #require(Reading(#"{"a": "b\n", "c": [12]}"#, path: "a.json").tree?.root)
    #expect(root["a"]?.source == #""b\n""#)
    #expect(root["c"]?.source == "[12]")
    #expect(root["c"]?.child("0")?.source == "12")
  }

  @Test func flowStyleYAMLIsNotTakenForJSON() {
    let reading = Reading("{a: 1, b: [x, y], }\n", path: "a.yaml")
    #expect(reading.problems == "")
    #expect(reading.tree?.root.dump == "{a: <integer 1>, b: [<string x>, <string y>]}")
  }

  @Test func jsonThatOnlyYAMLCanReadIsRemarked() {
    let reading = Reading("{\"a\": 1,}", path: "a.json")
    #expect(
      reading.problems == """
        a.json:1:9: warning: expected a key in double quotes, found `}`; read as YAML [json-syntax]
          help: other tools may refuse this file
        """)
    #expect(reading.tree?.root.dump == "{a: <integer 1>}")
  }

  @Test(arguments: [
    ("{\"a\" 1", "a.json:1:6: error: expected `:`, found `1` [json-syntax]"),
    ("{\"a\": 1", "a.json:1:8: error: expected `,` or `}`, found the end of the file [json-syntax]"),
    ("[1 2}", "a.json:1:4: error: expected `,` or `]`, found `2` [json-syntax]"),
    ("[\"a]", "a.json:1:2: error: the string does not end [json-syntax]"),
    ("[1] [", "a.json:1:5: error: expected the end of the file, found `[` [json-syntax]"),
    (
      "{\"a\": \"\\ud83d\"}",
      "a.json:1:8: error: half of a surrogate pair in a string [json-syntax]\n  help: write both halves, or the character itself"
    ),
    ("{\"a\": \"\\uzzzz\"}", "a.json:1:8: error: expected four hexadecimal digits after `\\u` [json-syntax]"),
    ("{\"a\": \"\u{1}\"}", "a.json:1:8: error: a control character must be escaped in a string [json-syntax]"),
    ("[\"é\", é: [}", "a.json:1:7: error: expected a value, found `é` [json-syntax]"),
  ])
  func brokenJSONIsReported(_ text: String, _ wanted: String) {
    let reading = Reading(text, path: "a.json")
    #expect(reading.tree == nil)
    #expect(reading.problems == wanted)
  }

  @Test(arguments: ["01", "+1", "1.", ".5", "0x10", "nul", "True", "NaN", "1e", "-"])
  func wordsThatJSONDoesNotHaveAreRemarked(_ word: String) {
    #expect(Reading("[\(word)]", path: "a.json").problems.contains("expected a value, found `\(word)`; read as YAML [json-syntax]"))
  }

  @Test func duplicateKeysAreReported() {
    #expect(Reading(#"{"a": 1, "\u0061": 2}"#, path: "a.json").problems.contains("a.json:1:10: error: the key `a` is already"))
  }

  @Test func yamlInAJSONFileIsRead() {
    #expect(Reading("a: 1\n", path: "a.json").tree?.root.dump == "{a: <integer 1>}")
  }
}
