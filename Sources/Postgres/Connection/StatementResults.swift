/// What the statements of a request answered, in their order. Most requests have one statement, and no array.
struct StatementResults {
  private(set) var last: PostgresResult?
  private var earlier: [PostgresResult] = []

  var count: Int { earlier.count + (last == nil ? 0 : 1) }

  mutating func append(_ result: PostgresResult) {
    if let last { earlier.append(last) }
    last = result
  }

  /// All but the first `unwanted`.
  func dropFirst(_ unwanted: Int) -> [PostgresResult] {
    guard let last, count > unwanted else { return [] }
    return earlier.dropFirst(unwanted) + [last]
  }
}

extension Request {
  /// The rows of each statement that the caller asked for.
  /// - Throws: `PostgresError.connectionLost` when one was left unanswered.
  func answers(of count: Int) throws -> [PostgresRows] {
    let wanted = results.dropFirst(unwantedResults)
    guard wanted.count == count else { throw Self.unanswered }
    return wanted.map { PostgresRows(result: $0) }
  }

  /// The rows of the only statement that the caller asked for.
  func answer() throws -> PostgresRows {
    guard let result = results.last, results.count == unwantedResults + 1 else { throw Self.unanswered }
    return PostgresRows(result: result)
  }

  private static var unanswered: PostgresError {
    .connectionLost(PostgresConnectionLoss(serverError: nil, reason: "a statement was left unanswered", wasSent: true))
  }
}
