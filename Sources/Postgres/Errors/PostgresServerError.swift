import CLibPQ

/// An error report of the server.
public struct PostgresServerError: Sendable {
  /// The server's code.
  public let sqlState: SQLState
  /// `ERROR`, `FATAL` or `PANIC`, whatever the server's language.
  public let severity: String
  /// The primary message, as the server sent it. Errors of data (class 22) may quote a value in it.
  public let message: String
  /// More about this occurrence; often quotes values, so it is in no description.
  public let detail: String?
  /// What the server suggests.
  public let hint: String?
  /// The schema of the table, if one is concerned.
  public let schema: String?
  /// The table, if one is concerned.
  public let table: String?
  /// The column, if one is concerned.
  public let column: String?
  /// The constraint, if one is concerned.
  public let constraint: String?
  /// Where in the statement, in characters counted from 1.
  public let position: Int?
  /// The function of the server that raised it; tells apart errors that share a SQLSTATE.
  let routine: String?
  /// The statement with its placeholders, where the server was given one.
  public internal(set) var sql: String?

  /// Reads the fields of a failed result. Nil where it did not come from the server but from libpq itself.
  init?(_ result: OpaquePointer, sql: String?) {
    func field(_ code: Character) -> String? {
      PQresultErrorField(result, Int32(code.asciiValue!)).map { String(cString: $0) }
    }
    guard let state = field("C") else { return nil }
    sqlState = SQLState(rawValue: state)
    severity = field("V") ?? field("S") ?? "ERROR"
    message = field("M") ?? ""
    (detail, hint, schema, table) = (field("D"), field("H"), field("s"), field("t"))
    (column, constraint, routine) = (field("c"), field("n"), field("R"))
    position = field("P").flatMap { Int($0) }
    self.sql = sql
  }
}

extension PostgresServerError: CustomStringConvertible, CustomDebugStringConvertible {
  /// Message, SQLSTATE, place, hint and the statement's line with a caret; no values.
  public var description: String {
    var lines = ["\(severity.lowercased()): \(safeMessage) [SQLSTATE \(sqlState)]\(place)"]
    if let sql { lines += position.map { SQLExcerpt.lines(of: sql, at: $0) } ?? SQLExcerpt.lines(of: sql) }
    if let hint { lines.append("hint: \(hint)") }
    return lines.joined(separator: "\n")
  }

  public var debugDescription: String { description }

  /// Everything, with the values that the server quotes. Not for logs that others can read.
  public var unredactedDescription: String {
    var lines = ["\(severity.lowercased()): \(message) [SQLSTATE \(sqlState)]\(place)"]
    if let detail { lines.append("detail: \(detail)") }
    if let hint { lines.append("hint: \(hint)") }
    if let sql { lines += position.map { SQLExcerpt.lines(of: sql, at: $0) } ?? SQLExcerpt.lines(of: sql) }
    return lines.joined(separator: "\n")
  }

  /// The message without what stands in quotes, for the class of errors that quotes values.
  private var safeMessage: String {
    guard sqlState.quotesValues, let open = message.firstIndex(of: "\""), let close = message.lastIndex(of: "\""), open < close else {
      return message
    }
    return message[..<open] + "\"…\"" + message[message.index(after: close)...]
  }

  private var place: String {
    var parts: [String] = []
    if let table { parts.append("table \(schema.map { "\($0)." } ?? "")\(table)") }
    if let column { parts.append("column \(column)") }
    if let constraint { parts.append("constraint \(constraint)") }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
  }
}

/// Cuts out of a statement what a message shows.
enum SQLExcerpt {
  /// The line that holds character `position` (from 1), and a line with a caret under it.
  static func lines(of sql: String, at position: Int) -> [String] {
    var number = 1
    var remaining = position - 1
    for line in sql.split(separator: "\n", omittingEmptySubsequences: false) {
      let length = line.unicodeScalars.count
      if remaining <= length {
        let prefix = "line \(number): "
        return [prefix + line, String(repeating: " ", count: prefix.count + remaining) + "^"]
      }
      remaining -= length + 1
      number += 1
    }
    return lines(of: sql)
  }

  /// The beginning of the statement on one line.
  static func lines(of sql: String) -> [String] {
    let flat = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ["in: " + (flat.count > 200 ? flat.prefix(200) + "…" : flat)]
  }
}
