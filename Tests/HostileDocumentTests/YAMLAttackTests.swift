import ContractDiagnostics
import ContractGenerator
import OpenAPIDocument
import SwiftEmitter
import Testing
import TypeScriptEmitter

/// Text that YAML readers trip over, and schemas with limits and patterns that no one can meet.
@Suite struct YAMLAttackTests {
  private func generate(_ bytes: [UInt8], name: String = "openapi.yaml") -> GeneratorResult {
    let options = GeneratorOptions(swift: SwiftOptions(shards: 1), typeScript: TypeScriptOptions())
    return Generator.generate("/" + name, files: Bytes(path: "/" + name, bytes: bytes), options: options)
  }

  private func generate(_ text: String, name: String = "openapi.yaml") -> GeneratorResult { generate(Array(text.utf8), name: name) }

  private static let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"

  private static let bomb: String = {
    let levels = "abcdefghi".map(String.init)
    let lines = zip(levels.dropFirst(), levels).map { "x-\($0): &\($0) [\(Array(repeating: "*\($1)", count: 9).joined(separator: ", "))]" }
    return head + "x-a: &a [lol, lol]\n" + lines.joined(separator: "\n") + "\n"
  }()

  static let refused: [(String, String, DiagnosticCode)] = [
    ("an alias bomb", bomb, .aliasExpansion),
    ("deep flow", head + "x-a: " + String(repeating: "[", count: 100_000), .documentTooLarge),
    ("deep blocks", head + "x-a:\n" + (1..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), .documentTooLarge),
    ("an alias within its anchor", head + "x-a: &a [*a]\n", .yamlAlias),
    ("a key twice", head + "paths: {}\n", .duplicateKey),
    ("several documents", head + "---\nb: 1\n", .multipleDocuments),
    ("a tag of Python", head + "x-a: !!python/object/apply:os.system ['ls']\n", .yamlTag),
    ("a tag of Ruby", head + "x-a: !ruby/object:Gem::Installer {}\n", .yamlTag),
    ("merging itself", head + "x-a: &a\n  <<: *a\n", .yamlAlias),
    ("merging text", head + "x-a: {<<: text}\n", .yamlMerge),
    ("deep JSON", "{\"openapi\": \"3.1.0\", \"x-a\": " + String(repeating: "[", count: 100_000), .documentTooLarge),
  ]

  @Test(arguments: refused) func isRefused(_ name: String, _ text: String, _ code: DiagnosticCode) {
    let result = generate(text)
    #expect(
      result.hasErrors && result.diagnostics.contains { $0.code == code && $0.severity == .error }, "\(result.diagnostics.map(\.message))")
  }

  @Test(arguments: [
    "maxLength: 1e100", "maxLength: 99999999999999999999", "maximum: 1e400", "minimum: -1e400", "maximum: .inf", "minimum: .nan",
    "multipleOf: 0", "multipleOf: -1", "multipleOf: 1e-400", "minLength: -1", "maxLength: 1.5", "maxItems: 0x7fffffffffffffff",
    "minLength: 5, maxLength: 2", "default: .nan", "default: 1e999", "const: -0", "enum: [1e999, .inf, -0, 0]", "enum: [null]",
    "pattern: '^(a+)+$'", "pattern: '(?=a)*'", "pattern: '('", "pattern: '[z-a]'", "pattern: '(a{1000}){1000}'", "pattern: '\\u{110000}'",
    "pattern: '(?<n>a)\\k<n>'", "pattern: ''", "example: {a: [1, {b: .inf}]}",
  ]) func limitsAreBounded(_ keyword: String) throws {
    for type in ["string", "integer", "number", "array", "object"] {
      let result = generate(Self.head + "components: {schemas: {A: {type: object, properties: {a: {type: \(type), \(keyword)}}}}}\n")
      if !result.hasErrors { _ = try OutputShape(result) }
    }
  }

  @Test func otherEncodingsAreReadOrRefused() throws {
    let text = Self.head + "components: {schemas: {Größe: {type: string}}}\n"
    let units = Array(text.utf16)
    for bigEndian in [true, false] {
      let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
      let bytes = mark + units.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      #expect(!generate(bytes).hasErrors)
      #expect(generate(Array(bytes.dropFirst(2))).hasErrors)
    }
    #expect(!generate([0xEF, 0xBB, 0xBF] + Array(text.utf8)).hasErrors)
  }

  @Test func hugeScalarsAreText() throws {
    let huge = String(repeating: "*/ \\(zqx) \" ", count: 20_000)
    let result = generate(
      "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"T\",\"version\":\"1\",\"description\":\"\(huge.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"},\"paths\":{}}",
      name: "openapi.json")
    #expect(!result.hasErrors)
    _ = try OutputShape(result)
  }
}

/// One file of bytes.
private struct Bytes: FileReader {
  let path: String
  let bytes: [UInt8]

  func canonicalPath(of path: String) throws(FileReadError) -> String {
    guard path == self.path else { throw .notFound }
    return path
  }

  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] { bytes }
}
