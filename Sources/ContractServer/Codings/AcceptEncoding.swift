/// The codings that a client takes, and how much it likes them.
///
/// Source: RFC 9110, section 12.5.3.
struct AcceptEncoding {
  private var weights: [(name: String, weight: Int)] = []

  init(_ text: String) {
    var scanner = FieldScanner(text)
    while !scanner.isAtEnd {
      scanner.skipWhitespace()
      if let name = scanner.token(), let parameters = scanner.parameters() {
        let weight = AcceptHeader.weight(parameters.first { $0.name == "q" }?.value)
        if let weight { weights.append((name.lowercased(), weight)) }
      }
      scanner.skipElement()
    }
  }

  /// The best of the server's codings, `nil` for none: what the client does not name it does not get.
  func best(of codings: [any ContentCoding]) -> (any ContentCoding)? {
    var best: (coding: any ContentCoding, weight: Int)?
    for coding in codings {
      let weight = coding.names.compactMap(weight).max() ?? self.weight("*") ?? 0
      if weight > best?.weight ?? 0 { best = (coding, weight) }
    }
    if let identity = weight("identity"), let found = best, identity > found.weight { return nil }
    return best?.coding
  }

  private func weight(_ name: String) -> Int? { weights.first { $0.name == name }?.weight }
}
