import ContractDiagnostics
import ContractGenerator
import OpenAPIDocument
import SwiftEmitter
import Testing
import TypeScriptEmitter

/// References that try to leave the folder, to reach a network, or to lead nowhere for ever.
@Suite struct ReferenceAttackTests {
  private func generate(_ schemas: String, _ more: String = "") -> GeneratorResult {
    let text = """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths: {}
      components:
        schemas: \(schemas)
      \(more)
      """
    let options = GeneratorOptions(swift: SwiftOptions(shards: 1), typeScript: TypeScriptOptions())
    return Generator.generate("/api/openapi.yaml", files: Folders(document: text), options: options)
  }

  @Test(arguments: [
    ("file:///etc/passwd", DiagnosticCode.referenceOutsideRoot), ("file://localhost/etc/passwd", .referenceOutsideRoot),
    ("/etc/passwd", .referenceOutsideRoot), ("../secrets.yaml", .referenceOutsideRoot), ("sub/../../secrets.yaml", .referenceOutsideRoot),
    ("%2e%2e/secrets.yaml", .referenceOutsideRoot), ("%2E%2E%2Fsecrets.yaml", .referenceOutsideRoot), ("link.yaml", .referenceOutsideRoot),
    ("./link.yaml#/components", .referenceOutsideRoot), ("http://169.254.169.254/latest/meta-data", .referenceNetwork),
    ("https://example.com/a.yaml", .referenceNetwork), ("//example.com/a.yaml", .referenceNetwork),
    ("file://example.com/a.yaml", .referenceNetwork), ("ftp://example.com/a.yaml", .referenceNetwork),
    ("data:application/json,{}", .unresolvedReference), ("javascript:alert(1)", .unresolvedReference), ("%00", .fileNotFound),
    ("..%00/secrets.yaml", .fileNotFound), ("#/info/title", .wrongKind), ("#/components/schemas/~2", .unresolvedReference),
  ]) func leadNowhere(_ reference: String, _ code: DiagnosticCode) {
    let result = generate("{A: {type: object, properties: {b: {$ref: '\(reference)'}}}}")
    #expect(result.hasErrors)
    #expect(Set(result.diagnostics.filter { $0.severity == .error }.map(\.code)) == [code], "\(result.diagnostics.map(\.message))")
    #expect(result.swift.isEmpty && result.typeScript.isEmpty)
  }

  @Test(arguments: [
    "{A: {$ref: '#/components/schemas/A'}}",
    "{A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}}",
    "{A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/C'}, C: {$ref: '#/components/schemas/A'}}",
    "{A: {allOf: [{$ref: '#/components/schemas/A'}]}}",
    "{A: {allOf: [{$ref: '#/components/schemas/B'}]}, B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {c: {type: string}}}}",
    "{A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}}",
    "{A: {anyOf: [{$ref: '#/components/schemas/B'}]}, B: {oneOf: [{$ref: '#/components/schemas/A'}]}}",
    "{A: {not: {$ref: '#/components/schemas/A'}}}",
    "{A: {type: array, items: {$ref: '#/components/schemas/A'}}}",
    "{A: {additionalProperties: {$ref: '#/components/schemas/A'}}}",
    "{A: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}}",
    "{A: {if: {$ref: '#/components/schemas/A'}, then: {$ref: '#/components/schemas/A'}}}",
    "{A: {$ref: '#'}}", "{A: {$ref: '#/components/schemas'}}", "{A: {$ref: 'openapi.yaml'}}",
    "{A: {$ref: 'openapi.yaml#/components/schemas/A'}}",
  ]) func cyclesComeToAnEnd(_ schemas: String) throws {
    let result = generate(schemas)
    if !result.hasErrors { _ = try OutputShape(result) }
  }

  @Test func siblingsOfAReferenceCount() throws {
    let result = generate("{A: {type: string}, B: {$ref: '#/components/schemas/A', maxLength: 3, description: '*/ zqx'}}")
    #expect(!result.hasErrors)
    _ = try OutputShape(result)
  }

  @Test func fileNamesDoNotComeFromTheDocument() throws {
    let names = ["../x", "a/b", "CON", ".", "..", "~", String(repeating: "n", count: 300), "Pet", "pet", "PET", "\\u0000"]
    let schemas = names.map { "\"\($0)\": {type: object}" }.joined(separator: ", ")
    let result = generate("{\(schemas)}", "tags: [\(names.map { "{name: \"\($0)\"}" }.joined(separator: ", "))]")
    let plain = generate("{A: {type: object}}")
    #expect(!result.hasErrors, "\(result.diagnostics.map(\.message))")
    #expect(result.swift.map(\.path) == plain.swift.map(\.path) && result.typeScript.map(\.path) == plain.typeScript.map(\.path))
  }
}

/// `/api`, with a symbolic link in it, beside a secret.
private struct Folders: FileReader {
  let document: String

  func canonicalPath(of path: String) throws(FileReadError) -> String {
    guard !path.utf8.contains(0) else { throw .notFound }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let clean = "/" + parts.joined(separator: "/")
    switch clean {
    case "/api/link.yaml": return "/secrets.yaml"
    case "/api/openapi.yaml", "/secrets.yaml", "/etc/passwd": return clean
    default: throw .notFound
    }
  }

  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
    guard canonicalPath == "/api/openapi.yaml" else { throw .unreadable("\(canonicalPath) must never be read") }
    return Array(document.utf8)
  }
}
