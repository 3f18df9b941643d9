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
  public static func emit(_ model: Model, options: TypeScriptOptions = TypeScriptOptions()) -> [TypeScriptFile] {
    let model = SharedParts.named(in: model)
    let wanted = options.allFiles
    let names = TypeNames(model, options)
    var files: [TypeScriptFile] = []
    func add(_ path: String, for file: TypeScriptOptions.File, _ text: @autoclosure () -> String) {
      if wanted.contains(file) { files.append(TypeScriptFile(path: path, text: text())) }
    }
    add("schema.d.ts", for: .schema, SchemaFile.text(of: model, options: options))
    add("types.ts", for: .types, TypesFile.text(of: model, names, options: options))
    add("zod.ts", for: .zod, ZodFile.text(of: model, names, options: options))
    add("runtime.ts", for: .client, RuntimeFile.text(options))
    add("client.ts", for: .client, ClientFile.text(of: model, names, options: options))
    add("queries.ts", for: .queries, QueriesFile.text(of: model, options: options))
    return files
  }
}

/// A file of generated TypeScript.
public struct TypeScriptFile: Sendable, Equatable {
  /// Relative to the output folder, with `/` between its parts.
  public var path: String
  public var text: String
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
