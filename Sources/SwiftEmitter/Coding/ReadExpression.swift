import ContractModel

/// Expressions that read a value from a `JSONReader`, checks included.
struct ReadExpression {
  let context: SwiftContext
  /// Collects the patterns of the file.
  var patterns = PatternTable()

  /// `reader.string(maxLength: 200)`, without `try` in front; null is not let through.
  mutating func plain(_ use: TypeUse, reader: String) -> String {
    let use = context.underlying(use)
    let inner = unchecked(use, reader: reader)
    guard use.checks.needsValidator, let schema = use.schema else { return inner }
    let next = ReadExpression.next(reader)
    let body = unchecked(use, reader: next)
    return "\(reader).checked(\(context.reference(to: schema))) { \(next) throws(JSONFailure) in\u{1}try \(body)\u{2}}"
  }

  /// A statement that reads a member into a variable, null aside: `reader.readString(&p0, maxLength: 200)`.
  mutating func member(_ use: TypeUse, _ target: String) -> String {
    let use = context.underlying(use)
    if context.readsItself(use) { return "reader.read(\(target))" }
    if case .string(.text) = use.shape, !use.checks.needsValidator, !target.hasPrefix("value: ") {
      return "reader.readString(\(([target] + stringArguments(use.checks)).joined(separator: ", ")))"
    }
    return "reader.read(\(target)) { r throws(JSONFailure) in\u{1}try \(plain(use, reader: "r"))\u{2}}"
  }

  /// The same, with null read as nil where the use lets it through.
  mutating func full(_ use: TypeUse, reader: String) -> String {
    guard context.isNullable(use) else { return plain(use, reader: reader) }
    return "\(reader).null() ? nil : \(plain(use, reader: reader))"
  }

  private mutating func unchecked(_ use: TypeUse, reader: String) -> String {
    switch use.shape {
    case .null, .any: return "\(reader).value()"
    case .boolean: return "\(reader).bool()"
    case .integer(let width): return integer(use.checks, width, reader)
    case .number: return "\(reader).double(\(numberArguments(use.checks, SwiftLiteral.double)))"
    case .decimal: return "\(reader).decimal(\(numberArguments(use.checks, SwiftLiteral.string)))"
    case .string(let form): return string(use.checks, form, reader)
    case .array(let element): return collection("array", element, use.checks, reader)
    case .dictionary(let value): return collection("map", value, use.checks, reader)
    case .named(let id): return "\(context.names[id])(from: &\(reader))"
    case .constant(let value): return constant(value, as: SwiftLiteral.constant(value), reader: reader)
    }
  }

  /// Reads a constant and gives `result` for it.
  func constant(_ value: JSONLiteral, as result: String, reader: String) -> String {
    "\(reader).constant(\(SwiftLiteral.constant(value)), as: \(result))"
  }

  private func integer(_ checks: Checks, _ width: IntegerWidth, _ reader: String) -> String {
    let name = width == .word ? "int" : width == .int32 ? "int32" : "int64"
    var arguments: [String] = []
    let isNarrow = width == .int32
    func fits(_ value: Int) -> Bool { !isNarrow || Int32(exactly: value) != nil }
    if let minimum = checks.minimumInteger, fits(minimum) { arguments.append("minimum: \(minimum)") }
    if let maximum = checks.maximumInteger, fits(maximum) { arguments.append("maximum: \(maximum)") }
    if let divisor = checks.multipleOfInteger, fits(divisor) { arguments.append("multipleOf: \(divisor)") }
    return "\(reader).\(name)(\(arguments.joined(separator: ", ")))"
  }

  private func numberArguments(_ checks: Checks, _ literal: (String) -> String) -> String {
    var arguments: [String] = []
    if let value = checks.minimum { arguments.append("minimum: " + literal(value)) }
    if let value = checks.maximum { arguments.append("maximum: " + literal(value)) }
    if let value = checks.exclusiveMinimum { arguments.append("exclusiveMinimum: " + literal(value)) }
    if let value = checks.exclusiveMaximum { arguments.append("exclusiveMaximum: " + literal(value)) }
    if let value = checks.multipleOf { arguments.append("multipleOf: " + literal(value)) }
    return arguments.joined(separator: ", ")
  }

