import ContractModel

/// Every identifier of the output, decided before printing starts.
struct SwiftNames {
  /// By type: the name in its scope, and the name as written from the module's level.
  private(set) var localTypes: [String] = []
  private(set) var types: [String] = []
  private var spelled: Set<String> = []
  /// By type, then by property, enumeration value or union case.
  private(set) var members: [[String]] = []
  /// By operation.
  private(set) var namespaces: [String] = []
  private(set) var methods: [String] = []
  /// By operation, then by parameter, in the order of `Operation.parameters`.
  private(set) var parameters: [[String]] = []
  /// By tag name; `""` holds operations without one.
  private(set) var tags: [String: String] = [:]
  /// Header types of response components, by component name.
  private(set) var sharedHeaders: [String: String] = [:]
  /// The client's struct; nil when none is wanted.
  private(set) var client: String?
  private(set) var operationScopes: [SwiftScope] = []
  /// What an operation calls the enumerations of its bodies and of the parts of one; they would hide a type of the module.
  private(set) var body = "Body"
  private(set) var part = "Part"
  var clashes: [NameClash] { found.all }

  private var module: SwiftScope
  /// What no type may be called: names of the language and the run time, and modules that are written in front of their types.
  private let reserved: Set<String>
  private var found: SwiftNameClashes

  /// Names do not depend on what is shared, but for what a further name stands for.
  ///
  /// - Parameter imported: the names of each imported document, as its own module has them.
  init(_ model: Model, options: SwiftOptions, shared: SharedTypes, imported: [SwiftNames]) {
    found = SwiftNameClashes(model)
    reserved = SwiftKeywords.vocabulary.union(model.imports.documents.map(\.name))
    module = SwiftScope(reserved: reserved)
    localTypes = Array(repeating: "", count: model.types.count)
    types = localTypes
    nameModuleTypes(model)
    spelled = Set(localTypes)
    nameOperations(model)
    nameTags(model)
    nameSharedHeaders(model)
    if options.client { client = module.claim("Client", else: ["APIClient"]) }
    nameNestedTypes(model, TypeMentions(model, shared: shared))
    for (id, counterpart) in shared.counterparts { types[id.index] = types[counterpart.index] }
    spelled = Set(localTypes)
    for (index, type) in model.types.all.enumerated() {
      let theirs = model.imports.types[TypeID(index)].map { imported[$0.document].members[$0.type.index] }
      members.append(theirs ?? nameMembers(of: type))
    }
    for (id, item) in model.imports.types {
      let theirs = imported[item.document]
      types[id.index] = theirs.qualifier(ofModule: model.imports.documents[item.document].name) + theirs.types[item.type.index]
    }
  }

  subscript(id: TypeID) -> String { types[id.index] }

  /// What stands in front of these names in another module. A dot behind the module's name would mean a member of a declaration that is
  /// called like the module, as the protocol of a tag often is; the module selector (SE-0491) means the module.
  private func qualifier(ofModule name: String) -> String {
    let isHidden = tags.values.contains(name) || namespaces.contains(name) || localTypes.contains(name)
    return name + (isHidden ? "::" : ".")
  }

  private mutating func nameModuleTypes(_ model: Model) {
    for (index, type) in model.types.all.enumerated() where type.owner == .module && model.imports.types[TypeID(index)] == nil {
      let name = SwiftIdentifier.type(type.name)
      localTypes[index] = module.claim(name, else: [name + "Model"])
      found.type(TypeID(index), wanted: name, given: localTypes[index], localTypes[..<index])
      types[index] = localTypes[index]
    }
  }

  private mutating func nameOperations(_ model: Model) {
    for operation in model.operations {
      let name = SwiftIdentifier.type(operation.name)
      namespaces.append(module.claim(name, else: [name + "Operation"]))
      parameters.append(nameParameters(of: operation))
    }
    if module.contains(body) { body = "BodyChoice" }
    if module.contains(part) { part = "BodyPart" }
    operationScopes = model.operations.map { operation in
      guard operation.role == .path else { return SwiftScope(reserved: reserved) }
      let headers = operation.responses.filter { !$0.headers.isEmpty }.map { SwiftNames.headers(of: $0) }
      return SwiftScope(reserved: reserved.union(["Input", "Output", body, part, "operation", "route"]).union(headers))
    }
    var methodScope = SwiftScope(reserved: SwiftKeywords.behindDot)
    for operation in model.operations {
      let name = SwiftIdentifier.member(operation.name)
      let given = methodScope.claim(name, else: SwiftKeywords.behindDot.contains(name) ? [name + "Operation"] : [])
      found.operation(operation, wanted: name, given: given, methods)
      methods.append(given)
    }
  }

  /// The struct of a response's header fields, inside its operation.
  static func headers(of response: Response) -> String { SwiftIdentifier.type(StatusNames.name(response.status)) + "Headers" }

  private mutating func nameParameters(of operation: Operation) -> [String] {
    // In a script without letter case a parameter would hide the type that the body has.
    let hiding = operation.parameters.map { SwiftIdentifier.member($0.name) }.filter(spelled.contains)
    var scope = SwiftScope(reserved: SwiftKeywords.behindDot.union(["body"]).union(hiding))
    var names: [String] = []
    for (index, parameter) in operation.parameters.enumerated() {
      let name = SwiftIdentifier.member(parameter.name)
      let given = scope.claim(name, else: [name + "In" + SwiftIdentifier.type(parameter.location.rawValue)])
      found.parameter(index, of: operation, wanted: name, given: given, names)
      names.append(given)
    }
    return names
  }

