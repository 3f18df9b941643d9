import Foundation

/// The built files of the page; they travel with the executable as a resource.
struct WebAssets: Sendable {
  struct Asset: Sendable, Equatable {
    var bytes: [UInt8]
    var contentType: String
    /// A strong one, in quotes.
    var entityTag: String
  }

  struct Missing: Error, CustomStringConvertible {
    let folder: String
    var description: String {
      "the folder \(folder) is not beside the executable; deploy the resource bundle contract_YataServer.resources with it"
    }
  }

  /// The page itself; it names the other files below the folder `version`.
  let page: Asset
  /// By their path in the folder: `app.css`, `chat/composer.js`.
  let files: [String: Asset]
  /// Changes with the content of any file, so that a browser may keep for ever what it got under it.
  let version: String

  static let pageName = "index.html"

  static func load() throws -> WebAssets { try WebAssets(contents(of: "Assets")) }

  /// The files of a folder that travels with the executable, by their path in it.
  static func contents(of folder: String) throws -> [String: [UInt8]] {
    guard let folder = Bundle.module.url(forResource: folder, withExtension: nil),
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String })
    else { throw Missing(folder: folder) }
    var contents: [String: [UInt8]] = [:]
    for name in names where contentTypes[extensionOf(name)] != nil {
      contents[name] = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }
    return contents
  }

  init(_ contents: [String: [UInt8]]) throws {
    guard let text = contents[Self.pageName].map({ String(decoding: $0, as: UTF8.self) }) else {
      throw Missing(folder: "Assets")
    }
    let digests = contents.sorted { $0.key < $1.key }.flatMap { Array($0.key.utf8) + Digests.sha256($0.value) }
    version = Self.short(Digests.sha256(digests))
    let marker = "/app/assets/"
    page = Self.asset(Self.pageName, Array(text.replacingOccurrences(of: marker, with: "\(marker)\(version)/").utf8))
    files = Dictionary(
      uniqueKeysWithValues: contents.filter { $0.key != Self.pageName }.map { ($0.key, Self.asset($0.key, $0.value)) })
  }

  static func asset(_ name: String, _ bytes: [UInt8]) -> Asset {
    Asset(
      bytes: bytes, contentType: contentTypes[extensionOf(name)] ?? "application/octet-stream",
      entityTag: "\"\(short(Digests.sha256(bytes)))\"")
  }

  private static func extensionOf(_ name: String) -> String { String(name.split(separator: ".").last ?? "") }

  private static func short(_ digest: [UInt8]) -> String { Base64.encode(Array(digest.prefix(12)), alphabet: .url, padding: false) }

  private static let contentTypes = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
  ]
}
