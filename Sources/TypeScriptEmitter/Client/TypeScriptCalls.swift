import ContractModel

/// How operations are called through `client.ts`, for those who show it to people.
public struct TypeScriptCalls {
  private let model: Model
  private let functions: [OperationID: Identifier]

  public init(_ model: Model) {
    self.model = model
    functions = Dictionary(uniqueKeysWithValues: ClientNames(SharedParts.named(in: model)).calls.map { ($0.id, $0.function) })
  }

  /// `const answer = await getPet(client, { path: { petId: 7 } });`; nil for an operation that a client cannot call.
  ///
  /// - Parameters:
  ///   - parameters: those that are sent, with their values.
  ///   - body: what is sent, as JSON; nil for nothing, and `…` stands for a body that must be there.
  public func text(of id: OperationID, parameters: [(parameter: Parameter, value: JSONLiteral)], body: JSONLiteral?) -> String? {
    guard let function = functions[id] else { return nil }
    var input: [JSONLiteral.Member] = []
    for location in [Parameter.Location.path, .query, .header, .cookie] {
      let sent = parameters.filter { $0.parameter.location == location && !$0.parameter.isIgnored }
      let values = sent.map { JSONLiteral.Member(name: $0.parameter.name, value: $0.value) }
      if !values.isEmpty { input.append(JSONLiteral.Member(name: location.rawValue, value: .object(values))) }
    }
    if let body { input.append(JSONLiteral.Member(name: "body", value: body)) }
    let lacksBody = body == nil && model[id].requestBody?.isRequired == true
    var writer = TypeScriptWriter()
    writer.code("const answer = await ")
    writer.identifier(function)
    writer.code("(client")
    if lacksBody {
      writer.code(", ")
      writer.lines(input.map { $0 } + [nil], "{", "}") { $0.member($1) }
    } else if !input.isEmpty {
      writer.code(", ")
      writer.laidOut(.object(input))
    }
    writer.code(");")
    return writer.text
  }
}

extension TypeScriptWriter {
  /// A JSON value on as many lines as it has members, unless it is short.
  fileprivate mutating func laidOut(_ literal: JSONLiteral) {
    guard literal.compact.utf8.count > 60 else { return value(literal) }
    switch literal {
    case .object(let members): lines(members, "{", "}") { $0.member($1) }
    case .array(let items): lines(items, "[", "]") { $0.laidOut($1) }
    default: value(literal)
    }
  }

  /// - Parameter member: nil for a body that nobody can write down here.
  fileprivate mutating func member(_ member: JSONLiteral.Member?) {
    guard let member else { return code("body: …") }
    valueKey(member.name)
    code(": ")
    laidOut(member.value)
  }

  fileprivate mutating func lines<Element>(
    _ elements: [Element], _ open: StaticString, _ close: StaticString, _ body: (inout TypeScriptWriter, Element) -> Void
  ) {
    endLine(open)
    indent()
    for element in elements {
      startLine()
      body(&self, element)
      endLine(",")
    }
    outdent()
    startLine()
    code(close)
  }
}
