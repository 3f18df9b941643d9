import ContractDescription
import ContractModel

/// How one operation appears in Swift: decided once, printed by both halves.
struct OperationShape {
  /// A parameter as a member of `Input`.
  struct InputMember {
    /// Index into `Operation.parameters`.
    var index: Int
    var parameter: Parameter
    var identifier: String
    var type: String
    /// The initial value in `Input`'s initializer; nil for a required one.
    var initialValue: String?
    /// What stands for an absent value: `?? 20`, or nothing.
    var fallback: String?
  }

  struct BodyChoice {
    var content: Content
    var payload: Payload
    /// The case of the operation's `Body` when there are several.
    var identifier: String
    var type: String
  }

  struct OutputCase {
    var response: Response
    var content: Content?
    /// Nil when there is no content.
    var payload: Payload?
    var identifier: String
    /// The type of the payload; nil when there is none.
    var type: String?
    /// The type of the headers; nil when none are declared.
    var headers: String?
    /// True for `default` and ranges: the handler chooses the status.
    var hasStatus: Bool
  }

  let id: OperationID
  let operation: Operation
  let namespace: String
  let method: String
  /// The type of `Input.body`, without its optional mark; nil for none.
  private(set) var bodyType: String?
  var inputs: [InputMember] = []
  var bodies: [BodyChoice] = []
  var outputs: [OutputCase] = []

  init(_ id: OperationID, _ context: SwiftContext) {
    self.id = id
    operation = context.model[id]
    namespace = context.names.namespaces[id.index]
    method = SwiftIdentifier.quoted(context.names.methods[id.index])
    inputs = makeInputs(context)
    bodies = makeBodies(context)
    outputs = makeOutputs(context)
    bodyType = bodies.count > 1 ? namespace + "." + context.names.body : bodies.first?.type
  }

  var isBodyOptional: Bool { operation.requestBody?.isRequired != true }

  private func makeInputs(_ context: SwiftContext) -> [InputMember] {
    var members: [InputMember] = []
    for (index, parameter) in operation.parameters.enumerated() where operation.serves(parameter) {
      let identifier = context.names.parameters[id.index][index]
      let plain = context.plainSpelling(parameter.type)
      let isNullable = context.isNullable(parameter.type)
      let isOptional = !parameter.isRequired || isNullable
      let defaultValue = context.model.schemas[parameter.schema].annotations.usableDefault
      let fallback = parameter.isRequired || isNullable ? nil : context.defaultExpression(defaultValue, for: parameter.type)
      let type = isOptional && fallback == nil ? plain + "?" : plain
      let initialValue = parameter.isRequired ? nil : fallback ?? "nil"
      members.append(
        InputMember(
          index: index, parameter: parameter, identifier: identifier, type: type, initialValue: initialValue, fallback: fallback))
    }
    return members
  }

  private func makeBodies(_ context: SwiftContext) -> [BodyChoice] {
    guard let body = operation.requestBody else { return [] }
    var scope = SwiftScope()
    var partScope = SwiftScope()
    return body.contents.map { content in
      let identifier = scope.claim(OperationShape.formName(content.form), else: [SwiftIdentifier.member(content.mediaType)])
      let payload = Payload(received: content, partType: { namespace + "." + partScope.claim(context.names.part) })
      return BodyChoice(content: content, payload: payload, identifier: identifier, type: payload.type(content, context))
    }
  }

  private func makeOutputs(_ context: SwiftContext) -> [OutputCase] {
    var scope = SwiftScope()
    var cases: [OutputCase] = []
    for response in operation.responses {
      let name = StatusNames.name(response.status)
      let headers = response.headers.isEmpty ? nil : headerType(of: response, context)
      let choices: [Content?] = response.contents.isEmpty ? [nil] : response.contents
      for content in choices {
        let suffix = choices.count > 1 ? " " + OperationShape.formName(content!.form) : ""
        let alternatives = content.map { [SwiftIdentifier.member(name + " " + $0.mediaType)] } ?? []
        cases.append(
          OutputCase(
            response: response, content: content, payload: content.map { Payload(sent: $0) },
            identifier: scope.claim(SwiftIdentifier.member(name + suffix), else: alternatives),
            type: content.map { Payload(sent: $0).type($0, context) }, headers: headers, hasStatus: OperationShape.isOpen(response.status)))
      }
    }
    return cases
  }

  private func headerType(of response: Response, _ context: SwiftContext) -> String {
    if let component = response.component, let shared = context.names.sharedHeaders[component] { return shared }
    return namespace + "." + SwiftNames.headers(of: response)
  }

  private static func isOpen(_ status: Response.Status) -> Bool {
    if case .code = status { false } else { true }
  }

  private static func formName(_ form: Content.Form) -> String {
    switch form {
    case .json: "json"
    case .text: "text"
    case .urlEncoded: "form"
    case .multipart: "multipart"
    case .eventStream: "events"
    case .jsonLines: "jsonLines"
    case .xml: "xml"
    case .binary: "bytes"
    }
  }
}
