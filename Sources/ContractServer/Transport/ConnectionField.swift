package import HTTPTypes

/// What the field `Connection` says. Source: RFC 9110, section 7.6.1.
package enum ConnectionField {
  /// Whether one of its options is `close`.
  package static func closes(_ fields: HTTPFields) -> Bool { has("close", fields) }

  package static func keepsAlive(_ fields: HTTPFields) -> Bool { has("keep-alive", fields) }

  private static func has(_ option: String, _ fields: HTTPFields) -> Bool {
    guard let connection = fields[.connection] else { return false }
    return connection.lowercased().split(separator: ",").contains { $0.drop { $0 == " " }.prefix { $0 != " " } == option }
  }
}
