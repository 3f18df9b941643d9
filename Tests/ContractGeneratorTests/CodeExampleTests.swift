import ContractDiagnostics
import ContractGenerator
import OpenAPIDocument
import SwiftEmitter
import Testing
import TypeScriptEmitter

/// The examples of `contract explain` are its fixtures: the bad one gives its code and no other, the good one gives no problem.
@Suite struct CodeExampleTests {
  static let codes = CodeFamily.all.flatMap(\.codes).filter { isGenerated($0.example.form) }

  /// Other forms are tried where the program is that has the problem.
  private static func isGenerated(_ form: DiagnosticCode.Example.Form) -> Bool {
    switch form {
    case .fragment, .document, .json, .configuration, .overlay, .numbered: true
    case .mocked, .commands: false
    }
  }

  @Test(arguments: codes.filter { $0.example.form != .numbered }) func theBadExampleFiresItsCodeAlone(_ code: DiagnosticCode) throws {
    let result = result(ofBad: code)
    let shown = TextRenderer(sources: result.sources).render(result.diagnostics)
    #expect(Set(result.diagnostics.map(\.code)) == [code], "\(shown)")
    #expect(result.diagnostics.first?.severity == code.severity)
    #expect(result.hasErrors == (code.severity == .error))
  }

  @Test(arguments: codes) func theGoodExampleHasNoProblem(_ code: DiagnosticCode) throws {
    let result = generate(code.example.good, code.example.form)
    #expect(result.diagnostics.isEmpty, "\(TextRenderer(sources: result.sources).render(result.diagnostics))")
    #expect(!result.swift.isEmpty)
  }

  @Test func aNumberedExampleFiresItsCodeBesideWhatIsTooMuch() {
    let codes = Self.codes.filter { $0.example.form == .numbered }
    #expect(codes == [.tooManyDiagnostics])
    let result = result(ofBad: .tooManyDiagnostics)
    #expect(Set(result.diagnostics.map(\.code)) == [.wrongValue, .tooManyDiagnostics])
    #expect(result.diagnostics.count == 1001)
  }

  func result(ofBad code: DiagnosticCode) -> GeneratorResult { generate(code.example.bad, code.example.form) }

  private func generate(_ text: String, _ form: DiagnosticCode.Example.Form) -> GeneratorResult {
    if form == .configuration || form == .overlay { return generateConfigured(text, form) }
    let name = form == .json ? "openapi.json" : "openapi.yaml"
    let text = form == .numbered ? numbered(text) : text
    let head = form == .fragment || form == .numbered ? "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\n" : ""
    let options = GeneratorOptions(swift: SwiftOptions(shards: 1), typeScript: TypeScriptOptions())
    return Generator.generate("/api/" + name, files: ExampleFiles(name: name, text: head + text + "\n"), options: options)
  }

  private func numbered(_ text: String) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    let written = lines.flatMap { line in
      line.contains("PetN") ? (1...1001).map { line.replacing("PetN", with: "Pet\($0)") } : [line]
    }
    return written.joined(separator: "\n")
  }

  /// A document of pets with a configuration or an overlay beside it.
  private func generateConfigured(_ text: String, _ form: DiagnosticCode.Example.Form) -> GeneratorResult {
    var files = ["/openapi.yaml": Self.pets, "/shared.yaml": Self.shared]
    for (name, schema) in [
      "extends": "allOf: [{$ref: 'shared.yaml#/components/schemas/Animal'}], " + Self.reference, "refers": Self.reference,
    ] {
      let action = "{target: $.components.schemas, update: {Zoo: {\(schema)}}}"
      files["/\(name).yaml"] = "overlay: 1.1.0\ninfo: {title: Example, version: 1.0.0}\nactions: [\(action)]\n"
    }
    var options = GeneratorOptions(swift: SwiftOptions(shards: 1), typeScript: TypeScriptOptions())
    if form == .overlay {
      files["/overlay.yaml"] = "overlay: 1.1.0\ninfo: {title: Example, version: 1.0.0}\n" + text + "\n"
      options.overlays = ["/overlay.yaml"]
    } else {
      files["/contract.yaml"] = text + "\n"
    }
    return Generator.generate("/openapi.yaml", files: MemoryFiles(files), options: options)
  }

  private static let reference = "type: object, properties: {animal: {$ref: 'shared.yaml#/components/schemas/Animal'}}"

  /// A document that others may import.
  private static let shared = """
    openapi: 3.1.0
    info: {title: Shared, version: 1.0.0}
    paths: {}
    components:
      schemas:
        Animal: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
        Lion: {allOf: [{$ref: '#/components/schemas/Animal'}]}

    """

  private static let pets = """
    openapi: 3.1.0
    info: {title: Pets, version: 1.0.0}
    tags: [{name: pets}]
    paths:
      /pets:
        get:
          operationId: listPets
          tags: [pets]
          responses: {'200': {description: Fine, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}
      /pets/{id}:
        get:
          operationId: readPet
          tags: [pets]
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {'200': {description: Fine, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
    components:
      schemas:
        Pet: {type: object, properties: {name: {type: string}}}

    """
}

/// The example, and the files that examples refer to.
private struct ExampleFiles: FileReader {
  let name: String
  let text: String

  func canonicalPath(of path: String) throws(FileReadError) -> String {
    let path = path == "/api/../secrets.yaml" ? "/secrets.yaml" : path
    switch path {
    case "/api/" + name, "/api/schemas/pet.yaml", "/api/empty.yaml", "/api/latin-1.yaml", "/api/schemas", "/api/private.yaml",
      "/api/huge.yaml", "/secrets.yaml":
      return path
    default: throw .notFound
    }
  }

  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
    switch canonicalPath {
    case "/api/schemas/pet.yaml": return Array("type: object\nproperties: {name: {type: string}}\n".utf8)
    case "/api/empty.yaml": return Array("# nothing yet\n".utf8)
    case "/api/latin-1.yaml": return Array("description: caf".utf8) + [0xE9, 0x0A]
    case "/api/schemas": throw .isDirectory
    case "/api/private.yaml": throw .unreadable("permission denied")
    case "/api/huge.yaml": throw .tooLarge
    case "/api/" + name: return Array(text.utf8)
    default: throw .notFound
    }
  }
}
