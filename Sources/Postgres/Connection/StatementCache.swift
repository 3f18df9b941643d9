/// A statement that this connection has asked the server to parse.
final class PreparedStatement {
  let name: String
  let key: StatementKey
  var lastUse: UInt64
  /// The server has said that it parsed it.
  var isReady = false

  /// A statement for one use: the server's unnamed one, which the next one replaces.
  static func unnamed(_ key: StatementKey) -> PreparedStatement { PreparedStatement(name: "", key: key, lastUse: 0) }

  init(name: String, key: StatementKey, lastUse: UInt64) {
    (self.name, self.key, self.lastUse) = (name, key, lastUse)
  }
}

/// What makes two statements the same to the server: text and declared types.
struct StatementKey: Hashable {
  let text: String
  let types: [UInt32]
}

/// The prepared statements of one connection, at most `limit` of them; the least recently used goes first.
struct StatementCache {
  private let limit: Int
  private var statements: [StatementKey: PreparedStatement] = [:]
  /// The last one found; its time of use is as late as any.
  private var latest: PreparedStatement?
  private var clock: UInt64 = 0
  private var nextName = 0
  /// Names the server still holds and should forget at the next occasion.
  private(set) var forgotten: [String] = []

  init(limit: Int) { self.limit = max(1, limit) }

  var count: Int { statements.count }

  mutating func find(_ key: StatementKey) -> PreparedStatement? {
    // What runs often runs often in a row, and comparing is cheaper than hashing.
    if let latest, latest.key == key { return latest }
    guard let statement = statements[key] else { return nil }
    latest = statement
    clock += 1
    statement.lastUse = clock
    return statement
  }

  mutating func add(_ key: StatementKey) -> PreparedStatement {
    if statements.count >= limit, let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) {
      forget(oldest)
    }
    clock += 1
    nextName += 1
    let statement = PreparedStatement(name: "s\(nextName)", key: key, lastUse: clock)
    statements[key] = statement
    return statement
  }

  /// Drops a statement that the server has, and remembers to tell it.
  mutating func forget(_ statement: PreparedStatement) {
    remove(statement)
    forgotten.append(statement.name)
  }

  /// Drops a statement that the server does not have.
  mutating func remove(_ statement: PreparedStatement) {
    if latest === statement { latest = nil }
    if statements[statement.key] === statement { statements[statement.key] = nil }
  }

  mutating func takeForgotten() -> [String] {
    defer { forgotten = [] }
    return forgotten
  }

  /// The server did not take a deallocation; it is asked again later.
  mutating func stillThere(_ name: String) { forgotten.append(name) }
}
