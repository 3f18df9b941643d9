import CLibYAML
import ContractDiagnostics

/// What libyaml says about a broken file, turned into a diagnostic that says what to do.
struct SyntaxProblem {
  let problem: String
  let context: String?
  let problemIndex: Int?
  let contextIndex: Int?

  init(_ parser: yaml_parser_t, outOfMemory: Bool) {
    problem = outOfMemory ? "out of memory" : parser.problem.map { String(cString: $0) } ?? "not YAML"
    context = parser.context.map { String(cString: $0) }
    let hasMark = parser.error == YAML_SCANNER_ERROR || parser.error == YAML_PARSER_ERROR
    problemIndex = hasMark ? parser.problem_mark.index : nil
    contextIndex = hasMark && parser.context != nil ? parser.context_mark.index : nil
    offset = parser.problem_offset
  }

  /// Where a reader error is, in bytes after the byte order mark.
  private let offset: Int

  func stopped(source: SourceFile, offsets: inout MarkOffsets) -> ReadingStopped {
    let place = problemIndex.map { offsets.offset(ofCharacter: $0) } ?? offset + offsets.offset(ofCharacter: 0)
    let found = place < source.bytes.count ? source.bytes[place] : nil
    let contextPlace = contextIndex.map { offsets.offset(ofCharacter: $0) }
    let explanation = explain(found: found)
    return ReadingStopped(
      .yamlSyntax, explanation.message, at: SyntaxProblem.span(place, in: source), notes: notes(contextPlace, besides: place, source),
      help: explanation.help)
  }

  private func notes(_ place: Int?, besides problemPlace: Int, _ source: SourceFile) -> [Diagnostic.Note] {
    guard let place, let context, place != problemPlace else { return [] }
    return [Diagnostic.Note(context, at: SyntaxProblem.span(place, in: source))]
  }

  private static func span(_ offset: Int, in source: SourceFile) -> Span {
    let start = min(offset, source.bytes.count)
    var end = min(start + 1, source.bytes.count)
    while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Span(file: source.id, start: Int32(start), end: Int32(end))
  }

  /// The message, and a remedy for the mistakes that people make.
  private func explain(found: UInt8?) -> (message: String, help: String?) {
    switch problem {
    case "found character that cannot start any token" where found == UInt8(ascii: "\t"):
      return ("a tab cannot indent YAML", "indent with spaces")
    case "found a tab character that violates indentation", "found a tab character where an indentation space is expected":
      return ("a tab cannot indent YAML", "indent with spaces")
    case "found character that cannot start any token":
      let character = found.map { quoted(String(Character(Unicode.Scalar($0)))) } ?? "this character"
      return ("a plain value cannot begin with \(character)", "put the value in quotes")
    case "mapping values are not allowed in this context":
      return ("a `:` is not allowed here", "quote the value if `: ` is part of it; otherwise check the indentation")
    case "could not find expected ':'":
      return ("expected a `:` after the key", "a key and its `:` must be on one line; check quotes and indentation")
    case "did not find expected key":
      return ("expected a key at this indentation", "line it up with the keys before it, or check the quotes above")
    case "did not find expected '-' indicator":
      return ("expected a `-` at this indentation", "line it up with the items before it")
    case "found unknown escape character":
      return ("unknown escape sequence in a double-quoted value", "write `\\\\` for a backslash, or use single quotes")
    case "found invalid Unicode character escape code":
      return ("the escape names no character", "write the character itself, or `\\U0001F600` for one beyond U+FFFF")
    case "found unexpected end of stream" where context == "while scanning a quoted scalar":
      return ("the file ends inside of a value in quotes", "close the quotes that stand open")
    case "control characters are not allowed":
      return ("control characters are not allowed in YAML", "use an escape such as `\\x07` in double quotes")
    case "found incompatible YAML document": return ("only YAML 1.1 and 1.2 can be read", nil)
    default: return (context.map { "\(problem) \($0)" } ?? problem, nil)
    }
  }
}
