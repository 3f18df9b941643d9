import ContractModel

/// `queries.ts`: options for TanStack Query 5, one constant for each operation, which a bundler can leave out.
struct QueriesFile {
  let model: Model
  let names: ClientNames
  var writer = TypeScriptWriter()
  private var table = IdentifierTable(reserved: [
    "query", "pages", "mutation", "prefetch", "fetched", "isPages", "api", "unwrap", "dehydrate", "queryOptions", "infiniteQueryOptions",
    "queryKeys",
  ])

  static func text(of model: Model, options: TypeScriptOptions, trace: SourceTrace? = nil) -> String {
    var file = QueriesFile(model: model, names: ClientNames(model))
    file.writer.trace = trace
    file.header(options)
    file.keys()
    for call in file.names.calls { file.operation(call) }
    return file.writer.text
  }

  private init(model: Model, names: ClientNames) {
    self.model = model
    self.names = names
  }

  private mutating func header(_ options: TypeScriptOptions) {
    writer.line("// Generated from the OpenAPI document. Do not edit.")
    writer.line("// For TanStack Query 5. Keys are `[tag, operation, input]`, so that a tag or an operation invalidates all below it.")
    writer.line()
    writer.line("import { dehydrate, infiniteQueryOptions, queryOptions } from \"@tanstack/react-query\";")
    writer.line("import type {")
    writer.line("  DataTag, DehydratedState, FetchInfiniteQueryOptions, FetchQueryOptions, InfiniteData, QueryClient,")
    writer.line("  UnusedSkipTokenInfiniteOptions, UnusedSkipTokenOptions, UseMutationOptions,")
    writer.line("} from \"@tanstack/react-query\";")
    writer.importLine("import * as api from ", "client", options)
    writer.importLine("import { unwrap } from ", "runtime", options)
    writer.importLine("import type { Answer, CallOptions, Client, DataOf, ErrorOf, InputOf } from ", "runtime", options)
    writer.line()
    writer.line(QueriesText.types)
    writer.line()
    writer.line(QueriesText.functions)
  }

  /// `queryKeys.tickets`
  private mutating func keys() {
    var members = IdentifierTable()
    writer.line()
    writer.line("/** Prefixes of keys, one for each tag. */")
    writer.line("export const queryKeys = {")
    writer.indent()
    for tag in names.calls.reduce(into: [String](), { QueriesFile.add(model[$1.id].firstTag, to: &$0) }) {
      writer.startLine()
      writer.identifier(members.claim(Identifier(camelCase: Identifier(pascalCase: tag) ?? Identifier("Tag"))))
      writer.code(": ")
      writer.value(.array([.string(tag)]))
      writer.endLine(",")
    }
    writer.outdent()
    writer.line("} as const;")
  }

  private static func add(_ tag: String, to tags: inout [String]) {
    if !tags.contains(tag) { tags.append(tag) }
  }

  private mutating func operation(_ call: ClientNames.Call) {
    let operation = model[call.id]
    guard operation.method == "get" || operation.method == "head" else { return constant(call, "Mutation", "mutation(") }
    guard operation.hasWholeSuccess else { return }
    constant(call, "Query", "query(")
    guard let pagination = Pagination(operation, model) else { return }
    constant(call, "Pages", "pages(") { writer in
      writer.code(", ")
      writer.string(pagination.parameter)
      writer.code(", (page) => page")
      for (index, name) in pagination.path.enumerated() {
        if index > 0 { writer.code("?.") }
        writer.index(name)
      }
    }
  }

  private mutating func constant(
    _ call: ClientNames.Call, _ suffix: StaticString, _ open: StaticString, _ more: (inout TypeScriptWriter) -> Void = { _ in }
  ) {
    let operation = model[call.id]
    writer.line()
    writer.mark(operation.provenance)
    writer.documentation(operation.provenanceDocumentation)
    writer.startLine()
    writer.code("export const ")
    writer.identifier(table.claim(Identifier(call.function, suffix: Identifier(suffix))))
    writer.code(" = /*#__PURE__*/ ")
    writer.code(open)
    writer.code("api.")
    writer.identifier(call.function)
    writer.code(", ")
    writer.value(.array([.string(operation.firstTag), .string(operation.name)]))
    more(&writer)
    writer.endLine(");")
  }
}

extension Operation {
  fileprivate var firstTag: String { tags.first ?? "untagged" }

  /// True unless all that a success gives is a stream.
  fileprivate var hasWholeSuccess: Bool {
    let contents = responses.filter { $0.isSuccess || $0.status == .default }.flatMap(\.contents)
    return contents.isEmpty || contents.contains { $0.form != .eventStream && $0.form != .jsonLines }
  }
}
