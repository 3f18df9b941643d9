// TypeScriptEmitter: the API as TypeScript that a frontend imports.
// In: a `Model` that left analysis, and options.
// Out: the text of each file, in a fixed order; the same model gives the same bytes.
// Text of the document reaches the output only through the functions in Writing/, one for each place it can stand.
// Never: reads or writes files, follows a `$ref` by its text, reports diagnostics, knows Swift output.
import ContractModel

/// Model → TypeScript.
public enum TypeScriptEmitter {
  /// Every file that the options ask for.
  ///
  /// `schema.d.ts` has the shape that openapi-typescript 7 gives with its default flags, type for type.
  ///
  /// - Parameter trace: notes where the lines come from; nil when nobody asks.
  public static func emit(
    _ model: Model, options: TypeScriptOptions = TypeScriptOptions(), trace: SourceTrace? = nil
  ) -> [TypeScriptFile] {
    let model = SharedParts.named(in: model)
    let wanted = options.allFiles
    let names = TypeNames(model, options)
    var files: [TypeScriptFile] = []
    func add(_ path: String, for file: TypeScriptOptions.File, _ text: @autoclosure () -> String) {
      if wanted.contains(file) { files.append(TypeScriptFile(path: path, text: text())) }
    }
    add("schema.d.ts", for: .schema, SchemaFile.text(of: model, options: options, trace: trace))
    add("types.ts", for: .types, TypesFile.text(of: model, names, options: options, trace: trace))
    add("zod.ts", for: .zod, ZodFile.text(of: model, names, options: options, trace: trace))
    add("runtime.ts", for: .client, RuntimeFile.text(options))
    add("client.ts", for: .client, ClientFile.text(of: model, names, options: options, trace: trace))
    add("queries.ts", for: .queries, QueriesFile.text(of: model, options: options, trace: trace))
    guard let trace else { return files }
    for index in files.indices { files[index].lines = trace.takeMarks(outOf: &files[index].text) }
    return files
  }
}

/// A file of generated TypeScript.
public struct TypeScriptFile: Sendable, Equatable {
  /// Relative to the output folder, with `/` between its parts.
  public var path: String
  public var text: String
  /// Where its lines come from, when a trace was asked for.
  public var lines: [TracedLine] = []
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
