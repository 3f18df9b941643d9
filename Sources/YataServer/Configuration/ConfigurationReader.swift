/// Takes typed values out of an environment and remembers every mistake, so that one start shows them all.
struct ConfigurationReader {
  let environment: [String: String]
  private(set) var problems: [ConfigurationProblem] = []

  init(_ environment: [String: String]) {
    self.environment = environment
  }

  /// The value, or nil when the variable is unset or empty.
  func text(_ variable: ConfigurationVariable) -> String? {
    environment[variable.name].flatMap { $0.isEmpty ? nil : $0 }
  }

  func secret(_ variable: ConfigurationVariable) -> Secret? {
    text(variable).map(Secret.init)
  }

  mutating func required(_ variable: ConfigurationVariable) -> String {
    guard let value = text(variable) else {
      report(variable, "is not set; it must be: \(variable.meaning)")
      return ""
    }
    return value
  }

  mutating func integer(_ variable: ConfigurationVariable, in range: ClosedRange<Int>, default defaultValue: Int) -> Int {
    guard let text = text(variable) else { return defaultValue }
    guard let value = Int(text), range.contains(value) else {
      report(variable, "expected a number from \(range.lowerBound) to \(range.upperBound), found `\(text)`")
      return defaultValue
    }
    return value
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ variable: ConfigurationVariable, default defaultValue: Choice) -> Choice
  where Choice.RawValue == String {
    guard let text = text(variable) else { return defaultValue }
    guard let value = Choice(rawValue: text) else {
      report(variable, "expected \(Choice.allCases.map(\.rawValue).joined(separator: ", ")), found `\(text)`")
      return defaultValue
    }
    return value
  }

  mutating func flag(_ variable: ConfigurationVariable, default defaultValue: Bool) -> Bool {
    switch text(variable) {
    case nil: return defaultValue
    case "true", "1": return true
    case "false", "0": return false
    case let text?:
      report(variable, "expected true or false, found `\(text)`")
      return defaultValue
    }
  }

  /// An absolute http or https URL without a trailing slash.
  mutating func baseURL(_ variable: ConfigurationVariable) -> String? {
    guard var text = text(variable) else { return nil }
    while text.hasSuffix("/") { text.removeLast() }
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix), text.count > scheme.count, !text.contains(" ") else {
      report(variable, "expected a URL that begins with https://, found `\(text)`")
      return nil
    }
    return text
  }

  /// Origins as browsers send them (RFC 6454, section 6.2).
  mutating func origins(_ variable: ConfigurationVariable) -> [String] {
    let found = list(variable)
    for origin in found {
      let host = ["https://", "http://"].first(where: origin.hasPrefix).map { origin.dropFirst($0.count) } ?? ""
      if host.isEmpty || host.contains(where: { "/?#@*".contains($0) || $0.isUppercase }) {
        report(variable, "expected origins such as https://app.example.com, in lower case, without a path; found `\(origin)`")
      }
    }
    return found
  }

  func list(_ variable: ConfigurationVariable) -> [String] {
    (text(variable) ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
  }

  mutating func report(_ variable: ConfigurationVariable, _ explanation: String) {
    problems.append(ConfigurationProblem(variable: variable.name, explanation: explanation))
  }
}

/// One thing that is wrong with the configuration. Values of secrets are never part of it.
struct ConfigurationProblem: Sendable, Equatable, CustomStringConvertible {
  var variable: String
  var explanation: String
  var description: String { "\(variable): \(explanation)" }
}

/// Why Yata cannot start with this configuration.
struct ConfigurationError: Error, CustomStringConvertible {
  var problems: [String]

  var description: String {
    (["Failed to load configuration"] + problems.map { "  \($0)" } + ["Run `YataServer --help` for the list of variables."])
      .joined(separator: "\n")
  }
}
