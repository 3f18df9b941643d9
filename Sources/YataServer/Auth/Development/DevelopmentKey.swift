#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The key of the development sign-in, made on first use and kept in the working folder. Servers that start there at the same moment agree on one.
enum DevelopmentKey {
  struct Unusable: Error, CustomStringConvertible {
    var path: String
    var reason: String
    var description: String { "\(path): \(reason); delete it and a new one is made" }
  }

  static func load(directory: String) throws -> RSAPrivateKey {
    let path = "\(directory)/development-key.pem"
    if FileManager.default.fileExists(atPath: path) { return try read(path) }
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try write(RSAPrivateKey(), to: path)
    // Not the one just made: another server may have been first.
    return try read(path)
  }

  /// Puts the key there whole and at once, unless there is one by now.
  private static func write(_ key: RSAPrivateKey, to path: String) throws {
    let draft = "\(path).\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    guard
      FileManager.default.createFile(atPath: draft, contents: Data(try key.pem().utf8), attributes: [.posixPermissions: 0o600])
    else { throw Unusable(path: path, reason: "cannot be written") }
    // A rename replaces what is there, a link never does. Where files have no links, on FAT, the last one counts.
    guard link(draft, path) == 0 || errno == EEXIST || rename(draft, path) == 0 else {
      throw Unusable(path: path, reason: String(cString: strerror(errno)))
    }
  }

  private static func read(_ path: String) throws -> RSAPrivateKey {
    guard let data = FileManager.default.contents(atPath: path), let pem = String(validating: data, as: UTF8.self) else {
      throw Unusable(path: path, reason: "cannot be read")
    }
    do {
      return try RSAPrivateKey(pem: pem)
    } catch {
      throw Unusable(path: path, reason: "\(error)")
    }
  }
}
