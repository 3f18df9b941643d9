#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One numbered file of SQL: `0001_create_users.sql`.
struct MigrationFile: Sendable {
  let version: Int
  /// `create_users`.
  let name: String
  let file: String
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Statements such as `create index concurrently` cannot run in a transaction. A file with the marker on a line of its own
  /// runs outside one, and then holds a single statement.
  var runsInTransaction: Bool {
    !text.split(separator: "\n").contains { $0.trimmingSpaces() == "-- migrate:no-transaction" }
  }

  /// Reads the files whose name ends in `.sql`, in order of their numbers.
  static func read(directory: String) throws(PostgresMigrationError) -> [MigrationFile] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory)
    } catch {
      throw .unreadable(path: directory, reason: "there is no such folder, or it may not be read")
    }
    var files: [MigrationFile] = []
    for name in names.sorted() where name.hasSuffix(".sql") {
      files.append(try read(name, in: directory))
    }
    files.sort { $0.version < $1.version }
    try refuseDuplicates(files)
    return files
  }

  private static func read(_ file: String, in directory: String) throws(PostgresMigrationError) -> MigrationFile {
    let (version, name) = try parse(file)
    guard let data = FileManager.default.contents(atPath: directory + "/" + file) else {
      throw .unreadable(path: directory + "/" + file, reason: "it is not a readable file")
    }
    let bytes = [UInt8](data)
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      throw .unreadable(path: directory + "/" + file, reason: "it is not UTF-8 text")
    }
    return MigrationFile(version: version, name: name, file: file, bytes: bytes)
  }

  static func parse(_ file: String) throws(PostgresMigrationError) -> (version: Int, name: String) {
    let stem = file.dropLast(".sql".count)
    let digits = stem.prefix { $0.isASCII && $0.isNumber }
    let rest = stem.dropFirst(digits.count)
    guard let version = Int(digits), version > 0, rest.hasPrefix("_"), rest.count > 1 else { throw .wrongName(file: file) }
    return (version, String(rest.dropFirst()))
  }

  private static func refuseDuplicates(_ files: [MigrationFile]) throws(PostgresMigrationError) {
    for (first, second) in zip(files, files.dropFirst()) where first.version == second.version {
      throw .duplicate(version: first.version, files: files.filter { $0.version == first.version }.map(\.file))
    }
  }
}
