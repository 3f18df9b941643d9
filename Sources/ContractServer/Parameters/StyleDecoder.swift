/// Undoes the style of a parameter that is one piece of text.
///
/// Source: OpenAPI 3.2, section 4.12.3 "Style Values" and 4.12.6 "Style Examples"; RFC 6570.
struct StyleDecoder {
  let name: String
  let style: ParameterStyle
  let explode: Bool
  let shape: ParameterShape

  init(_ parameter: ParameterDescription) {
    self.init(name: parameter.name, style: parameter.style, explode: parameter.explode, shape: parameter.shape)
  }

  init(name: String, style: ParameterStyle, explode: Bool, shape: ParameterShape) {
    self.name = name
    self.style = style
    self.explode = explode
    self.shape = shape
  }

  func value(_ text: RawText) throws(ParameterProblem) -> RawValue {
    switch style {
    case .label: try label(text)
    case .matrix: try matrix(text)
    case .simple, .form, .cookie, .deepObject: try composite(text, separators: [","])
    case .spaceDelimited: try composite(text, separators: ["%20", "+", " "])
    case .pipeDelimited: try composite(text, separators: ["|", "%7C", "%7c"])
    }
  }

  /// `.blue`, `.blue,black`, `.blue.black`
  private func label(_ text: RawText) throws(ParameterProblem) -> RawValue {
    guard text.bytes.first == UInt8(ascii: ".") else { throw ParameterProblem(.malformed, "must begin with '.' (style label)") }
    return try composite(text.with(text.bytes.dropFirst()), separators: [explode ? "." : ","])
  }

  /// `;color=blue`, `;color=blue,black`, `;color=blue;color=black`, `;R=100;G=200`
  private func matrix(_ text: RawText) throws(ParameterProblem) -> RawValue {
    guard text.bytes.first == UInt8(ascii: ";") else { throw ParameterProblem(.malformed, "must begin with ';' (style matrix)") }
    let pieces = text.bytes.dropFirst().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    if explode, shape.isObject { return try members(pieces.map { text.with($0) }) }
    var values: [RawValue] = []
    for piece in pieces {
      values.append(.text(text.with(try matrixValue(piece))))
    }
    if explode, shape.isArray { return .list(values) }
    guard values.count == 1, case .text(let only) = values[0] else {
      throw ParameterProblem(.malformed, "must be one ';\(name)=value' (style matrix)")
    }
    return try composite(only, separators: [","])
  }

  private func matrixValue(_ piece: ArraySlice<UInt8>) throws(ParameterProblem) -> ArraySlice<UInt8> {
    let equals = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
    guard RawText(piece[..<equals], .percent).string == name else {
      throw ParameterProblem(.malformed, "must have the form ';\(name)=value' (style matrix)")
    }
    return piece[min(equals + 1, piece.endIndex)...]
  }

  private func composite(_ text: RawText, separators: [String]) throws(ParameterProblem) -> RawValue {
    if shape.isArray { return .list(split(text, separators).map { .text($0) }) }
    guard shape.isObject else { return .text(text) }
    let pieces = split(text, separators)
    return explode ? try members(pieces) : try alternating(pieces)
  }

  /// `R=100`, `G=200`
  private func members(_ pieces: [RawText]) throws(ParameterProblem) -> RawValue {
    var members: [(name: String, value: RawValue)] = []
    for piece in pieces {
      guard let equals = piece.bytes.firstIndex(of: UInt8(ascii: "=")) else {
        throw ParameterProblem(.malformed, "must be a list of 'name=value'")
      }
      members.append((piece.with(piece.bytes[..<equals]).string, .text(piece.with(piece.bytes[(equals + 1)...]))))
    }
    return .members(members)
  }

  /// `R`, `100`, `G`, `200`
  private func alternating(_ pieces: [RawText]) throws(ParameterProblem) -> RawValue {
    guard pieces.count % 2 == 0 else { throw ParameterProblem(.malformed, "must be a list of names and values by turns") }
    return .members(stride(from: 0, to: pieces.count, by: 2).map { (pieces[$0].string, .text(pieces[$0 + 1])) })
  }

  /// Separators are looked for before decoding, so that an encoded one is data. Nothing at all is no piece.
  private func split(_ text: RawText, _ separators: [String]) -> [RawText] {
    if text.bytes.isEmpty { return [] }
    let separators = separators.map { Array($0.utf8) }
    var pieces: [RawText] = []
    var start = text.bytes.startIndex
    var position = start
    while position < text.bytes.endIndex {
      if let separator = separators.first(where: { text.bytes[position...].starts(with: $0) }) {
        pieces.append(piece(text, start..<position))
        position += separator.count
        start = position
      } else {
        position += 1
      }
    }
    return pieces + [piece(text, start..<text.bytes.endIndex)]
  }

  /// Lists in header fields may have white space around their elements (RFC 9110, section 5.6.1).
  private func piece(_ text: RawText, _ range: Range<Int>) -> RawText {
    text.with(text.coding == .plain ? text.bytes[range].trimmed : text.bytes[range])
  }
}
