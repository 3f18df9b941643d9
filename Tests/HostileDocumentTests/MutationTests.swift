import ContractDiagnostics
import ContractGenerator
import ContractTestSupport
import Foundation
import OpenAPIDocument
import SwiftEmitter
import Testing
import TypeScriptEmitter
import YAMLTree

/// Whole documents with parts exchanged, dropped and changed: always an end, never a crash, and output that is source text.
///
/// The seeds are fixed; a failure names its round, and that round alone runs it again. `HOSTILE_DEPTH` multiplies the work.
@Suite(.timeLimit(.minutes(20))) struct MutationTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  private static let seeds: [DocumentTree] =
    [.base]
    + [
      "Corpus/museum/openapi.yaml", "Corpus/oai-petstore-expanded/petstore-expanded.yaml",
      "ContractGeneratorTests/Cases/composition/openapi.yaml",
      "ContractGeneratorTests/Cases/unions/openapi.yaml", "ContractGeneratorTests/Cases/names/openapi.yaml",
      "ContractGeneratorTests/Cases/operations/openapi.yaml", "ContractGeneratorTests/Cases/constraints/openapi.yaml",
    ].compactMap { path in
      guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
      var sources = SourceMap()
      let tree = YAMLReader.read(sources.add(path: path, bytes: Array(data)), diagnostics: DiagnosticBag())
      return tree.map { DocumentTree($0.root) }
    }

  private static let rounds = 8 * (Int(ProcessInfo.processInfo.environment["HOSTILE_DEPTH"] ?? "") ?? 1)

  @Test func seedsAreThere() {
    #expect(Self.seeds.count == 8)
  }

  @Test(arguments: 0..<rounds) func mutatedDocumentsAreGenerated(_ round: Int) throws {
    var random = SeededGenerator(state: UInt64(round) &* 1_000_003 &+ 7)
    for seed in Self.seeds {
      var mutation = TreeMutation(parts: seed.parts, random: random)
      var tree = seed
      for _ in 0..<(1 + round % 4) { tree = mutation.mutate(tree) }
      random = mutation.random
      let result = Poison.generate(tree)
      if !result.hasErrors { _ = try OutputShape(result) }
    }
  }

  @Test(arguments: 0..<rounds) func mutatedTextIsGenerated(_ round: Int) throws {
    var random = SeededGenerator(state: UInt64(round) &* 7_919 &+ 1)
    for seed in Self.seeds {
      var bytes = Array(seed.json.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
        default: bytes.swapAt(place, end - 1)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let options = GeneratorOptions(swift: SwiftOptions(shards: 2), typeScript: TypeScriptOptions())
      let result = Generator.generate("/api/openapi.yaml", files: OneFile(path: "/api/openapi.yaml", text: text), options: options)
      if !result.hasErrors { _ = try OutputShape(result) }
    }
  }
}

/// Changes one node of a tree at a time.
struct TreeMutation {
  /// Subtrees to put elsewhere.
  let parts: [DocumentTree]
  var random: SeededGenerator

  mutating func mutate(_ tree: DocumentTree) -> DocumentTree {
    var countdown = Int.random(in: 0..<max(1, tree.parts.count), using: &random)
    return walk(tree, &countdown)
  }

  /// Counts down in the order of the text, changes the node at which zero is reached, and leaves the rest alone.
  private mutating func walk(_ tree: DocumentTree, _ countdown: inout Int) -> DocumentTree {
    countdown -= 1
    guard countdown != -1 else { return change(tree) }
    switch tree {
    case .text, .literal: return tree
    case .sequence(let items):
      var changed: [DocumentTree] = []
      for item in items { changed.append(countdown >= 0 ? walk(item, &countdown) : item) }
      return .sequence(changed)
    case .mapping(let entries):
      var changed: [(key: String, value: DocumentTree)] = []
      for entry in entries { changed.append((entry.key, countdown >= 0 ? walk(entry.value, &countdown) : entry.value)) }
      return .mapping(changed)
    }
  }

  private mutating func change(_ tree: DocumentTree) -> DocumentTree {
    let other = parts.randomElement(using: &random) ?? tree
    switch (Int.random(in: 0..<8, using: &random), tree) {
    case (0, .mapping(var entries)) where !entries.isEmpty:
      entries.remove(at: Int.random(in: 0..<entries.count, using: &random))
      return .mapping(entries)
    case (1, .mapping(var entries)):
      entries.append((TreeMutation.keys.randomElement(using: &random) ?? "x", other))
      return .mapping(entries)
    case (2, .sequence(let items)): return .sequence(items + [other])
    case (3, _): return .sequence([tree])
    case (4, _): return .text(Payloads.all.randomElement(using: &random) ?? "")
    case (5, _): return .literal(["null", "true", "-1", "1e999", "0", "9999999999999999999"].randomElement(using: &random) ?? "0")
    case (6, _): return .mapping([(TreeMutation.keys.randomElement(using: &random) ?? "x", tree)])
    default: return other
    }
  }

  private static let keys = [
    "$ref", "allOf", "oneOf", "anyOf", "not", "if", "then", "items", "prefixItems", "properties", "additionalProperties", "required",
    "enum", "const", "type", "format", "nullable", "discriminator", "default", "pattern", "schema", "content", "responses", "parameters",
    "patternProperties", "propertyNames", "unevaluatedProperties", "$dynamicRef", "$defs", "$id", "readOnly", "writeOnly", "maxItems",
  ]
}

extension DocumentTree {
  /// The tree and all below it.
  var parts: [DocumentTree] {
    switch self {
    case .text, .literal: [self]
    case .sequence(let items): [self] + items.flatMap(\.parts)
    case .mapping(let entries): [self] + entries.flatMap(\.value.parts)
    }
  }
}