  private mutating func nameTags(_ model: Model) {
    for tag in model.tags where !tag.name.isEmpty {
      let own = SwiftIdentifier.type(tag.givenName ?? tag.name)
      let name = own.hasSuffix("API") ? own : own + "API"
      let given = module.claim(name)
      found.tag(tag, wanted: name, given: given, tags)
      tags[tag.name] = given
    }
    tags[""] = module.claim("UntaggedAPI")
  }

  private mutating func nameSharedHeaders(_ model: Model) {
    let nested = Set(model.operations.flatMap(\.responses).filter { $0.component == nil && !$0.headers.isEmpty }.map(SwiftNames.headers))
    for response in model.components.responses where !response.value.headers.isEmpty {
      let name = SwiftIdentifier.type(response.name)
      // Inside an operation that has a struct of its own by that name, the shared one could not be meant.
      sharedHeaders[response.name] = module.claim(nested.contains(name + "Headers") ? name + "ResponseHeaders" : name + "Headers")
    }
  }

  /// Inside its owner a nested name hides the module's: it steps aside where the owner means the module's type.
  private mutating func nameNestedTypes(_ model: Model, _ mentions: TypeMentions) {
    var hidden: [TypeDeclaration.Owner: Set<String>] = [:]
    var scopes: [TypeID: SwiftScope] = [:]
    for (index, type) in model.types.all.enumerated() where type.owner != .module && model.imports.types[TypeID(index)] == nil {
      let root = mentions.root(of: TypeID(index), model)
      let taken = hidden[root] ?? meant(in: root, model, mentions)
      hidden[root] = taken
      let name = SwiftNames.nested(SwiftIdentifier.type(type.name))
      switch type.owner {
      case .module: continue
      case .type(let owner):
        var scope = scopes[owner] ?? SwiftScope(reserved: reserved)
        localTypes[index] = SwiftNames.claim(name, in: &scope, hiding: taken)
        scopes[owner] = scope
      case .operation(let id): localTypes[index] = SwiftNames.claim(name, in: &operationScopes[id.index], hiding: taken)
      }
    }
    for (index, type) in model.types.all.enumerated() where type.owner != .module {
      types[index] = path(TypeID(index), model, 0)
    }
  }

  /// The module's names that must keep their meaning inside: the owner's own, and those of the types it mentions.
  private func meant(in root: TypeDeclaration.Owner, _ model: Model, _ mentions: TypeMentions) -> Set<String> {
    var names = Set(mentions.byRoot[root, default: []].map { localTypes[$0.index] })
    names.formUnion(mentions.operations[root, default: []].map { namespaces[$0.index] })
    switch root {
    case .type(let id): names.insert(localTypes[id.index])
    case .operation(let id):
      names.insert(namespaces[id.index])
      // The route asks for a type that has the handlers of the tag.
      if let handlers = tags[model[id].tags.first ?? ""] { names.insert(handlers) }
    case .module: break
    }
    return names
  }

  private static func claim(_ name: String, in scope: inout SwiftScope, hiding taken: Set<String>) -> String {
    let alternatives = ["Value", "Content", "Item"].map { name + $0 }.filter { !taken.contains($0) }
    guard taken.contains(name) else { return scope.claim(name, else: alternatives, avoiding: taken) }
    return scope.claim(alternatives.first ?? name + "Detail", else: Array(alternatives.dropFirst()), avoiding: taken)
  }

  /// `.Type` and `.Protocol` belong to the language.
  private static func nested(_ name: String) -> String {
    switch name {
    case "Type": "Kind"
    case "Protocol": "ProtocolName"
    default: name
    }
  }

  private func path(_ id: TypeID, _ model: Model, _ depth: Int) -> String {
    guard depth < 64 else { return localTypes[id.index] }
    switch model.types[id].owner {
    case .module: return localTypes[id.index]
    case .type(let owner): return path(owner, model, depth + 1) + "." + localTypes[id.index]
    case .operation(let operation): return namespaces[operation.index] + "." + localTypes[id.index]
    }
  }

  private mutating func nameMembers(of type: TypeDeclaration) -> [String] {
    switch type.kind {
    case .record(let record):
      let wanted = record.properties.map { SwiftIdentifier.member($0.givenName ?? $0.wireName) }
      return name(wanted, of: type, reserved: SwiftKeywords.members, with: ["additionalProperties"])
    case .enumeration(let enumeration):
      let wanted = enumeration.values.map { SwiftIdentifier.member(SwiftNames.text(of: $0)) }
      let reserved = SwiftKeywords.members.union(SwiftKeywords.cases)
      return name(wanted, of: type, reserved: reserved, with: enumeration.isOpen ? ["unknown"] : [])
    case .union(let union):
      let wanted = union.cases.map { SwiftIdentifier.member($0.name) }
      // In a script without letter case a case would hide the type that it holds.
      return name(wanted, of: type, reserved: SwiftKeywords.members.union(wanted.filter(spelled.contains)), with: [])
    case .wrapper: return ["value"]
    case .alias, .pending: return []
    }
  }

  /// Names the members, and behind them our own.
  private mutating func name(_ wanted: [String], of type: TypeDeclaration, reserved: Set<String>, with own: [String]) -> [String] {
    var scope = SwiftScope(reserved: reserved)
    var names: [String] = []
    var clashes: [(later: Int, earlier: Int)] = []
    for name in wanted {
      let given = scope.claim(name, else: [name + "Value"])
      if given != name, let earlier = names.firstIndex(of: name) { clashes.append((names.count, earlier)) }
      names.append(given)
    }
    found.members(of: type, clashes, names)
    return names + own.map { scope.claim($0, else: [$0 + "Value"]) }
  }

  static func text(of value: Enumeration.Value) -> String {
    if let name = value.suggestedName { return name }
    return switch value.literal {
    case .string(let text): text
    case .number(let text): text.hasPrefix("-") ? "minus " + text.dropFirst() : "value " + text
    default: "value"
    }
  }
}
