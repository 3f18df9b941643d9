import ContractDiff
import ContractGenerator
import OpenAPIDocument

/// Two documents made from a few lines of YAML.
enum Compared {
  /// The changes between two documents given without `openapi` and `info`, as `effect code | operation | subject | message`.
  static func changes(_ old: String, _ new: String) -> [String] {
    report(old, new).changes.map { change in
      [change.effect.rawValue + " " + change.kind.code, change.operation ?? "-", change.subject, change.message].joined(separator: " | ")
    }
  }

  static func report(_ old: String, _ new: String) -> ChangeReport {
    let before = understand(old, "old.yaml")
    let after = understand(new, "new.yaml")
    guard let oldModel = before.model, let newModel = after.model, !before.hasErrors, !after.hasErrors else {
      fatalError("the documents of a test must be right: \(before.diagnostics) \(after.diagnostics)")
    }
    return ChangeReport(
      ContractDiff.changes(from: oldModel, to: newModel), versions: ("Pets 1", "Pets 2"), sources: (before.sources, after.sources))
  }

  /// The changes of one schema `Pet`, first as what a request holds, then as what a response holds: `request: effect code | subject`.
  static func schemas(_ old: String, _ new: String) -> [String] {
    let places = [("request", requesting), ("response", responding)]
    return places.flatMap { name, frame in
      report(frame(old), frame(new)).changes.map { "\(name): \($0.effect.rawValue) \($0.kind.code) | \($0.subject)" }
    }
  }

  private static func requesting(_ schema: String) -> String {
    """
    paths:
      /pets:
        post:
          operationId: addPet
          requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses: {'204': {description: Done}}
    components: {schemas: {Pet: \(schema), Dog: {type: object, properties: {bark: {type: string}}, required: [bark]}, \
    Cat: {type: object, properties: {purr: {type: string}}, required: [purr]}}}
    """
  }

  private static func responding(_ schema: String) -> String {
    """
    paths:
      /pets:
        get:
          operationId: getPet
          responses: {'200': {description: Fine, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
    components: {schemas: {Pet: \(schema), Dog: {type: object, properties: {bark: {type: string}}, required: [bark]}, \
    Cat: {type: object, properties: {purr: {type: string}}, required: [purr]}}}
    """
  }

  private static func understand(_ text: String, _ path: String) -> Understanding {
    var options = GeneratorOptions()
    options.configuration = .none
    return Generator.understand(path, files: OneFile(text: "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n" + text), options: options)
  }
}

private struct OneFile: FileReader {
  let text: String
  func canonicalPath(of path: String) throws(FileReadError) -> String { "/" + path }
  func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] { Array(text.utf8) }
}
