/// One migration, as the folder and the database see it together.
public struct PostgresMigrationStatus: Sendable {
  /// How far a migration is.
  public enum State: Sendable {
    case applied(at: PostgresTimestamp, milliseconds: Int64)
    case pending
    /// The file is not the one that ran.
    case edited(at: PostgresTimestamp)
    /// It ran, but its file is gone.
    case missing(at: PostgresTimestamp)
    /// New, but numbered below one that has run.
    case outOfOrder
  }

  /// The number in front of its file's name.
  public let version: Int
  /// The rest of its file's name.
  public let name: String
  /// Its file, where there is one.
  public let file: String?
  /// How far it is.
  public let state: State
}

/// A row of the table that remembers what ran.
struct AppliedMigration: PostgresRowDecodable {
  let version: Int
  let name: String
  let checksum: String
  let appliedAt: PostgresTimestamp
  let milliseconds: Int64

  init(row: PostgresRow) throws {
    version = try row["version"]
    name = try row["name"]
    checksum = try row["checksum"]
    appliedAt = try row["applied_at"]
    milliseconds = try row["execution_milliseconds"]
  }
}

/// Sets the files and what ran side by side. No I/O.
enum MigrationComparison {
  static func compare(files: [(file: MigrationFile, checksum: String)], applied: [AppliedMigration]) -> [PostgresMigrationStatus] {
    let newest = applied.map(\.version).max() ?? 0
    var remaining = Dictionary(applied.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
    var statuses = files.map { entry in
      let state = state(checksum: entry.checksum, version: entry.file.version, applied: remaining[entry.file.version], newest: newest)
      remaining[entry.file.version] = nil
      return PostgresMigrationStatus(version: entry.file.version, name: entry.file.name, file: entry.file.file, state: state)
    }
    statuses += remaining.values.map {
      PostgresMigrationStatus(version: $0.version, name: $0.name, file: nil, state: .missing(at: $0.appliedAt))
    }
    return statuses.sorted { $0.version < $1.version }
  }

  private static func state(
    checksum: String, version: Int, applied: AppliedMigration?, newest: Int
  ) -> PostgresMigrationStatus.State {
    guard let applied else { return version < newest ? .outOfOrder : .pending }
    guard applied.checksum == checksum else { return .edited(at: applied.appliedAt) }
    return .applied(at: applied.appliedAt, milliseconds: applied.milliseconds)
  }

  /// The first reason to refuse, if any.
  static func refusal(_ statuses: [PostgresMigrationStatus]) -> PostgresMigrationError? {
    var newest = 0
    for status in statuses {
      if case .applied = status.state { newest = max(newest, status.version) }
      if case .missing = status.state { newest = max(newest, status.version) }
    }
    for status in statuses {
      switch status.state {
      case .applied, .pending: continue
      case .edited: return .edited(version: status.version, file: status.file ?? status.name)
      case .missing: return .missing(version: status.version, name: status.name)
      case .outOfOrder: return .outOfOrder(version: status.version, file: status.file ?? status.name, newest: newest)
      }
    }
    return nil
  }
}
