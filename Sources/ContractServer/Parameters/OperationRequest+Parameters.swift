public import ContractRuntime
import HTTPTypes

extension OperationRequest {
  /// The parameter at `index` of the operation's list. `nil` when it is absent or wrong; what is wrong is recorded and thrown by `finish`.
  public mutating func parameter<T>(_ index: Int, _ read: (inout JSONReader) throws(JSONFailure) -> T) -> T? {
    let parameter = operation.parameters[index]
    do throws(ParameterProblem) {
      guard let raw = try rawValue(parameter, index) else {
        if parameter.required { throw ParameterProblem(.required, "is required") }
        return nil
      }
      return try decode(raw, parameter, read)
    } catch {
      record(error.issue(at: parameter.root))
      return nil
    }
  }

  private mutating func decode<T>(
    _ raw: RawValue, _ parameter: ParameterDescription, _ read: (inout JSONReader) throws(JSONFailure) -> T
  ) throws(ParameterProblem) -> T? {
    let text = StructuredText(
      shape: parameter.shape, schema: parameter.schema, root: parameter.root, limits: exchange.configuration.jsonLimits)
    do throws(StructuredText.Failure) {
      return try text.decode(raw, read)
    } catch {
      switch error {
      case .structure(let problem): throw problem
      case .json(let error): record(error, parameter)
      }
      return nil
    }
  }

  /// What was written from text is JSON by construction, except that it need not be UTF-8.
  private mutating func record(_ error: JSONError, _ parameter: ParameterDescription) {
    switch error {
    case .invalid(let issues):
      for issue in issues { record(issue) }
    case .malformed(let error):
      fail(.malformedTarget(detail: "The parameter '\(parameter.root)' cannot be read: \(error.message)."))
    }
  }

  /// The parameter in its structure, or `nil` when the request does not have it.
  private mutating func rawValue(_ parameter: ParameterDescription, _ index: Int) throws(ParameterProblem) -> RawValue? {
    switch parameter.location {
    case .path: return try structured(RawText(target.bytes[captures[route.variables[index]]], .percent), parameter)
    case .query: return try pairValue(query(), parameter)
    case .cookie: return try pairValue(cookies(), parameter)
    case .header: return try headerValue(parameter)
    case .querystring: return try querystringValue(parameter)
    }
  }

  private func structured(_ text: RawText, _ parameter: ParameterDescription) throws(ParameterProblem) -> RawValue {
    guard let content = parameter.content else { return try StyleDecoder(parameter).value(text) }
    return MediaType(content)?.isJSON == true ? .json(text.decoded) : .text(text)
  }

  private func headerValue(_ parameter: ParameterDescription) throws(ParameterProblem) -> RawValue? {
    guard let name = parameter.fieldName else { return nil }
    let values = context.headers[values: name]
    guard let first = values.first else { return nil }
    let isList = parameter.content == nil && (parameter.shape.isArray || parameter.shape.isObject)
    if values.count > 1, !isList { throw ParameterProblem(.repeated, "may be given only once") }
    let text = isList ? values.joined(separator: ",") : first
    return try structured(RawText(Array(text.utf8)[...].trimmed, .plain), parameter)
  }

  private func pairValue(_ pairs: PairList, _ parameter: ParameterDescription) throws(ParameterProblem) -> RawValue? {
    if parameter.content == nil {
      if parameter.style == .deepObject { return try DeepObjectDecoder(name: parameter.name, pairs: pairs).value(parameter.shape) }
      if parameter.explode, parameter.shape.isObject { return try explodedObject(pairs, parameter) }
    }
    let texts = pairs.texts(parameter.name).map { coded($0, parameter) }
    guard let first = texts.first else { return nil }
    if parameter.content == nil, parameter.explode, parameter.shape.isArray { return .list(texts.map { .text($0) }) }
    if texts.count > 1 { throw ParameterProblem(.repeated, "may be given only once") }
    if parameter.allowEmptyValue, !parameter.required, first.bytes.isEmpty { return nil }
    return try structured(first, parameter)
  }

  /// A client that may leave reserved characters alone means a plus sign by `+`; cookies of style `cookie` are not encoded at all.
  private func coded(_ text: RawText, _ parameter: ParameterDescription) -> RawText {
    if parameter.style == .cookie { return RawText(text.bytes, .plain) }
    return parameter.allowReserved && parameter.location == .query ? RawText(text.bytes, .percent) : text
  }

  private func explodedObject(_ pairs: PairList, _ parameter: ParameterDescription) throws(ParameterProblem) -> RawValue? {
    let taken = parameter.location == .query ? route.queryNames : []
    let found = try FormDecoder(pairs: pairs, taken: taken, keepsUnknown: false).object(parameter.shape)
    if case .members(let members) = found, members.isEmpty { return nil }
    return found
  }

  private mutating func querystringValue(_ parameter: ParameterDescription) throws(ParameterProblem) -> RawValue? {
    let bytes = target.bytes[target.query]
    if bytes.isEmpty { return nil }
    if parameter.content.flatMap({ MediaType($0) })?.isJSON == true { return .json(RawText(bytes, .percent).decoded) }
    if parameter.shape.isObject { return try FormDecoder(pairs: query()).object(parameter.shape) }
    return .text(RawText(bytes, .percent))
  }
}
