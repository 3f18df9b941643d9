import HTTPTypes

/// What browsers are told of every answer that says nothing else itself. These answers are data, never pages.
enum SecurityHeaders {
  static let all: HTTPFields = {
    var fields: HTTPFields = [
      .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'", .xContentTypeOptions: "nosniff",
      // Answers differ by token and are nobody else's.
      .cacheControl: "no-store",
      // Without effect over plain HTTP (RFC 6797, section 8.1).
      .strictTransportSecurity: "max-age=31536000",
    ]
    for (name, value) in [
      ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ] {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return fields
  }()
}
