import ContractRuntime

/// Writes the text of parameters and forms as JSON, as their coarse shape asks.
///
/// Text that does not fit its shape becomes a JSON string, so that the schema names the mismatch. Everything written is well formed,
/// except that strings may hold invalid UTF-8, which the reader refuses.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  /// Whether text of shape `any` was taken for something other than a string.
  private(set) var guessed = false
  private let readsAnyAsString: Bool

  init(readsAnyAsString: Bool = false) {
    self.readsAnyAsString = readsAnyAsString
  }

  mutating func append(_ value: RawValue, _ shape: ParameterShape) throws(ParameterProblem) {
    switch value {
    case .text(let text): try appendText(text, shape)
    case .list(let values): try appendList(values, shape)
    case .members(let members): try appendMembers(members, shape)
    case .json(let json): try appendJSON(json)
    }
  }

  private mutating func appendText(_ text: RawText, _ shape: ParameterShape) throws(ParameterProblem) {
    if case .array(let element) = shape.inner { return try appendList([.text(text)], .array(element)) }
    let decoded = shape.inner == .binary ? Base64.encode(text.decoded) : text.decoded
    if !isLiteral(decoded, shape) {
      appendString(decoded)
    } else if bytes.isEmpty {
      bytes = decoded
    } else {
      bytes.append(contentsOf: decoded)
    }
  }

  private mutating func appendList(_ values: [RawValue], _ shape: ParameterShape) throws(ParameterProblem) {
    let element: ParameterShape = if case .array(let element) = shape.inner { element } else { .any }
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      do { try append(value, element) } catch { throw error.inside(String(index)) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func appendMembers(_ members: [(name: String, value: RawValue)], _ shape: ParameterShape) throws(ParameterProblem) {
    var properties: [String: ParameterShape] = [:]
    var others: ParameterShape?
    if case .object(let named, let additional) = shape.inner { (properties, others) = (named, additional) }
    var seen: Set<String> = []
    bytes.append(UInt8(ascii: "{"))
    for (name, value) in members {
      guard seen.insert(name).inserted else { throw ParameterProblem(.repeated, "may be given only once").inside(name) }
      if seen.count > 1 { bytes.append(UInt8(ascii: ",")) }
      appendString(Array(name.utf8))
      bytes.append(UInt8(ascii: ":"))
      do { try append(value, properties[name] ?? others ?? .any) } catch { throw error.inside(name) }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Read once here, because whatever is not one whole JSON text would change the meaning of what stands around it.
  private mutating func appendJSON(_ json: [UInt8]) throws(ParameterProblem) {
    do {
      _ = try JSONValue(parsing: json)
    } catch {
      throw ParameterProblem(.malformed, "is not JSON: \(error.message)")
    }
    bytes.append(contentsOf: json)
  }

  private mutating func isLiteral(_ text: [UInt8], _ shape: ParameterShape) -> Bool {
    switch shape {
    case .string, .binary, .array, .object: return false
    case .integer, .number: return Self.isNumber(text)
    case .boolean: return Self.isBoolean(text)
    case .nullable(let inner):
      return inner.inner != .string && inner.inner != .binary && text.elementsEqual("null".utf8) || isLiteral(text, inner)
    case .any:
      let isLiteral = !readsAnyAsString && (Self.isNumber(text) || Self.isBoolean(text) || text.elementsEqual("null".utf8))
      guessed = guessed || isLiteral
      return isLiteral
    }
  }

  private mutating func appendString(_ text: [UInt8]) {
    bytes.reserveCapacity(bytes.count + text.count + 2)
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func isBoolean(_ text: [UInt8]) -> Bool {
    text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
  }

  /// The grammar of RFC 8259, section 6.
  static func isNumber(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let leadingZero = rest.first == UInt8(ascii: "0")
    let whole = digits(&rest)
    guard whole == 1 || whole > 1 && !leadingZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      if digits(&rest) == 0 { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      if digits(&rest) == 0 { return false }
    }
    return rest.isEmpty
  }

  private static func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let before = rest.count
    rest = rest.drop { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return before - rest.count
  }
}
