import Postgres

/// Why Yata cannot start, in words for whoever started it.
struct StartFailure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
