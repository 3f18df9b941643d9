/// The key that Svix signs webhooks with: `whsec_` and standard Base64.
struct WebhookSecret: Sendable {
  let key: [UInt8]

  /// Nil when nothing is left to sign with, or the text is not Base64. An empty key would let anybody sign.
  init?(_ text: String) {
    let encoded = text.hasPrefix("whsec_") ? text.dropFirst(6) : text[...]
    let padding = String(repeating: "=", count: (4 - encoded.utf8.count % 4) % 4)
    let complete = encoded.hasSuffix("=") ? String(encoded) : encoded + padding
    guard let key = Base64.decode(complete.utf8, alphabet: .standard, padding: true), !key.isEmpty else { return nil }
    self.key = key
  }
}
