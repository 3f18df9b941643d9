/// Reads `postgresql://user:password@host:port,host2:port2/database?key=value`, section 34.1.1.2 of the manual, more
/// strictly than libpq: what is not understood is an error that names the part.
struct DatabaseURL {
  var user: String?
  var password: String?
  var hosts: [PostgresConfiguration.Host] = []
  var database: String?
  var parameters: [(name: String, value: String)] = []

  typealias Failure = PostgresConfigurationError

  init(_ text: String) throws(Failure) {
    var rest = Substring(text.trimmingSpaces())
    try Self.dropScheme(&rest)
    let query = Self.cut(&rest, from: "?")
    let path = Self.cut(&rest, from: "/")
    try readAuthority(rest, rest: path)
    if let path, !path.isEmpty { database = try Self.decoded(path, part: .database) }
    if let query { parameters = try Self.parameters(of: query) }
  }

  private static func dropScheme(_ rest: inout Substring) throws(Failure) {
    for scheme in ["postgresql://", "postgres://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      return
    }
    let found = rest.isEmpty ? "it is empty" : "it does not begin with postgresql:// or postgres://"
    throw Failure(part: .scheme, reason: found)
  }

  /// Takes what follows the first `separator` off the end of `rest`.
  private static func cut(_ rest: inout Substring, from separator: Character) -> Substring? {
    guard let index = rest.firstIndex(of: separator) else { return nil }
    defer { rest = rest[..<index] }
    return rest[rest.index(after: index)...]
  }

  private mutating func readAuthority(_ authority: Substring, rest: Substring?) throws(Failure) {
    var hostPart = authority
    if let at = authority.lastIndex(of: "@") {
      try readUser(authority[..<at])
      hostPart = authority[authority.index(after: at)...]
    } else if rest?.contains("@") == true {
      throw Failure(part: .password, reason: "a / before the @; within a user or a password write it as %2F")
    }
    for host in hostPart.split(separator: ",", omittingEmptySubsequences: false) where !hostPart.isEmpty {
      hosts.append(try Self.host(host))
    }
  }

  private mutating func readUser(_ text: Substring) throws(Failure) {
    guard !text.contains("@") else {
      throw Failure(part: .password, reason: "an @ within it; write it as %40")
    }
    var name = text
    let secret = Self.cut(&name, from: ":")
    user = try Self.decoded(name, part: .user)
    if let secret { password = try Self.decoded(secret, part: .password) }
  }

  private static func host(_ text: Substring) throws(Failure) -> PostgresConfiguration.Host {
    var name = text
    var portText: Substring?
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { throw Failure(part: .host, reason: "an IPv6 address without its ]") }
      name = text[text.index(after: text.startIndex)..<end]
      let after = text[text.index(after: end)...]
      guard after.isEmpty || after.hasPrefix(":") else { throw Failure(part: .host, reason: "something between ] and the port") }
      portText = after.isEmpty ? nil : after.dropFirst()
    } else {
      portText = cut(&name, from: ":")
    }
    let host = try decoded(name, part: .host)
    return .init(name: host.isEmpty ? "localhost" : host, port: try portText.map(port(_:)) ?? 5432)
  }

  /// The text found is not repeated: where an @ is missing, it is the password.
  static func port(_ text: Substring) throws(Failure) -> Int {
    guard let port = Int(text), (1...65535).contains(port), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw Failure(
        part: .port, reason: "expected a number from 1 to 65535 after the host and a colon; is an @ before the host missing?")
    }
    return port
  }

  private static func parameters(of query: Substring) throws(Failure) -> [(name: String, value: String)] {
    var parameters: [(name: String, value: String)] = []
    for pair in query.split(separator: "&") {
      var name = pair
      guard let value = cut(&name, from: "=") else {
        throw Failure(part: .parameter, reason: "expected name=value, found \"\(name)\" without a value")
      }
      parameters.append((try decoded(name, part: .parameter), try decoded(value, part: .parameter)))
    }
    return parameters
  }

  /// Percent-decodes; a lone % and what is not UTF-8 are errors, and so is a NUL.
  private static func decoded(_ text: Substring, part: Failure.Part) throws(Failure) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else {
        throw Failure(part: part, reason: "a % without two hexadecimal digits after it; write a lone % as %25")
      }
      bytes.append(high << 4 | low)
    }
    guard let decoded = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw Failure(part: part, reason: "the percent-encoded bytes are not text")
    }
    return decoded
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
