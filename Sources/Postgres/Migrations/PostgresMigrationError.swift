/// Migrations in the folder and in the database that do not fit together.
public enum PostgresMigrationError: Error, Hashable, Sendable {
  /// The folder cannot be read.
  case unreadable(path: String, reason: String)
  /// A file's name is not `0001_what_it_does.sql`.
  case wrongName(file: String)
  /// Two files have one number.
  case duplicate(version: Int, files: [String])
  /// A file was edited after it had run.
  case edited(version: Int, file: String)
  /// A migration ran here whose file is gone.
  case missing(version: Int, name: String)
  /// A new file has a number below one that has run already.
  case outOfOrder(version: Int, file: String, newest: Int)
  /// Another process has been migrating for too long.
  case locked(limit: Duration)
  /// The server refused a statement of a file; its transaction was rolled back.
  case failed(file: String, line: Int?, reason: String)
}

extension PostgresMigrationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "the migrations in \(path) cannot be read: \(reason)"
    case .wrongName(let file):
      "\"\(file)\" is no name of a migration: expected a number, an underscore and words, such as 0001_create_users.sql"
    case .duplicate(let version, let files):
      "migration \(version) exists \(files.count) times: \(files.joined(separator: ", ")); give one of them the next free number"
    case .edited(let version, let file):
      "migration \(version) (\(file)) was edited after it had run; restore the file and write the change as a new migration"
    case .missing(let version, let name):
      "migration \(version) (\(name)) ran in this database but has no file; restore it, or run a program that has it"
    case .outOfOrder(let version, let file, let newest):
      "migration \(version) (\(file)) is new, but \(newest) has already run; give it a number above \(newest)"
    case .locked(let limit):
      "another process has been migrating this database for over \(limit); wait for it, or end it (pg_locks, locktype advisory)"
    case .failed(let file, let line, let reason): "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)"
    }
  }
}
