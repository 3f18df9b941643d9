import ContractModel

/// Numbers within bounds.
enum NumberExamples {
  static func integer(_ checks: Checks) -> String {
    let least = checks.minimumInteger ?? 1
    let most = checks.maximumInteger ?? Int.max
    guard let step = checks.multipleOfInteger, step > 0 else { return String(min(max(least, 1), most)) }
    let (quotient, remainder) = max(least, 1).quotientAndRemainder(dividingBy: step)
    return String((remainder == 0 ? quotient : quotient + 1) * step)
  }

  static func number(_ checks: Checks) -> String {
    if let bound = checks.minimum ?? checks.maximum { return bound }
    if let bound = checks.exclusiveMinimum, let value = Double(bound) { return "\(value + 1)" }
    if let bound = checks.exclusiveMaximum, let value = Double(bound) { return "\(value - 1)" }
    return checks.multipleOf ?? "1.5"
  }
}

/// Texts of a form and a length.
enum TextExamples {
  static func text(_ form: StringForm, _ checks: Checks) -> String {
    switch form {
    case .uuid: "7c9e6679-7425-40de-944b-e07fc1f90ae7"
    case .dateTime: "2026-01-31T09:30:00Z"
    case .date: "2026-01-31"
    case .base64: "SGVsbG8="
    case .text: formats[checks.format ?? ""] ?? sized("text", checks)
    }
  }

  private static func sized(_ text: String, _ checks: Checks) -> String {
    var text = text
    while text.count < min(checks.minLength ?? 0, 10_000) { text += "x" }
    return String(text.prefix(max(checks.maxLength ?? Int.max, 0)))
  }

  private static let formats: [String: String] = [
    "email": "someone@example.com", "idn-email": "someone@example.com", "uri": "https://example.com/a", "url": "https://example.com/a",
    "uri-reference": "/a/b", "iri": "https://example.com/a", "hostname": "example.com", "ipv4": "192.0.2.1", "ipv6": "2001:db8::1",
    "time": "09:30:00Z", "duration": "P1D", "json-pointer": "/a/b", "regex": "^a+$", "password": "secret", "byte": "SGVsbG8=",
    "uri-template": "/a/{b}", "relative-json-pointer": "1/a", "idn-hostname": "example.com", "iri-reference": "/a/b",
  ]
}
