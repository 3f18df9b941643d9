import ContractModel

/// What the run time has to know about an operation, as members of an object literal; what is usual is left out.
struct OperationDescription {
  private(set) var fields: [JSONLiteral.Member] = []
  private let operation: Operation
  private let model: Model

  init(_ operation: Operation, _ model: Model) {
    self.operation = operation
    self.model = model
    add("method", .string(operation.method.uppercased()))
    add("path", .string(operation.path))
    addBody()
    addAnswers()
    addParameters()
  }

  private mutating func add(_ name: String, _ value: JSONLiteral?) {
    if let value { fields.append(JSONLiteral.Member(name: name, value: value)) }
  }

  /// Media types of a body, the one that is sent unless another is asked for first.
  static func mediaTypes(of contents: [Content]) -> [String] {
    let types = contents.map(\.mediaType)
    guard let usual = contents.firstIndex(where: { $0.mediaType == "application/json" }) else { return types }
    return [types[usual]] + types[..<usual] + types[(usual + 1)...]
  }

  private mutating func addBody() {
    guard let contents = operation.requestBody?.contents, !contents.isEmpty else { return }
    let types = OperationDescription.mediaTypes(of: contents)
    if types != ["application/json"] { add("body", .array(types.map { .string($0) })) }
    var encodings: [JSONLiteral.Member] = []
    for encoding in contents.flatMap(\.encodings) where !encodings.contains(where: { $0.name == encoding.property }) {
      let style = OperationDescription.style(of: encoding)
      if !style.isEmpty { encodings.append(JSONLiteral.Member(name: encoding.property, value: .object(style))) }
    }
    if !encodings.isEmpty { add("encoding", .object(encodings)) }
  }

  private static func style(of encoding: Encoding) -> [JSONLiteral.Member] {
    var style: [JSONLiteral.Member] = []
    if let contentType = encoding.contentType { style.append(JSONLiteral.Member(name: "contentType", value: .string(contentType))) }
    if let written = encoding.style { style.append(JSONLiteral.Member(name: "style", value: .string(written.rawValue))) }
    if let explode = encoding.explode { style.append(JSONLiteral.Member(name: "explode", value: .boolean(explode))) }
    return style
  }

  /// `accept`: a stream is asked for only when there is no other success, because reading one must be meant.
  private mutating func addAnswers() {
    let successes = operation.responses.filter(\.isSuccessOrOnly).flatMap(\.contents)
    let streams = successes.filter(\.isStream)
    let whole = successes.filter { !$0.isStream }
    let failures = operation.responses.filter { !$0.isSuccessOrOnly }.flatMap(\.contents)
    let accept = distinct((whole.isEmpty ? streams : whole) + failures)
    if !accept.allSatisfy({ $0 == "application/json" || $0 == "application/problem+json" }) || (!accept.isEmpty && whole.isEmpty) {
      add("accept", .array(accept.map { .string($0) }))
    }
    if !streams.isEmpty {
      add("streams", .array(distinct(streams).map { .string($0) }))
      add("events", events(streams))
    }
    let statuses = operation.responses.map { JSONLiteral.number(String($0.status.number)) }
    add("statuses", .array(statuses.isEmpty ? [.number("0")] : statuses))
  }

  private func distinct(_ contents: [Content]) -> [String] {
    contents.reduce(into: []) { if !$0.contains($1.mediaType) { $0.append($1.mediaType) } }
  }

  private func events(_ streams: [Content]) -> JSONLiteral? {
    guard let content = streams.first(where: { $0.form == .eventStream }) else { return nil }
    if content.itemSchema != nil { return .string("whole") }
    let isText = content.schema.map { model.schemas[model.schemas.resolve($0)].writtenKinds == .string } ?? true
    return isText ? .string("text") : nil
  }

  private mutating func addParameters() {
    var places: [JSONLiteral.Member] = []
    for location in [Parameter.Location.path, .query, .header, .cookie] {
      let styles = operation.parameters.filter { $0.location == location && !$0.hasUsualStyle }
      if styles.isEmpty { continue }
      let members = styles.map { JSONLiteral.Member(name: $0.name, value: .object($0.styleFields)) }
      places.append(JSONLiteral.Member(name: location.rawValue, value: .object(members)))
    }
    if !places.isEmpty { add("styles", .object(places)) }
    add("querystring", operation.parameters.first { $0.location == .querystring }?.contentType.map { .string($0) })
  }
}

extension Response {
  /// A success, or `default` where no success is declared beside it.
  fileprivate var isSuccessOrOnly: Bool { isSuccess || status == .default }
}

extension Response.Status {
  /// `4` for `4XX`, `0` for `default`.
  var number: Int {
    switch self {
    case .code(let code): code
    case .range(let digit): digit
    case .default: 0
    }
  }
}

extension Content {
  fileprivate var isStream: Bool { form == .eventStream || form == .jsonLines }
}

extension Parameter {
  fileprivate var hasUsualStyle: Bool {
    if contentType != nil { return true }
    if allowReserved { return false }
    switch location {
    case .path, .header: return style == .simple && !explode
    case .query, .cookie: return style == .form && explode
    case .querystring: return true
    }
  }

  fileprivate var styleFields: [JSONLiteral.Member] {
    var fields = [
      JSONLiteral.Member(name: "style", value: .string(style.rawValue)), JSONLiteral.Member(name: "explode", value: .boolean(explode)),
    ]
    if allowReserved { fields.append(JSONLiteral.Member(name: "allowReserved", value: .boolean(true))) }
    return fields
  }
}
