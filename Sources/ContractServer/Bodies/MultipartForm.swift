/// Collects the parts of a form by name.
struct MultipartForm {
  let shape: ParameterShape
  let fields: [FormFieldDescription]
  private var members: [(name: String, values: [RawValue])] = []
  private var places: [String: Int] = [:]
  private(set) var hasProblems = false

  init(shape: ParameterShape, fields: [FormFieldDescription]) {
    self.shape = shape
    self.fields = fields
  }

  /// What is wrong with the part, if anything.
  mutating func add(_ part: MultipartPart) async throws -> ParameterProblem? {
    if let problem = problem(part) {
      hasProblems = true
      return problem
    }
    let bytes = try await part.bytes(upTo: .max)
    let value: RawValue = isJSON(part) ? .json(bytes) : .text(RawText(bytes[...], .plain))
    if let place = places[part.name] {
      members[place].values.append(value)
    } else {
      places[part.name] = members.count
      members.append((part.name, [value]))
    }
    return nil
  }

  /// A part that says what it is must be one of the declared types.
  private func problem(_ part: MultipartPart) -> ParameterProblem? {
    guard let sent = part.contentType, let declared = fields.first(where: { $0.name == part.name })?.contentType else { return nil }
    let ranges = declared.split(separator: ",").compactMap { MediaType(String($0)) }
    if ranges.contains(where: { $0.precision(for: sent) > 0 }) { return nil }
    return ParameterProblem(.mediaType, "must be sent with a Content-Type of \(declared)")
  }

  private func isJSON(_ part: MultipartPart) -> Bool {
    let element: ParameterShape = if case .array(let element) = shape(of: part.name).inner { element } else { shape(of: part.name) }
    if element.inner == .binary || element.inner == .string { return false }
    return element.isObject || part.contentType?.isJSON == true
  }

  private func shape(of name: String) -> ParameterShape {
    guard case .object(let properties, let additional) = shape.inner else { return .any }
    return properties[name] ?? additional ?? .any
  }

  func object() throws(ParameterProblem) -> RawValue {
    var object: [(name: String, value: RawValue)] = []
    for (name, values) in members {
      let shape = shape(of: name)
      if values.count > 1, !shape.isArray, shape.inner != .any { throw ParameterProblem(.repeated, "may be given only once").inside(name) }
      let isList = shape.isArray && !isWholeList(values) || values.count > 1
      object.append((name, isList ? .list(values) : values[0]))
    }
    return .members(object)
  }

  /// One JSON part may be the whole array.
  private func isWholeList(_ values: [RawValue]) -> Bool {
    guard values.count == 1, case .json(let bytes) = values[0] else { return false }
    return bytes.first { $0 > 0x20 } == UInt8(ascii: "[")
  }
}
