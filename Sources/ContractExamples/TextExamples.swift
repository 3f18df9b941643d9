import ContractModel
import ContractPattern

/// Texts of a form and a length.
enum TextExamples {
  static func text(_ form: StringForm, _ checks: Checks, _ choices: inout Choices) -> String {
    switch form {
    case .uuid: return uuid(&choices)
    case .dateTime: return date(&choices) + "T" + time(&choices) + "Z"
    case .date: return date(&choices)
    case .base64: return choices.element(of: ["SGVsbG8=", "V29ybGQ=", "dGlja2V0"]) ?? ""
    case .decimal: return checks.pattern.flatMap { matching($0, checks, &choices) } ?? "12.50"
    case .text:
      if let pattern = checks.pattern, let text = matching(pattern, checks, &choices) { return text }
      if let text = checks.format.flatMap({ formatted($0, &choices) }) { return text }
      return sized(words(&choices), checks)
    }
  }

  private static func matching(_ pattern: String, _ checks: Checks, _ choices: inout Choices) -> String? {
    guard let pattern = try? Pattern(pattern) else { return nil }
    return pattern.sample(minimumLength: checks.minLength ?? 0, maximumLength: checks.maxLength ?? .max) { choices.index(below: $0) }
  }

  private static func sized(_ text: String, _ checks: Checks) -> String {
    let missing = min(checks.minLength ?? 0, 10_000) - text.unicodeScalars.count
    let text = missing > 0 ? text + String(repeating: "x", count: missing) : text
    guard let most = checks.maxLength, most < text.utf8.count else { return text }
    return String(text.prefix(max(most, 0)))
  }

  private static func words(_ choices: inout Choices) -> String {
    guard choices.areMany, let first = choices.element(of: vocabulary), let second = choices.element(of: vocabulary) else { return "text" }
    return first + " " + second
  }

  private static func uuid(_ choices: inout Choices) -> String {
    guard choices.areMany else { return "7c9e6679-7425-40de-944b-e07fc1f90ae7" }
    var digits = (0..<32).map { _ in Array("0123456789abcdef")[choices.index(below: 16)] }
    digits[12] = "4"
    digits[16] = "a"
    for place in [20, 16, 12, 8] { digits.insert("-", at: place) }
    return String(digits)
  }

  private static func date(_ choices: inout Choices) -> String {
    choices.areMany ? "2026-\(two(1 + choices.index(below: 12)))-\(two(1 + choices.index(below: 28)))" : "2026-01-31"
  }

  private static func time(_ choices: inout Choices) -> String {
    choices.areMany ? "\(two(choices.index(below: 24))):\(two(choices.index(below: 60))):00" : "09:30:00"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func formatted(_ format: String, _ choices: inout Choices) -> String? {
    let word = choices.areMany ? choices.element(of: vocabulary) ?? "a" : nil
    switch format {
    case "email", "idn-email": return (word ?? "someone") + "@example.com"
    case "uri", "url", "iri": return "https://example.com/" + (word ?? "a")
    case "hostname", "idn-hostname": return word.map { $0 + ".example.com" } ?? "example.com"
    case "ipv4": return "192.0.2.\(1 + choices.index(below: 250))"
    case "ipv6": return "2001:db8::\(1 + choices.index(below: 99))"
    case "time": return time(&choices) + "Z"
    case "duration": return "P\(1 + choices.index(below: 30))D"
    case "uri-reference", "iri-reference", "json-pointer": return "/" + (word ?? "a") + "/b"
    default: return fixed[format]
    }
  }

  private static let fixed: [String: String] = [
    "regex": "^a+$", "password": "secret", "byte": "SGVsbG8=", "uri-template": "/a/{b}", "relative-json-pointer": "1/a",
  ]

  private static let vocabulary = [
    "amber", "anchor", "birch", "bridge", "canyon", "cedar", "copper", "delta", "ember", "falcon", "garnet", "harbor", "indigo", "juniper",
    "lantern", "maple", "meadow", "nectar", "ocean", "pebble", "quartz", "river", "saffron", "timber", "velvet", "willow", "yarrow",
    "zephyr",
  ]
}
