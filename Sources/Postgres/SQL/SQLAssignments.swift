/// The assignments of an UPDATE that changes only what somebody gave, as PATCH needs:
///
///     var changes: SQLAssignments = ["updated_at = now()"]
///     changes.set("title", ifGiven: patch.title)
///     changes.set("description", to: patch.description)
///     try await database.execute("update tickets set \(changes.sql) where id = \(id)")
public struct SQLAssignments: Sendable, ExpressibleByArrayLiteral {
  private var assignments: [SQL]

  /// - Parameter assignments: what is assigned in any case.
  public init(_ assignments: [SQL] = []) { self.assignments = assignments }

  public init(arrayLiteral elements: SQL...) { assignments = elements }

  /// Whether nothing would change; such an UPDATE is no statement.
  public var isEmpty: Bool { assignments.isEmpty }

  /// `a = $1, b = null`.
  public var sql: SQL { assignments.joined(separator: ", ") }

  /// Any assignment: `changes.append("version = version + 1")`.
  public mutating func append(_ assignment: SQL) { assignments.append(assignment) }

  public mutating func set(_ column: StaticString, to value: some PostgresEncodable) {
    assignments.append("\(unsafeRawSQL: column.description) = \(value)")
  }

  /// Nil leaves the column as it is.
  public mutating func set(_ column: StaticString, ifGiven value: (some PostgresEncodable)?) {
    if let value { set(column, to: value) }
  }

  /// A value of three states: absent leaves the column as it is, null clears it.
  public mutating func set(_ column: StaticString, to change: some SQLChangeConvertible) {
    switch change.sqlChange {
    case .keep: break
    case .clear: assignments.append("\(unsafeRawSQL: column.description) = null")
    case .set(let value): set(column, to: value)
    }
  }
}

/// What shall become of a column.
public enum SQLChange<Value> {
  case keep
  /// NULL.
  case clear
  case set(Value)
}

/// A value of three states; a bridge of one line lets the three-state values of generated models be one.
public protocol SQLChangeConvertible {
  /// What the column holds.
  associatedtype Value: PostgresEncodable
  /// What to do with the column.
  var sqlChange: SQLChange<Value> { get }
}

extension SQLChange: SQLChangeConvertible where Value: PostgresEncodable {
  public var sqlChange: SQLChange<Value> { self }
}

extension SQLChange: Sendable where Value: Sendable {}
extension SQLChange: Equatable where Value: Equatable {}
