/// A path template split into segments, such as `/api/{name}:cancel`.
///
/// Source: OpenAPI 3.2, section 4.8.2 "Path Templating Matching".
struct PathTemplate {
  enum Segment: Hashable {
    /// Percent-decoded bytes.
    case literal([UInt8])
    /// Exactly one variable.
    case variable
    /// Literals and variables by turns: `a.{b}`, `{x}:{y}`.
    case mixed(SegmentPattern)
  }

  private(set) var segments: [Segment] = []
  /// Names of the variables from left to right.
  private(set) var variables: [String] = []

  /// - Throws: a sentence that says what is wrong.
  init(_ text: String) throws(TemplateProblem) {
    guard text.utf8.first == UInt8(ascii: "/") else { throw TemplateProblem("it must begin with '/'") }
    for segment in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      segments.append(try Self.segment(Array(segment), &variables))
    }
    if let name = Self.firstRepeated(variables) { throw TemplateProblem("the variable '{\(name)}' occurs twice") }
  }

  private static func firstRepeated(_ names: [String]) -> String? {
    var seen: Set<String> = []
    return names.first { !seen.insert($0).inserted }
  }

  private static func segment(_ bytes: [UInt8], _ variables: inout [String]) throws(TemplateProblem) -> Segment {
    let pieces = try pieces(bytes)
    var literals: [[UInt8]] = [[]]
    var previousIsVariable = false
    for piece in pieces {
      switch piece {
      case .literal(let literal):
        literals[literals.count - 1] = literal
        previousIsVariable = false
      case .variable(let name):
        if previousIsVariable { throw TemplateProblem("'{\(name)}' follows another variable with nothing between them") }
        variables.append(name)
        literals.append([])
        previousIsVariable = true
      }
    }
    if literals.count == 1 { return .literal(PercentEncoding.decode(literals[0][...], plusIsSpace: false) ?? literals[0]) }
    return literals.count == 2 && literals[0].isEmpty && literals[1].isEmpty ? .variable : .mixed(SegmentPattern(literals: literals))
  }

  private enum Piece {
    case literal([UInt8])
    case variable(String)
  }

  private static func pieces(_ bytes: [UInt8]) throws(TemplateProblem) -> [Piece] {
    var pieces: [Piece] = []
    var rest = bytes[...]
    while let next = rest.first {
      if next == UInt8(ascii: "{") {
        guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { throw TemplateProblem("a '{' has no '}'") }
        let name = rest[(rest.startIndex + 1)..<close]
        if name.isEmpty || name.contains(UInt8(ascii: "{")) { throw TemplateProblem("a variable needs a name between '{' and '}'") }
        pieces.append(.variable(String(decoding: name, as: UTF8.self)))
        rest = rest[(close + 1)...]
      } else {
        let end = rest.firstIndex(of: UInt8(ascii: "{")) ?? rest.endIndex
        if rest[..<end].contains(UInt8(ascii: "}")) { throw TemplateProblem("a '}' has no '{'") }
        pieces.append(.literal(Array(rest[..<end])))
        rest = rest[end...]
      }
    }
    return pieces
  }
}

/// What is wrong with a path template, as the end of a sentence.
struct TemplateProblem: Error {
  let text: String

  init(_ text: String) {
    self.text = text
  }
}
