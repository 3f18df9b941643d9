import ContractRuntime
import HTTPTypes

/// Finds the credentials of a security requirement in a request.
enum CredentialReader {
  enum Finding {
    case absent
    /// Something is there that cannot be a credential of this kind.
    case malformed
    case found(PresentedCredential.Value)
  }

  static func find(_ requirement: SecurityRequirement, in request: inout OperationRequest) -> Finding {
    switch requirement.kind {
    case .bearer, .oauth2, .openIDConnect: token(authorization("bearer", request.context.headers))
    case .basic: basic(authorization("basic", request.context.headers))
    case .http(let scheme): authorization(scheme.lowercased(), request.context.headers).map { .found(.other($0)) } ?? .absent
    case .mutualTLS: request.context.clientCertificate.map { .found(.certificate($0)) } ?? .absent
    case .undeclared: .absent
    case .apiKey(let name, .header): key(HTTPField.Name(name).map { request.context.headers[values: $0] } ?? [])
    case .apiKey(let name, .query): key(request.query().texts(name).map(\.string))
    case .apiKey(let name, .cookie): key(request.cookies().texts(name).map(\.string))
    }
  }

  /// The rest of `Authorization` after `scheme` (in lower case); `nil` when the field is absent or of another scheme.
  private static func authorization(_ scheme: String, _ headers: HTTPFields) -> String? {
    guard var field = headers.value(.authorization) else { return nil }
    return field.withUTF8 { bytes in
      let end = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
      guard bytes[..<end].elementsEqual(scheme.utf8, by: { lowercased($0) == $1 }) else { return nil }
      return String(decoding: bytes[end...].drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
    }
  }

  /// Schemes are tokens of ASCII, in any case (RFC 9110, section 11.1).
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }

  /// Source: RFC 6750, section 2.1 (`b64token`).
  private static func token(_ text: String?) -> Finding {
    guard var text else { return .absent }
    let isToken = text.withUTF8 { bytes in
      guard let last = bytes.lastIndex(where: { $0 != UInt8(ascii: "=") }) else { return false }
      return bytes[...last].allSatisfy(isTokenByte)
    }
    return isToken ? .found(.token(text)) : .malformed
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "/"): true
    default: false
    }
  }

  /// Source: RFC 7617, section 2; the text is UTF-8, as our challenge asks.
  private static func basic(_ text: String?) -> Finding {
    guard let text else { return .absent }
    guard let bytes = Base64.decode(Array(text.utf8)), let decoded = String(validating: bytes, as: UTF8.self) else { return .malformed }
    guard let colon = decoded.firstIndex(of: ":") else { return .malformed }
    return .found(.basic(user: String(decoded[..<colon]), password: String(decoded[decoded.index(after: colon)...])))
  }

  /// A key that is sent twice is refused: which of the two counts is a matter of taste, and attackers share it.
  private static func key(_ values: [String]) -> Finding {
    guard let first = values.first else { return .absent }
    return values.count == 1 && !first.isEmpty ? .found(.apiKey(first)) : .malformed
  }
}
