import ContractDiagnostics
import ContractTestSupport
import OpenAPIDocument
import Testing

/// Broken documents of every kind are read without a crash, in bounded time, and what cannot be read is explained.
struct FuzzTests {
  private static let seeds = [
    """
    openapi: 3.1.0
    info: {title: &t T, version: '1'}
    paths:
      /a/{id}:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        get:
          operationId: a
          responses: {'200': {description: *t, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
    components:
      schemas:
        A: {type: object, required: [b], properties: {b: {$ref: 'b.yaml#/B'}, c: {type: [integer, 'null'], maximum: 1e3}}}
        D: {<<: {type: string}, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#x'}], discriminator: {propertyName: b, mapping: {a: A}}}
        E: {$anchor: x, items: [true, {not: {}}], $dynamicRef: '#x'}

    """,
    ##"{"openapi":"3.0.3","info":{"title":"T\u00e9\ud83d\ude00","version":"1"},"paths":{"/x":{"post":{"requestBody":{"##
      + ##""content":{"a/b":{"schema":{"$ref":"#/components/schemas/X"}}}},"responses":{"default":{"description":"\/"}}}}},"##
      + ##""components":{"schemas":{"X":{"allOf":[{"$ref":"b.yaml"}],"minLength":1.5e2,"nullable":true}}}}"##,
  ]
  private static let other = "B: {$ref: 'api.yaml#/components/schemas/A'}\ntitle: b\n"

  @Test(arguments: 0..<40) func mutatedDocumentsAreRead(_ round: Int) {
    var random = SeededGenerator(state: UInt64(round) &+ 1)
    for index in 0..<50 {
      var bytes = Array(FuzzTests.seeds[index % 2].utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, &random) }
      read(bytes)
    }
  }

  private func read(_ bytes: [UInt8]) {
    var files = MemoryFiles(["/project/b.yaml": FuzzTests.other])
    files.files["/project/api.yaml"] = bytes
    let loading = Loading(files: files)
    if let loaded = loading.loaded {
      var walker = ReferenceWalker(loaded.references)
      walker.visit(loaded.document)
    } else {
      #expect(loading.loader.diagnostics.hasErrors)
    }
    #expect(!TextRenderer(sources: loading.loader.sources).render(loading.loader.diagnostics.sorted).contains("\u{0}"))
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...20, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
    case 3: bytes.insert(contentsOf: FuzzTests.tokens.randomElement(using: &random)!.utf8, at: place)
    case 4: bytes.replaceSubrange(place..<end, with: FuzzTests.tokens.randomElement(using: &random)!.utf8)
    case 5: bytes.removeSubrange(place...)
    default: bytes.swapAt(place, end - 1)
    }
  }

  private static let tokens = [
    "{", "}", "[", "]", ": ", ", ", "\n", "\n  ", "\t", "- ", "? ", "&a ", "*a", "*t", "<<: *t", "!!str ", "!x ", "'", "\"", "|\n", ">-\n",
    "#",
    "---\n", "...\n", "%YAML 1.2\n", "null", "true", "1e999", "-", "0x", "\u{FEFF}", "\u{2028}", "é", "$ref: '#'", "$ref: '#/components'",
    "$ref: b.yaml", "$ref: 'b.yaml#/B/C'", "$id: x", "\\ud800", "\\", "{$ref: '#/paths'}", "\u{0}",
  ]
}
