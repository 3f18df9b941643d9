/// Identifiers from names of a document: the only way into one. The alphabet is an allow-list; nothing is stripped silently that tells two
/// names of one scope apart, because `SwiftScope` numbers what became equal.
enum SwiftIdentifier {
  /// `ticket status` gives `TicketStatus`; never empty, never a digit first.
  static func type(_ name: String) -> String { begun(bounded(SwiftWords.upperCamel(name)), fallback: "Empty", digit: "Value") }

  /// `ticket_status` gives `ticketStatus`.
  static func member(_ name: String) -> String {
    begun(bounded(SwiftWords.lowerCamel(name)), fallback: "empty", digit: "_")
  }

  /// A word as it may stand in source: reserved ones between backticks.
  static func quoted(_ identifier: String) -> String {
    SwiftKeywords.reserved.contains(identifier) ? "`" + identifier + "`" : identifier
  }

  /// A word in front of an argument: any keyword but this one may stand there, and must not be quoted.
  static func label(_ identifier: String) -> String { identifier == "inout" ? "`inout`" : identifier }

  private static func begun(_ identifier: String, fallback: String, digit: String) -> String {
    guard !identifier.isEmpty else { return fallback }
    return startsWithDigit(identifier[...]) ? digit + identifier : identifier
  }

  private static func startsWithDigit(_ text: Substring) -> Bool {
    guard let first = text.utf8.first else { return false }
    return (0x30...0x39).contains(first)
  }

  /// Very long names would only break tools; the scope makes what is cut unique.
  private static func bounded(_ identifier: String) -> String {
    identifier.utf8.count <= 120 ? identifier : String(identifier.prefix(100))
  }
}

/// The names of one scope; each is given out once.
struct SwiftScope {
  private var taken: Set<String> = []

  init(reserved: Set<String> = []) { taken = reserved }

  /// The first free one of: the name, the alternatives in order, the name numbered, when the number makes none of those to avoid.
  mutating func claim(_ name: String, else alternatives: [String] = [], avoiding hidden: Set<String> = []) -> String {
    for candidate in [name] + alternatives where taken.insert(candidate).inserted { return candidate }
    var number = 2
    while hidden.contains(name + String(number)) || !taken.insert(name + String(number)).inserted { number += 1 }
    return name + String(number)
  }

  func contains(_ name: String) -> Bool { taken.contains(name) }
}
