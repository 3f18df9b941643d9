import Synchronization

/// A statement that waits to go in front of the next one, such as `begin` or `savepoint`.
struct DeferredStatement: Sendable {
  typealias ID = Int

  let id: ID
  let sql: SQL

  init(_ sql: SQL) {
    id = Self.ids.wrappingAdd(1, ordering: .relaxed).newValue
    self.sql = sql
  }

  private static let ids = Atomic<Int>(0)
}
