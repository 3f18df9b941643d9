/// Checks that a webhook was signed by the holder of the secret, and recently (Standard Webhooks; Svix).
struct WebhookVerifier: Sendable {
  let secret: WebhookSecret
  /// How far the clocks of the two sides may be apart, in seconds.
  var tolerance: Int64 = 300

  enum Rejection: String, Error {
    case missingHeaders = "missing_headers"
    case badHeaders = "bad_headers"
    case tooOld = "too_old"
    case tooNew = "too_new"
    case badSignature = "bad_signature"
  }

  /// The id of the event, the same for every attempt to deliver it.
  ///
  /// - Parameters:
  ///   - header: the value of a header by its lower-case name.
  ///   - body: the bytes as they arrived; any other spelling of the same JSON has another signature.
  ///   - now: Unix seconds.
  func verify(header: (String) -> String?, body: [UInt8], now: Int64) throws(Rejection) -> String {
    let headers = try completeFamily(header)
    guard isAcceptable(id: headers.id), let timestamp = Self.seconds(headers.timestamp) else { throw .badHeaders }
    if timestamp < now - tolerance { throw .tooOld }
    if timestamp > now + tolerance { throw .tooNew }
    let signed = Array("\(headers.id).\(headers.timestamp).".utf8) + body
    let expected = Base64.encode(Digests.authenticationCode(for: signed, key: secret.key), alphabet: .standard, padding: true)
    guard matches(headers.signatures, Array("v1,\(expected)".utf8)) else { throw .badSignature }
    return headers.id
  }

  private typealias Headers = (id: String, timestamp: String, signatures: String)

  private func completeFamily(_ header: (String) -> String?) throws(Rejection) -> Headers {
    for prefix in ["svix", "webhook"] {
      if let id = header("\(prefix)-id"), let timestamp = header("\(prefix)-timestamp"), let signatures = header("\(prefix)-signature"),
        !id.isEmpty, !timestamp.isEmpty, !signatures.isEmpty
      {
        return (id, timestamp, signatures)
      }
    }
    throw .missingHeaders
  }

  /// A dot would make the signed text ambiguous.
  private func isAcceptable(id: String) -> Bool {
    id.utf8.count <= 256 && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ".") }
  }

  /// Canonical decimal digits only: no sign, no leading zero.
  private static func seconds(_ text: String) -> Int64? {
    let digits = Array(text.utf8)
    guard digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), digits.count == 1 || digits.first != UInt8(ascii: "0")
    else { return nil }
    return Int64(text)
  }

  /// Any one signature is enough: during a rotation of the secret there are two.
  private func matches(_ signatures: String, _ expected: [UInt8]) -> Bool {
    signatures.utf8.split(separator: UInt8(ascii: " ")).contains { Digests.areEqual(Array($0), expected) }
  }
}
