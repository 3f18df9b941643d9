import ContractGenerator

/// What the output of one run declares, with all names blotted out.
struct OutputShape: Equatable {
  private(set) var files: [String: [SourceTokens.Token]] = [:]

  /// - Throws: `SourceTokens.Broken` when a file cannot be read as source, or holds what only an attack declares.
  init(_ result: GeneratorResult) throws(SourceTokens.Broken) {
    for file in result.swift { try add(file, .swift) }
    for file in result.typeScript { try add(file, .typeScript) }
  }

  /// Files that are the same for every document, letter by letter.
  private static let fixed: Set<String> = ["runtime.ts"]

  private mutating func add(_ file: GeneratedFile, _ language: SourceTokens.Language) throws(SourceTokens.Broken) {
    guard !OutputShape.fixed.contains(file.path) else {
      files[file.path] = [.word(file.text)]
      return
    }
    let tokens = try SourceTokens(file.text, language).tokens
    guard !tokens.contains(.word("zqx")) else { throw SourceTokens.Broken(description: "\(file.path) holds injected code") }
    files[file.path] = language == .swift ? OutputShape.blotted(swift: tokens) : OutputShape.blotted(typeScript: tokens)
  }

  /// A case whose name is its value says so only when they differ.
  private static func blotted(swift all: [SourceTokens.Token]) -> [SourceTokens.Token] {
    let tokens = withoutKeys(all)
    var shape: [SourceTokens.Token] = []
    var isCase = false
    for (index, token) in tokens.enumerated() {
      if case .word(let word) = token {
        // A member or a label may have the name of a keyword; elsewhere such a name stands in backticks.
        let isName =
          tokens[max(0, index - 1)] == .sign(UInt8(ascii: ".")) || tokens[min(tokens.count - 1, index + 1)] == .sign(UInt8(ascii: ":"))
        let isKeyword = !isName && swiftKeywords.contains(word)
        if isKeyword { isCase = word == "case" }
        shape.append(isKeyword ? token : .word("name"))
      } else if isCase, token == .sign(UInt8(ascii: "=")), index + 1 < tokens.count, tokens[index + 1] == .literal {
        continue
      } else if isCase, token == .literal, tokens[index - 1] == .sign(UInt8(ascii: "=")) {
        isCase = false
      } else {
        shape.append(token)
      }
    }
    return shape
  }

  /// Names of members stand in one literal when they are plain, and in a list of literals when they are not.
  private static func withoutKeys(_ tokens: [SourceTokens.Token]) -> [SourceTokens.Token] {
    var kept: [SourceTokens.Token] = []
    var depth = 0
    for token in tokens {
      if depth > 0 || kept.last == .word("JSONKeys"), token == .sign(UInt8(ascii: "(")) {
        depth += 1
      } else if depth > 0, token == .sign(UInt8(ascii: ")")) {
        depth -= 1
      } else if depth == 0 || token == .interpolation {
        kept.append(token)
      }
    }
    return kept
  }

  /// A key stands in quotes only when it must.
  private static func blotted(typeScript all: [SourceTokens.Token]) -> [SourceTokens.Token] {
    let tokens = withoutComputedKeys(all)
    return tokens.enumerated().map { index, token in
      let next = index + 1 < tokens.count ? tokens[index + 1] : .number
      let isKey = next == .sign(UInt8(ascii: ":")) || next == .sign(UInt8(ascii: "?"))
      switch token {
      case .literal, .number: return isKey ? .word("name") : token
      case .word(let word): return !isKey && typeScriptKeywords.contains(word) ? token : .word("name")
      default: return token
      }
    }
  }

  /// `["__proto__"]:` is the key that `"__proto__":` would not be.
  private static func withoutComputedKeys(_ tokens: [SourceTokens.Token]) -> [SourceTokens.Token] {
    let computed: [SourceTokens.Token] = [.sign(UInt8(ascii: "[")), .literal, .sign(UInt8(ascii: "]")), .sign(UInt8(ascii: ":"))]
    var kept: [SourceTokens.Token] = []
    var index = 0
    while index < tokens.count {
      let isComputed = tokens[index] == computed[0] && tokens[index...].starts(with: computed)
      kept.append(isComputed ? .literal : tokens[index])
      index += isComputed ? 3 : 1
    }
    return kept
  }

  private static let swiftKeywords: Set<String> = [
    "actor", "case", "class", "enum", "extension", "func", "import", "init", "let", "protocol", "static", "struct", "subscript",
    "typealias", "var", "macro", "operator", "deinit",
  ]

  private static let typeScriptKeywords: Set<String> = [
    "export", "import", "const", "let", "var", "class", "enum", "interface", "type", "function", "namespace", "declare", "module",
  ]

  /// The first place where two shapes differ; nil when they are the same.
  func difference(from other: OutputShape) -> String? {
    guard files.keys.sorted() == other.files.keys.sorted() else { return "other files: \(files.keys.sorted())" }
    for path in files.keys.sorted() {
      guard let mine = files[path], let others = other.files[path], mine != others else { continue }
      let index = zip(mine, others).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(mine.count, others.count)
      let near = { (tokens: [SourceTokens.Token]) in
        tokens.dropFirst(max(0, index - 12)).prefix(24).map(\.description).joined(separator: " ")
      }
      return "\(path), token \(index)\n  expected: \(near(others))\n  found:    \(near(mine))"
    }
    return nil
  }
}
