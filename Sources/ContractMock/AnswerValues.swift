import ContractExamples
import ContractModel
import ContractRuntime

/// The values that one response, or one stream, is made of.
struct AnswerValues: Sendable {
  private let maker: ExampleMaker
  private let content: Content
  private let seed: UInt64?
  private let status: Int
  private let schema: SchemaReference
  /// What the document gives.
  private let given: [JSONLiteral]

  /// - Parameter chosen: the one example that was asked for.
  init(_ answers: AnswerMaker, _ content: Content, status: Int, seed: UInt64?, chosen: JSONLiteral?) {
    maker = answers.maker
    self.content = content
    self.status = status
    self.seed = seed
    schema = answers.schemas.reference(to: content.type?.schema ?? content.schema)
    given = chosen.map { [$0] } ?? (seed == nil ? content.examples.compactMap(\.value) : [])
  }

  /// The value of that place in a stream; a body is the first.
  func literal(_ place: Int) -> JSONLiteral {
    if !given.isEmpty { return given[place % given.count] }
    guard let type = content.type else { return .string("example") }
    let first = seed.map { $0 &+ UInt64(place) &* Self.stride }
    let made = maker.example(of: type, isRequest: false, seed: first)
    return telling(status, in: accepts(made) ? made : another(type, after: first) ?? made)
  }

  /// A failure whose body has a number `status`, as RFC 9457 has it, says there what the response says, where the schema lets it.
  private func telling(_ status: Int, in value: JSONLiteral) -> JSONLiteral {
    guard status >= 400, case .object(var members) = value, let index = members.firstIndex(where: { $0.name == "status" }),
      case .number = members[index].value
    else { return value }
    members[index].value = .number(String(status))
    let truthful = JSONLiteral.object(members)
    return accepts(truthful) ? truthful : value
  }

  /// Some keywords are not solved but met by trying.
  private func another(_ type: TypeUse, after first: UInt64?) -> JSONLiteral? {
    for attempt in 1...24 {
      let value = maker.example(of: type, isRequest: false, seed: (first ?? 0) &+ UInt64(attempt))
      if accepts(value) { return value }
    }
    return nil
  }

  private func accepts(_ value: JSONLiteral) -> Bool { schema.accepts(value.value) }

  func json(_ place: Int) -> JSONValue { literal(place).value }

  func text(_ place: Int) -> String { literal(place).plainText }

  /// Between the seeds of neighbours in a stream there is room for attempts.
  private static let stride: UInt64 = 1000
}

extension JSONLiteral {
  /// The same as the run time has it.
  var value: JSONValue {
    switch self {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .number(let text): (try? JSONValue(parsing: text)) ?? .null
    case .string(let text): .string(text)
    case .array(let items): .array(items.map(\.value))
    case .object(let members): .object(JSONObject(members.map { ($0.name, $0.value.value) }))
    }
  }
}
