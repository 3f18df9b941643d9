/// A statement and its parameters. Every interpolated value becomes a parameter (`$1`, `$2` …), never text:
///
///     let sql: SQL = "select title from tickets where id = \(id) and owner = \(owner)"
///
/// Text comes only from literals, because a literal is all that the initialisers take; a `String` in a variable cannot
/// become SQL by accident. Fragments compose: interpolating another `SQL` embeds its text and renumbers its parameters.
public struct SQL: Sendable {
  /// The statement as the server gets it. It holds placeholders, not values, so it may be logged.
  public internal(set) var text: String
  var parameters = SQLParameters()

  init(text: String) { self.text = text }

  /// How many parameters the statement has.
  public var parameterCount: Int { parameters.count }

  /// SQL from a string that was put together by hand. Whatever a user can influence must not be in it.
  public init(unsafeRawSQL text: String) { self.text = text }

  /// Nothing; the neutral element when fragments are joined.
  public static let empty = SQL(text: "")

  /// Whether there is no text.
  public var isEmpty: Bool { text.isEmpty }

  /// One behind the other; parameters are numbered anew.
  public static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum.append(right)
    return sum
  }

  /// Appends a statement; parameters are numbered anew.
  public static func += (left: inout SQL, right: SQL) { left.append(right) }

  /// Embeds `fragment`, whose parameters come after those that are already here.
  mutating func append(_ fragment: SQL) {
    guard parameters.count > 0, fragment.parameters.count > 0 else {
      parameters.append(fragment.parameters, placeholdersMovedBy: text.utf8.count)
      text += fragment.text
      return
    }
    let source = Array(fragment.text.utf8)
    var copied = 0
    for (index, placeholder) in fragment.parameters.placeholders.enumerated() {
      text += String(decoding: source[copied..<placeholder], as: UTF8.self)
      parameters.append(fragment.parameters, at: index, placeholder: text.utf8.count)
      text += "$\(parameters.count)"
      copied = placeholder + Self.placeholderWidth(index + 1)
    }
    text += String(decoding: source[copied...], as: UTF8.self)
  }

  mutating func append<Value: PostgresEncodable>(parameter value: Value) {
    parameters.append(value, placeholder: text.utf8.count)
    text += "$\(parameters.count)"
  }

  private static func placeholderWidth(_ number: Int) -> Int { 1 + String(number).utf8.count }
}

extension SQL: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: StaticString) { text = literal.description }

  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sql }
}

extension Sequence where Element == SQL {
  /// The fragments one after another with `separator` between: `conditions.joined(separator: " and ")`.
  public func joined(separator: SQL) -> SQL {
    var result = SQL.empty
    var isFirst = true
    for fragment in self {
      if !isFirst { result += separator }
      result += fragment
      isFirst = false
    }
    return result
  }
}