  private mutating func string(_ checks: Checks, _ form: StringForm, _ reader: String) -> String {
    switch form {
    case .uuid: return "\(reader).uuid()"
    case .dateTime: return "\(reader).dateTime()"
    case .date: return "\(reader).date()"
    case .base64: return "\(reader).base64()"
    case .decimal: return "\(reader).decimalText()"
    case .text: break
    }
    return "\(reader).string(\(stringArguments(checks).joined(separator: ", ")))"
  }

  private mutating func stringArguments(_ checks: Checks) -> [String] {
    var arguments: [String] = []
    if let value = checks.minLength { arguments.append("minLength: \(value)") }
    if let value = checks.maxLength { arguments.append("maxLength: \(value)") }
    if let pattern = checks.pattern { arguments.append("pattern: " + patterns.name(of: pattern)) }
    if let format = checks.format.flatMap({ StringFormats.cases[$0] }) { arguments.append("format: .\(format)") }
    return arguments
  }

  private mutating func collection(_ method: String, _ element: TypeUse, _ checks: Checks, _ reader: String) -> String {
    var arguments: [String] = []
    let (minimum, maximum) = method == "map" ? (checks.minProperties, checks.maxProperties) : (checks.minItems, checks.maxItems)
    let noun = method == "map" ? "Properties" : "Items"
    if let minimum { arguments.append("min\(noun): \(minimum)") }
    if let maximum { arguments.append("max\(noun): \(maximum)") }
    let name = method == "array" && checks.uniqueItems ? "uniqueArray" : method
    if case .named(let id) = element.shape, !context.isNullable(element), context.underlying(element) == element {
      arguments.insert("of: \(context.names[id]).self", at: 0)
      return "\(reader).\(name)(\(arguments.joined(separator: ", ")))"
    }
    let next = ReadExpression.next(reader)
    let parentheses = arguments.isEmpty ? "" : "(" + arguments.joined(separator: ", ") + ")"
    return "\(reader).\(name)\(parentheses) { \(next) throws(JSONFailure) in\u{1}try \(full(element, reader: next))\u{2}}"
  }

  /// Names of nested readers: `reader`, `r`, `r1`, `r2` …
  private static func next(_ reader: String) -> String {
    if reader == "reader" { return "r" }
    if reader == "r" { return "r1" }
    return "r" + String((Int(reader.dropFirst()) ?? 0) + 1)
  }
}

extension SwiftContext {
  /// Whether values of this type are read without checks beside those of the type itself, so that it suffices to say the type.
  func readsItself(_ use: TypeUse) -> Bool {
    let use = underlying(use)
    let element: TypeUse
    switch use.shape {
    case .array(let item): element = item
    case .dictionary(let item):
      guard use.checks.minProperties == nil, use.checks.maxProperties == nil else { return false }
      element = item
    case .null, .any, .boolean, .integer, .number, .decimal, .string, .named: return !use.checks.isRead
    case .constant: return false
    }
    return !use.checks.isRead && readsItself(element)
  }
}

extension Checks {
  /// Whether a reader must be told of these.
  fileprivate var isRead: Bool {
    var read = self
    if let format, StringFormats.cases[format] == nil { read.format = nil }
    read.minProperties = nil
    read.maxProperties = nil
    return !read.isEmpty
  }
}

/// The file's patterns: each text once, in the order of first use.
struct PatternTable {
  private(set) var texts: [String] = []

  mutating func name(of text: String) -> String {
    if let index = texts.firstIndex(of: text) { return "pattern\(index)" }
    texts.append(text)
    return "pattern\(texts.count - 1)"
  }

  func declarations() -> SwiftWriter {
    var writer = SwiftWriter()
    for (index, text) in texts.enumerated() {
      writer.line("private let pattern\(index) = Pattern(generated: " + SwiftLiteral.string(text) + ")")
    }
    return writer
  }
}

/// Formats that the run time checks on strings, by their name in documents; others are annotations.
enum StringFormats {
  static let cases: [String: String] = [
    "time": "time", "duration": "duration", "email": "email", "idn-email": "idnEmail", "hostname": "hostname",
    "idn-hostname": "idnHostname", "ipv4": "ipv4", "ipv6": "ipv6", "uri": "uri", "uri-reference": "uriReference", "iri": "iri",
    "iri-reference": "iriReference", "uri-template": "uriTemplate", "regex": "regex", "json-pointer": "jsonPointer",
    "relative-json-pointer": "relativeJSONPointer",
  ]
}
