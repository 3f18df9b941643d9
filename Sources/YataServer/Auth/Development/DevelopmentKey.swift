#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The key of the development sign-in, made on first use and kept in the working folder.
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
    let key = try RSAPrivateKey()
    guard
      FileManager.default.createFile(atPath: path, contents: Data(try key.pem().utf8), attributes: [.posixPermissions: 0o600])
    else { throw Unusable(path: path, reason: "cannot be written") }
    return key
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
