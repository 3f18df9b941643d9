import ContractRuntime
import Postgres

// Where the contract's types and the database's meet: see the README of `Postgres`.

/// Three-state members of the contract change columns, or leave them.
extension Presence: SQLChangeConvertible where Wrapped: PostgresEncodable {
  public var sqlChange: SQLChange<Wrapped> {
    switch self {
    case .absent: .keep
    case .null: .clear
    case .value(let value): .set(value)
    }
  }
}

/// Generated models are kept whole in `jsonb` columns, read and written by their own reader and writer.
extension PostgresJSONConvertible where Self: JSONModel {
  public func postgresJSON() -> [UInt8] { json() }
  public init(postgresJSON bytes: [UInt8]) throws { try self.init(json: bytes) }
}
