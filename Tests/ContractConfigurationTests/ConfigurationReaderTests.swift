import ContractConfiguration
import ContractDiagnostics
import Foundation
import Testing
import YAMLTree

@Suite struct ConfigurationReaderTests {
  private func read(_ text: String) throws -> (configuration: Configuration, problems: [String]) {
    var sources = SourceMap()
    let bag = DiagnosticBag()
    let tree = try #require(YAMLReader.read(sources.add(path: "contract.yaml", bytes: Array(text.utf8)), diagnostics: bag))
    let configuration = ConfigurationReader.read(tree, diagnostics: bag)
    return (configuration, bag.sorted.map { "\($0.code): \($0.message)" + ($0.help.map { "; " + $0 } ?? "") })
  }

  @Test func everyKeyIsRead() throws {
    let (configuration, problems) = try read(
      """
      document: api/openapi.yaml
      overlays: [one.yaml, two.yaml]
      filter:
        include: {tags: public, paths: [/a/**]}
        exclude: {operations: [internal*], methods: [delete]}
      names:
        schemas: {Pet: Animal}
        properties: {Pet.name: title}
        operations: {listPets: pets}
        tags: {pet: Animals}
        enumValues: {Pet.status: {available: inStock, 1: first}}
      severities: {unknown-key: error, path-syntax: off}
      strict: true
      referenceRoots: ../common
      types: {enums: responses, decimals: exact}
      swift: {shards: 4, access: package}
      typescript: {files: [types, zod], importExtension: js, enums: object, naming: asWritten, readonlyArrays: true, dates: date}
      lint: {preset: strict, rules: {path-case: off, bounded-text: error}}
      x-mine: anything
      """)
    #expect(problems == [])
    #expect(configuration.document?.value == "api/openapi.yaml")
    #expect(configuration.overlays.map(\.value) == ["one.yaml", "two.yaml"])
    #expect(configuration.filter.include.tags.map(\.value) == ["public"])
    #expect(configuration.filter.include.paths.map(\.value) == ["/a/**"])
    #expect(configuration.filter.exclude.operations.map(\.value) == ["internal*"])
    #expect(configuration.filter.exclude.methods.map(\.value) == ["delete"])
    #expect(configuration.names.schemas.map(\.name.value) == ["Animal"])
    #expect(configuration.names.properties.map(\.key.value) == ["Pet.name"])
    #expect(configuration.names.operations.count == 1)
    #expect(configuration.names.tags.count == 1)
    #expect(configuration.names.enumValues.map { $0.values.map(\.key.value) } == [["available", "1"]])
    #expect(configuration.severities == [.unknownKey: .error, .pathSyntax: .off])
    #expect(configuration.isStrict == true)
    #expect(configuration.referenceRoots.map(\.value) == ["../common"])
    #expect(configuration.lint.preset == .strict)
    #expect(configuration.lint.rules.map(\.name.value) == ["path-case", "bounded-text"])
    #expect(configuration.lint.rules.map(\.level) == [.off, .error])
    #expect(configuration.types == TypeConfiguration(enumerations: .responses, decimals: .exact))
    #expect(configuration.swift == SwiftConfiguration(shards: 4, access: .package))
    #expect(
      configuration.typeScript
        == TypeScriptConfiguration(
          files: [.types, .zod], importExtension: .js, enums: .object, naming: .asWritten, readonlyArrays: true, dates: .date))
  }

  @Test(arguments: [
    ("stric: true", "configuration-key: unknown key `stric` in the configuration; did you mean `strict`?"),
    ("filter: {includes: {}}", "configuration-key: unknown key `includes` in `filter`; did you mean `include`?"),
    ("swift: {shard: 1}", "configuration-key: unknown key `shard` in `swift`; did you mean `shards`?"),
    ("severities: {unknown-kei: off}", "configuration-key: there is no code `unknown-kei`; did you mean `unknown-key`?"),
    (
      "severities: {unknown-key: of}",
      "configuration-value: `severities.unknown-key` must be one of `error`, `warning`, `note`, `off`, found `of`; did you mean `off`?"
    ),
    ("strict: yes", "configuration-value: `strict` must be true or false, found `yes`"),
    ("swift: {shards: 0}", "configuration-value: `swift.shards` must be a number from 1 to 256, found `0`"),
    ("overlays: {}", "configuration-value: `overlays` must be a list of strings, found a mapping"),
    ("names: []", "configuration-value: `names` must be a mapping, found a list"),
    ("names: {schemas: {Pet: 1}}", "configuration-value: `names.schemas` must be a string, found `1`"),
    (
      "lint: {preset: strickt}",
      "configuration-value: `lint.preset` must be one of `minimal`, `recommended`, `strict`, found `strickt`; did you mean `strict`?"
    ),
    (
      "importMapping: {common.yaml: 7up}",
      "configuration-value: `importMapping` must name a Swift module, found `7up`; a module's name has letters, digits and `_` only, as its target has in Package.swift"
    ),
    (
      "importMapping: {common.yaml: {module: A, modul: B}}",
      "configuration-key: unknown key `modul` in `importMapping.*`; did you mean `module`?"
    ),
    (
      "importMapping: {common.yaml: {}}",
      "configuration-value: `importMapping.*.module` must be the name of a Swift module, found a mapping"
    ),
    (
      "importMapping: {a.yaml: A, b.yaml: A}",
      "import-mapping: the module `A` is already mapped to another document; generate one module from one document"
    ),
    ("[]", "configuration-value: the configuration must be a mapping"),
  ])
  func mistakesAreNamed(_ text: String, _ problem: String) throws {
    #expect(try read(text).problems == [problem])
  }

  @Test func modulesAreMappedByNameOrInDetail() throws {
    let mappings = try read("importMapping: {../common.yaml: CommonAPI, money.yaml: {module: Money, typescript: ../lib}}").configuration
      .importMapping
    #expect(mappings.map(\.document.value) == ["../common.yaml", "money.yaml"])
    #expect(mappings.map(\.module.value) == ["CommonAPI", "Money"])
    #expect(mappings.map(\.typeScriptFolder) == ["../CommonAPI", "../lib"])
  }

  @Test func emptySectionsSayNothing() throws {
    #expect(try read("filter:\nnames:\nstrict:\n").problems == [])
    #expect(try read("# nothing\n~\n").problems == [])
  }

  /// The schema that editors use and the reader have the same keys.
  @Test func theSchemaHasTheSameKeys() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/ContractConfiguration/contract.schema.json")
    var sources = SourceMap()
    let tree = YAMLReader.read(sources.add(path: "s.json", bytes: Array(try Data(contentsOf: file))), diagnostics: DiagnosticBag())
    let root = try #require(tree?.root)
    for (path, keys) in ConfigurationReader.keys {
      var schema = root
      for name in path.split(separator: ".").map(String.init) where name != "*" { schema = try #require(schema["properties"]?[name]) }
      if path.hasSuffix("*") { schema = try #require(schema["additionalProperties"]?["anyOf"]?.items.map { $0 }.last) }
      if schema["$ref"]?.text == "#/$defs/criteria" { schema = try #require(root["$defs"]?["criteria"]) }
      #expect(schema["properties"]?.entries.map(\.key.text) == keys, "\(path)")
      #expect(schema["additionalProperties"]?.text == "false")
    }
  }
}
