import ContractDiagnostics
import ContractModel

/// The model as an indented text: what the generator understood of a document, for people who wonder.
public struct ModelTree {
  private let model: Model
  private let words: TypeWords
  private var lines: [String] = []

  private init(_ model: Model) {
    self.model = model
    words = TypeWords(model)
  }

  /// Every operation, then every type, in the order of the document.
  public static func text(_ model: Model) -> String {
    var tree = ModelTree(model)
    tree.add(0, "\(model.information.title) \(model.information.version)")
    for server in model.servers { tree.add(1, "server \(server.url)") }
    for scheme in model.securitySchemes { tree.add(1, "security scheme \(scheme.name): \(SchemeWords.text(scheme.kind))") }
    for operation in model.operations where operation.role != .component { tree.add(operation) }
    for index in 0..<model.types.count { tree.add(TypeID(index)) }
    return tree.lines.map { SafeText.line($0) + "\n" }.joined()
  }

  private mutating func add(_ depth: Int, _ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  // MARK: Operations

  private mutating func add(_ operation: Operation) {
    let role =
      switch operation.role {
      case .webhook: "webhook "
      case .callback(_, let name): "callback \(name) "
      case .path, .component: ""
      }
    add(
      0, "\(role)\(operation.method.uppercased()) \(operation.path) → \(operation.name)" + (operation.isDeprecated ? " (deprecated)" : ""))
    if !operation.tags.isEmpty { add(1, "tags " + operation.tags.joined(separator: ", ")) }
    if operation.isSecured { add(1, "asks for " + SchemeWords.text(operation.security, model)) }
    for parameter in operation.parameters {
      add(1, "\(parameter.location.rawValue) \(member(parameter.name, parameter.isRequired)): \(words.text(parameter.type))")
    }
    if let body = operation.requestBody { add(body.contents, "body" + (body.isRequired ? "" : "?")) }
    for response in operation.responses {
      add(response.contents, response.status.text)
      for header in response.headers { add(2, "header \(member(header.name, header.isRequired)): \(words.text(header.type))") }
    }
  }

  private mutating func add(_ contents: [Content], _ label: String) {
    if contents.isEmpty { add(1, label) }
    for content in contents { add(1, "\(label) \(content.mediaType): " + (content.type.map { words.text($0) } ?? "bytes")) }
  }

  private func member(_ name: String, _ isRequired: Bool) -> String { isRequired ? name : name + "?" }

  // MARK: Types

  private mutating func add(_ id: TypeID) {
    let name = words.name(of: id) + xml(model.schemas[model.types[id].schema].annotations.xml)
    switch model.types[id].kind {
    case .record(let record): add(record, name)
    case .enumeration(let enumeration): add(enumeration, name)
    case .union(let union): add(union, name)
    case .alias(let use), .wrapper(let use): add(0, "\(name) = \(words.text(use))")
    case .pending: add(0, name)
    }
  }

  private mutating func add(_ record: Record, _ name: String) {
    add(0, name + " {")
    for property in record.properties {
      add(1, "\(member(property.wireName, property.isRequired)): \(words.text(property.type))\(xml(property.xml))")
    }
    switch record.additional {
    case .ignored: break
    case .refused: add(1, "nothing else")
    case .kept(let use): add(1, "*: \(words.text(use))")
    }
    add(0, "}")
  }

  private func xml(_ form: XMLForm?) -> String { form.flatMap(XMLWords.text).map { " (\($0))" } ?? "" }

  private mutating func add(_ enumeration: Enumeration, _ name: String) {
    let values = enumeration.values.map { $0.literal.spaced }
    add(0, "\(name) = " + (values + (enumeration.isOpen ? ["…"] : [])).joined(separator: " | "))
  }

  private mutating func add(_ union: Union, _ name: String) {
    add(0, "\(name) = one of, \(SelectionWords.text(union.selection))")
    for alternative in union.cases { add(1, words.text(alternative.type)) }
  }
}
