/// Reads a `.env` file: lines `NAME=value`, comments with `#`, optional `export`, quotes where a value needs them.
///
/// In double quotes `\n`, `\t`, `\"` and `\\` are escapes; in single quotes nothing is. Without quotes the value ends before ` #`.
enum EnvironmentFile {
  struct Malformed: Error, Equatable, CustomStringConvertible {
    var file: String
    var line: Int
    var reason: String
    var description: String { "\(file):\(line): \(reason)" }
  }

  static func parse(_ text: String, file: String) throws(Malformed) -> [String: String] {
    var values: [String: String] = [:]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      do {
        guard let (name, value) = try entry(line) else { continue }
        values[name] = value
      } catch {
        throw Malformed(file: file, line: index + 1, reason: error.reason)
      }
    }
    return values
  }

  private struct Mistake: Error { var reason: String }

  private static func entry(_ line: Substring) throws(Mistake) -> (String, String)? {
    var content = trimmed(line)
    if content.isEmpty || content.hasPrefix("#") { return nil }
    if content.hasPrefix("export ") { content = trimmed(content.dropFirst(7)) }
    guard let separator = content.firstIndex(of: "=") else {
      // The line itself is not shown: it may be the second half of a secret.
      throw Mistake(reason: "expected NAME=value, found no `=`")
    }
    let name = trimmed(content[..<separator])
    guard isName(name) else { throw Mistake(reason: "expected a name of letters, digits and `_` before `=`") }
    return (String(name), try value(trimmed(content[content.index(after: separator)...])))
  }

  private static func isName(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first) else { return false }
    return name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }

  private static func value(_ text: Substring) throws(Mistake) -> String {
    guard let quote = text.first, quote == "\"" || quote == "'" else { return unquoted(text) }
    var value = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst() {
      if character == quote {
        guard trimmed(rest).isEmpty || trimmed(rest).hasPrefix("#") else { throw Mistake(reason: "text follows the closing quote") }
        return value
      }
      value.append(character == "\\" && quote == "\"" ? try escape(rest.popFirst()) : character)
    }
    throw Mistake(reason: "the closing quote is missing")
  }

  private static func escape(_ character: Character?) throws(Mistake) -> Character {
    switch character {
    case "n": return "\n"
    case "t": return "\t"
    case "\"": return "\""
    case "\\": return "\\"
    default: throw Mistake(reason: "unknown escape; write `\\\\` for a backslash in double quotes")
    }
  }

  private static func unquoted(_ text: Substring) -> String {
    var end = text.startIndex
    var previous: Character = " "
    while end < text.endIndex, !(text[end] == "#" && (previous == " " || previous == "\t")) {
      previous = text[end]
      end = text.index(after: end)
    }
    return String(trimmed(text[..<end]))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
