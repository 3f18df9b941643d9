/// A name that stands in code where TypeScript wants an identifier.
///
/// Made of the words of a text, so that whatever the text holds, the name is letters and digits.
struct Identifier: Hashable {
  let text: String

  /// `Ticket`, `TicketStatus` for `ticket-status`, `Key2fa`. Nil when nothing of the text can stand in a name.
  init?(pascalCase source: String) {
    let text = Identifier.joined(source)
    guard let first = text.unicodeScalars.first else { return nil }
    self.text = first.properties.isIDStart ? text : "_" + text
  }

  /// The text itself, when it can stand as the name of a type.
  init?(asWritten source: String) {
    guard PropertyKey.isIdentifier(source) else { return nil }
    text = source
  }

  /// Words that cannot name a type.
  static let reservedTypes: [StaticString] = [
    "any", "as", "async", "await", "bigint", "boolean", "break", "case", "catch", "class", "const", "continue", "debugger", "default",
    "delete", "do", "else", "enum", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import", "in",
    "instanceof", "interface", "let", "never", "new", "null", "number", "object", "package", "private", "protected", "public", "return",
    "static", "string", "super", "switch", "symbol", "this", "throw", "true", "try", "type", "typeof", "undefined", "unknown", "var",
    "void", "while", "with", "yield",
  ]

  /// A number behind a name, to tell it from its namesakes.
  init(_ base: Identifier, suffix: Identifier) { text = base.text + suffix.text }

  init(_ base: Identifier, number: Int) { text = base.text + "_" + String(number) }

  /// A name that the emitter itself knows.
  init(_ name: StaticString) { text = name.description }

  /// Digits, to stand behind a name.
  init(_ number: Int) { text = String(number.magnitude) }

  /// The same name beginning with a small letter: `ticketStatus`, `urlKind` for `URLKind`.
  init(camelCase name: Identifier) {
    let scalars = Array(name.text.unicodeScalars)
    let capitals = scalars.prefix { $0.properties.isUppercase }.count
    let end = capitals > 1 && capitals < scalars.count ? capitals - 1 : capitals
    var text = ""
    for scalar in scalars[..<end] { text.append(scalar.properties.lowercaseMapping) }
    for scalar in scalars[end...] { text.unicodeScalars.append(scalar) }
    self.text = text
  }

  private static func joined(_ source: String) -> String {
    var result = ""
    var startsWord = true
    for scalar in source.unicodeScalars {
      guard scalar.properties.isIDContinue, scalar != "_" else {
        startsWord = true
        continue
      }
      if startsWord { result.append(scalar.properties.uppercaseMapping) } else { result.unicodeScalars.append(scalar) }
      startsWord = false
    }
    return result
  }
}

/// Gives each name out once.
struct IdentifierTable {
  private var taken: Set<String> = []

  init(reserved: [StaticString] = []) {
    for name in reserved { taken.insert(name.description) }
  }

  /// The name itself, or the first of `Name_2`, `Name_3` … that is free.
  mutating func claim(_ name: Identifier) -> Identifier {
    if taken.insert(name.text).inserted { return name }
    var number = 2
    while !taken.insert(Identifier(name, number: number).text).inserted { number += 1 }
    return Identifier(name, number: number)
  }
}
