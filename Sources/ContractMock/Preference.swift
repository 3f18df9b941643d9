import HTTPTypes

/// What a request would like of the answer: `Prefer: code=404, example=unknown ticket, dynamic=true`.
///
/// RFC 7240. The names are those that mock servers of the field use; others are ignored, as preferences are.
struct Preference: Equatable {
  private(set) var code: String?
  private(set) var example: String?
  private(set) var dynamic: Bool?

  init(_ headers: HTTPFields) {
    for field in headers[values: Preference.field] {
      for item in Preference.items(field) { take(item) }
    }
  }

  /// The first of a name counts (section 2).
  private mutating func take(_ item: (name: String, value: String)) {
    switch item.name {
    case "code" where code == nil: code = item.value
    case "example" where example == nil: example = item.value
    case "dynamic" where dynamic == nil: dynamic = item.value.lowercased() != "false"
    case "static" where dynamic == nil: dynamic = item.value.lowercased() == "false"
    default: break
    }
  }

  /// What of it was done, for `Preference-Applied`.
  var applied: String {
    let parts = [code.map { "code=\($0)" }, example.map { "example=\(Preference.word($0))" }, dynamic.map { "dynamic=\($0)" }]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  static let field = HTTPField.Name("Prefer")!
  static let appliedField = HTTPField.Name("Preference-Applied")!

  private static func word(_ text: String) -> String {
    let isToken = text.utf8.allSatisfy { byte in
      (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x5F
    }
    return isToken && !text.isEmpty ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// `name=value` pairs between commas or semicolons, values perhaps in quotes.
  private static func items(_ field: String) -> [(name: String, value: String)] {
    var items: [(name: String, value: String)] = []
    var text = ""
    var isQuoted = false
    var isEscaped = false
    for character in field + "," {
      switch character {
      case _ where isEscaped:
        text.append(character)
        isEscaped = false
      case "\\" where isQuoted: isEscaped = true
      case "\"": isQuoted.toggle()
      case ",", ";":
        if isQuoted { text.append(character) } else { items.append(pair(text)) }
        if !isQuoted { text = "" }
      default: text.append(character)
      }
    }
    return items
  }

  private static func pair(_ text: String) -> (name: String, value: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { $0.trimmed }
    return (parts[0].lowercased(), parts.count == 2 ? parts[1] : "")
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
