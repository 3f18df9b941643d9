import ContractDiagnostics
import ContractOverlay
import Testing
import YAMLTree

@Suite struct OverlaysTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: One, version: "1"}
    tags: [{name: a}]
    paths:
      /a: {get: {summary: Old, x-internal: true, tags: [a]}}
      /b: {get: {summary: Kept, tags: [b]}}
    """

  /// The document after the overlays' actions, as JSON, and what was reported.
  private func apply(_ actions: String..., document: String = document) -> (json: String, messages: [String], tree: YAMLTree?) {
    let files = Files()
    let base = files.read(document)
    let head = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n"
    let overlays = actions.enumerated().map { files.read(head + $0.element, path: "o\($0.offset).yaml") }
    let tree = Overlays.apply(overlays, to: base, diagnostics: files.diagnostics)
    return (tree?.root.json ?? "", files.messages, tree)
  }

  @Test func objectsAreMerged() {
    let result = apply("  - target: $.info\n    update: {title: Two, contact: {name: Me}}\n")
    #expect(result.messages == [])
    #expect(result.json.contains(#""info":{"title":"Two","version":"1","contact":{"name":"Me"}}"#))
  }

  @Test func arraysTakeItems() {
    let result = apply(
      "  - {target: $.tags, update: {name: b}}\n", "  - {target: $, update: {tags: [{name: c}]}}\n",
      "  - {target: $.tags, update: [{name: d}]}\n")
    #expect(result.messages == [])
    #expect(result.json.contains(#""tags":[{"name":"a"},{"name":"b"},{"name":"c"},{"name":"d"}]"#))
  }

  @Test func actionsSeeTheResultOfEarlierOnes() {
    let result = apply(
      "  - {target: '$.paths[?@.get[\"x-internal\"]]', remove: true}\n", "  - {target: \"$.paths['/a']\", update: {get: {}}}\n")
    #expect(result.messages.count == 1)
    #expect(result.messages[0].hasPrefix("warning overlay-target: the target"))
    #expect(result.json.contains(#""paths":{"/b":{"#))
  }

  @Test func itemsAreRemoved() {
    #expect(apply("  - {target: '$.tags[?@.name == \"a\"]', remove: true}\n").json.contains(#""tags":[]"#))
    #expect(apply("  - {target: '$..summary', remove: true}\n").json.contains("summary") == false)
  }

  @Test func scalarsAreReplaced() {
    #expect(apply("  - {target: $.info.title, update: New}\n").json.contains(#""title":"New""#))
  }

  @Test func valuesAreCopied() {
    let result = apply("  - {target: \"$.paths['/b']\", copy: \"$.paths['/a']\"}\n")
    #expect(result.json.contains(#""/b":{"get":{"summary":"Old","tags":["b","a"],"x-internal":true}}"#))
    #expect(apply("  - {target: $.info, copy: '$.paths.*'}\n").messages.first?.contains("`copy` must select one value") == true)
  }

  @Test func valuesKnowWhereTheyComeFrom() throws {
    let tree = try #require(apply("  - target: $.info\n    update: {description: Here}\n").tree)
    let info = try #require(tree.root["info"])
    #expect(try #require(info["description"]).span.file == SourceID(1))
    #expect(try #require(info["title"]).span.file == SourceID(0))
    #expect(try #require(info["description"]).pointer == "/info/description")
    #expect(tree.source.path == "openapi.yaml")
    #expect(try #require(info["title"]).parent == info)
  }

  @Test func aliasesAreIndependent() {
    let result = apply("  - {target: $.b, update: {x: 2}}\n", document: "a: &a {x: 1}\nb: *a\nc: *a\n")
    #expect(result.json == #"{"a":{"x":1},"b":{"x":2},"c":{"x":1}}"#)
  }

  @Test func whatDoesNotFitIsRefused() {
    #expect(apply("  - {target: $.info, update: [1]}\n").messages == ["error overlay-merge: a sequence cannot be merged into a mapping"])
    #expect(apply("  - {target: $, update: {info: 1}}\n").messages == ["error overlay-merge: a scalar cannot be merged into a mapping"])
    #expect(apply("  - {target: $, remove: true}\n").messages == ["error overlay-merge: the whole document cannot be removed"])
  }

  @Test func mistakesHaveAPlaceAndAHint() throws {
    let files = Files()
    let overlay = files.read(
      "overlay: 1.0.0\ninfo: {title: O, version: '1'}\naction: []\nactions:\n  - {targte: $, update: {}}\n  - {target: '$.[', update: {}}\n  - {target: $}\n  - 1\n"
    )
    _ = Overlays.apply([overlay], to: files.read(Self.document), diagnostics: files.diagnostics)
    #expect(
      files.diagnostics.sorted.map { "\($0.code) \($0.help ?? "")" } == [
        "overlay-syntax did you mean `actions`?", "overlay-syntax ", "overlay-syntax did you mean `target`?",
        "json-path JSONPath is RFC 9535: `$.paths['/tickets'].get`", "overlay-syntax write what is to change", "overlay-syntax ",
      ])
  }

  @Test(arguments: ["{}", "openapi: 3.1.0", "overlay: 2.0.0", "overlay: 1.0.0\nactions: []"]) func otherFilesAreRefused(_ text: String) {
    let files = Files()
    _ = Overlays.apply([files.read(text)], to: files.read(Self.document), diagnostics: files.diagnostics)
    #expect(files.diagnostics.count(of: .error) == 1)
  }

  /// What an overlay says of itself changes nothing, and is looked at all the same.
  @Test(arguments: [
    ("overlay: 1.0.0\nactions: [{target: $.info, update: {}}]\n", "an overlay must have `info`, with `title` and `version`"),
    ("overlay: 1.0.0\ninfo: {title: T}\nactions: [{target: $.info, update: {}}]\n", "the info of an overlay must have `version`"),
    ("overlay: 1.0.0\ninfo: {title: 1, version: '1'}\nactions: [{target: $.info, update: {}}]\n", "`title` must be a string"),
    (
      "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nextends: {}\nactions: [{target: $.info, update: {}}]\n", "`extends` must be a string"
    ),
    ("overlay: '1.1'\ninfo: {title: T, version: '1'}\nactions: [{target: $.info, update: {}}]\n", "expected a version of three numbers"),
    ("overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $}]\n", "changes nothing"),
    (
      "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $.info, description: 1, update: {}}]\n",
      "`description` must be a string"
    ),
    (
      "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $.info, update: {}}, {target: $.info, update: {}}]\n",
      "the same action is written twice"
    ),
    (
      "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions: [{target: $.info, update: {}, copy: $.tags}]\n",
      "`copy` has no effect beside `update`"
    ),
  ]) func slipsAreWarnedOf(_ text: String, _ message: String) {
    let files = Files()
    _ = Overlays.apply([files.read(text)], to: files.read(Self.document), diagnostics: files.diagnostics)
    #expect(files.messages.count == 1 && files.messages[0].hasPrefix("warning overlay-syntax: "), "\(files.messages)")
    #expect(files.messages.first?.contains(message) == true, "\(files.messages)")
  }

  /// The specification's own examples write names with a dash without quotes.
  @Test func namesMayHaveADash() {
    #expect(
      apply("  - {target: '$.paths.*.get[?@.x-internal == true].x-note', remove: true}\n").messages.allSatisfy { !$0.contains("json-path") }
    )
    #expect(apply("  - {target: '$.paths[?@.get.x-internal]', remove: true}\n").json.contains("/a") == false)
  }

  @Test func growthIsBounded() {
    var limits = YAMLLimits()
    limits.nodes = 200
    let files = Files()
    let base = files.read("a: [1, 2, 3, 4, 5, 6, 7, 8]")
    let actions = String(repeating: "  - {target: $, copy: $}\n", count: 5)
    let overlay = files.read("overlay: 1.1.0\nactions:\n" + actions)
    #expect(Overlays.apply([overlay], to: base, limits: limits, diagnostics: files.diagnostics) == nil)
    #expect(files.messages.contains { $0.contains("document-too-large") })
  }
}
