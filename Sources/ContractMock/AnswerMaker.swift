import ContractExamples
import ContractModel
import ContractServer
import HTTPTypes

/// Makes responses of the document's examples, or of values that fit.
struct AnswerMaker: Sendable {
  let maker: ExampleMaker
  let schemas: MockSchemas
  let options: MockOptions

  /// - Throws: `HTTPProblem` for a preference that cannot be met.
  func answer(_ operation: MockOperation, _ context: RequestContext) throws -> ServerResponse {
    let preference = Preference(context.headers)
    guard let choice = try AnswerChoice(operation.operation, preference, context) else { return .empty(204) }
    let isDynamic = preference.dynamic ?? options.isDynamic
    let seed = isDynamic ? Seed.of("\(options.seed) \(context.method.rawValue) \(context.path) \(choice.status)") : nil
    var response = try response(choice, seed)
    for header in choice.response.headers { response.setHeader(header.name, text(of: header, seed)) }
    if !preference.applied.isEmpty { response.headers[Preference.appliedField] = preference.applied }
    return response
  }

  private func response(_ choice: AnswerChoice, _ seed: UInt64?) throws -> ServerResponse {
    guard let content = choice.content else { return .empty(choice.status) }
    if let text = choice.example?.serializedValue {
      return .bytes(choice.status, Array(text.utf8), contentType: content.servedType)
    }
    if let example = choice.example, example.value == nil {
      let place = example.externalValue.map { " It is kept at \($0)." } ?? ""
      throw AnswerChoice.unmet("The example '\(example.name ?? "")' has no value in the document.\(place)")
    }
    let values = AnswerValues(self, content, status: choice.status, seed: seed, chosen: choice.example?.value)
    return body(content, values, status: choice.status)
  }

  private func body(_ content: Content, _ values: AnswerValues, status: Int) -> ServerResponse {
    switch ReceivedBody(content) {
    case .json: .bytes(status, Array(values.literal(0).compact.utf8), contentType: content.servedType)
    case .items(let framing): .items(status, ItemStream((0..<3).map(values.json)), framing, contentType: content.servedType)
    case .events: .events(status, EventStream(Ticking { ServerSentEvent(data: values.text($0)) }))
    case .jsonEvents: .events(status, EventStream(json: Ticking(value: values.json)))
    case .eventItems: .events(status, ItemStream(Ticking(value: values.json)))
    case .text, .form, .multipartForm, .parts, .multipart, .bytes:
      .bytes(status, Array(values.text(0).utf8), contentType: content.servedType)
    }
  }

  /// The field's text in style `simple`.
  private func text(of header: Header, _ seed: UInt64?) -> String {
    let example = seed == nil ? header.examples.lazy.compactMap(\.value).first : nil
    let value = example ?? maker.example(of: header.type, isRequest: false, seed: seed)
    guard header.contentType == nil else { return value.compact }
    switch value {
    case .array(let items): return items.map(\.plainText).joined(separator: ",")
    case .object(let members):
      return members.map { $0.name + (header.explode ? "=" : ",") + $0.value.plainText }.joined(separator: ",")
    default: return value.plainText
    }
  }
}

extension JSONLiteral {
  /// Text as it is, anything else as JSON.
  var plainText: String { stringValue ?? compact }
}

extension Content {
  /// A range, such as `image/*`, cannot be sent.
  fileprivate var servedType: String { mediaType.contains("*") ? "application/octet-stream" : mediaType }
}

/// A number that stands for a text (FNV-1a), the same in every run.
enum Seed {
  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
