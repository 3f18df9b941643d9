package import ContractRuntime

/// Writes a value in the style of its parameter: what `StyleDecoder` undoes.
///
/// Source: OpenAPI 3.2, section 4.12.6 "Style Examples"; RFC 6570.
package struct ParameterEncoder {
  /// A value that its style has no text for, such as an object inside an array.
  package struct Failure: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  let parameter: ParameterDescription

  package init(_ parameter: ParameterDescription) {
    self.parameter = parameter
  }

  /// What stands for the variable in a path.
  package func path(_ value: JSONValue) throws(Failure) -> String {
    if parameter.content != nil { return encode(content(value)) }
    switch parameter.style {
    case .label:
      guard parameter.explode else { return "." + (try composite(value, ",", encode)) }
      // A full stop inside an item would look like the separator.
      return "." + (try composite(value, ".") { encode($0).replacing(".", with: "%2E") })
    case .matrix: return try matrix(value)
    default:
      let text = try composite(value, ",", encode)
      if text.isEmpty { throw Failure(description: "the path parameter '\(parameter.name)' must not be empty") }
      return text
    }
  }

  /// The value of a header field. Fields are not percent-encoded.
  package func header(_ value: JSONValue) throws(Failure) -> String {
    if parameter.content != nil { return content(value) }
    return try composite(value, ",") { text throws(Failure) in
      guard value.array == nil && value.object == nil || !text.utf8.contains(UInt8(ascii: ",")) else {
        throw Failure(description: "an item of the header parameter '\(parameter.name)' holds a comma, which separates items")
      }
      return text
    }
  }

  /// The pairs of a query string or a `Cookie` field, names and values encoded, each as `name=value`.
  package func pairs(_ value: JSONValue) throws(Failure) -> [String] {
    let name = encode(parameter.name)
    if parameter.content != nil { return [name + "=" + encode(content(value))] }
    if parameter.style == .deepObject { return try deepPairs(name, value) }
    guard parameter.explode else { return [name + "=" + (try composite(value, separator, separable))] }
    switch value {
    case .array(let items):
      return try items.map { item throws(Failure) in name + "=" + encodeItem(try scalar(item)) }
    case .object(let object):
      return try object.members.map { member throws(Failure) in encode(member.name) + "=" + encodeItem(try scalar(member.value)) }
    default: return [name + "=" + encodeItem(try scalar(value))]
    }
  }

  /// A whole query string (`in: querystring`).
  package func querystring(_ value: JSONValue) throws(Failure) -> String {
    if parameter.content.flatMap({ MediaType($0) })?.isJSON == true { return encode(content(value)) }
    guard case .object = value else { return encode(try scalar(value)) }
    return try FormEncoder(fields: []).encode(value)
  }

  // MARK: Pieces

  /// `;color=blue`, `;color=blue,black`, `;color=blue;color=black`, `;R=100;G=200`
  private func matrix(_ value: JSONValue) throws(Failure) -> String {
    let prefix = ";" + encode(parameter.name)
    if parameter.explode {
      if case .object = value { return ";" + (try composite(value, ";", encode)) }
      if case .array(let items) = value {
        return try items.map { item throws(Failure) in prefix + "=" + encode(try scalar(item)) }.joined()
      }
    }
    let text = try composite(value, ",", encode)
    return text.isEmpty ? prefix : prefix + "=" + text
  }

  private func composite(
    _ value: JSONValue, _ separator: String, _ encode: (String) throws(Failure) -> String
  ) throws(Failure) -> String {
    switch value {
    case .array(let items):
      return try items.map { item throws(Failure) in try encode(scalar(item)) }.joined(separator: separator)
    case .object(let object):
      let between = parameter.explode ? "=" : separator
      let pairs = try object.members.map { member throws(Failure) in
        try encode(member.name) + between + encode(scalar(member.value))
      }
      return pairs.joined(separator: separator)
    default: return try encode(scalar(value))
    }
  }

  private func deepPairs(_ name: String, _ value: JSONValue) throws(Failure) -> [String] {
    switch value {
    case .object(let object):
      var pairs: [String] = []
      for member in object.members { pairs += try deepPairs(name + "%5B" + encode(member.name) + "%5D", member.value) }
      return pairs
    case .array(let items):
      return try items.map { item throws(Failure) in name + "=" + encodeItem(try scalar(item)) }
    default: return [name + "=" + encodeItem(try scalar(value))]
    }
  }

  private func scalar(_ value: JSONValue) throws(Failure) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let number): return number.text
    case .string(let text): return text
    case .array, .object:
      throw Failure(description: "the parameter '\(parameter.name)' has an array or object inside, which its style cannot express")
    }
  }

  /// The text of a parameter with `content`.
  private func content(_ value: JSONValue) -> String {
    if parameter.content.flatMap({ MediaType($0) })?.isJSON != true, let text = value.string { return text }
    return String(decoding: value.json(), as: UTF8.self)
  }

  private var separator: String {
    switch parameter.style {
    case .spaceDelimited: "%20"
    case .pipeDelimited: "%7C"
    default: ","
    }
  }

  /// Items of a list whose separator is itself an escape cannot hold what it stands for.
  private func separable(_ text: String) throws(Failure) -> String {
    let encoded = encodeItem(text)
    guard separator == "," || !encoded.utf8.contains(UInt8(ascii: "%")) || !encoded.contains(separator) else {
      throw Failure(description: "an item of the parameter '\(parameter.name)' holds the character that separates items")
    }
    return encoded
  }

  private func encode(_ text: String) -> String { parameter.style == .cookie ? text : PercentEncoder.encode(text.utf8) }

  private func encodeItem(_ text: String) -> String {
    guard parameter.allowReserved, parameter.location == .query else { return encode(text) }
    let isList = parameter.shape.isArray || parameter.shape.isObject
    return PercentEncoder.encodeReserved(text.utf8, separator: isList && !parameter.explode ? UInt8(ascii: ",") : nil)
  }
}
