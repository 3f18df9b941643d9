import ContractModel

/// Gathers the routes of operations: one namespace per tag, and one for all.
struct RoutesEmitter {
  let context: SwiftContext
  let groups: [TagGroup]

  func emit() -> String {
    var writer = SwiftWriter()
    for group in groups {
      writer.blank()
      emit(group, to: &writer)
    }
    writer.blank()
    emitComposite(to: &writer)
    return FileHeader.file(imports: ["ContractServer"], writer)
  }

  private func emit(_ group: TagGroup, to writer: inout SwiftWriter) {
    writer.documentation("The routes of `\(group.name)`.")
    writer.block("public enum \(TagGroup.routes(group.name))") { writer in
      let authenticator = group.isSecured ? ", authenticator: some Authenticator<H.Principal>" : ""
      writer.line("public static func all<H: \(group.name)>(_ api: H\(authenticator)) -> [Route] {")
      writer.indented { writer in
        writer.line("[")
        writer.indented { writer in
          for shape in group.operations {
            let authenticator = shape.operation.isSecured ? ", authenticator: authenticator" : ""
            context.mark(shape.operation.provenance, in: &writer)
            writer.line("\(shape.namespace).route(api\(authenticator))\(group.operations.count > 1 ? "," : "")")
          }
        }
        writer.line("]")
      }
      writer.line("}")
    }
  }

  private func emitComposite(to writer: inout SwiftWriter) {
    writer.documentation("The routes of all operations, for one type that implements them all.")
    writer.block("public enum APIRoutes") { writer in
      let isSecured = groups.contains(where: \.isSecured)
      let authenticator = isSecured ? ", authenticator: some Authenticator<H.Principal>" : ""
      writer.line("public static func all<H: API>(_ api: H\(authenticator)) -> [Route] {")
      writer.indented { writer in
        let calls = groups.map { TagGroup.routes($0.name) + ".all(api" + ($0.isSecured ? ", authenticator: authenticator)" : ")") }
        guard calls.count > 1, let first = calls.first else {
          writer.line(calls.first ?? "[]")
          return
        }
        writer.line("var routes = " + first)
        for call in calls.dropFirst() { writer.line("routes += " + call) }
        writer.line("return routes")
      }
      writer.line("}")
    }
  }
}

extension TagGroup {
  /// `TicketsAPI` gives `TicketsRoutes`.
  static func routes(_ name: String) -> String { (name.hasSuffix("API") ? String(name.dropLast(3)) : name) + "Routes" }
}
