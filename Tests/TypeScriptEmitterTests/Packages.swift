import Foundation

/// Zod 4 and TanStack Query 5 with React's types, which generated code imports and the project does not depend on.
///
/// `TYPESCRIPT_IMPORT_MAP` names an import map (https://html.spec.whatwg.org/#import-maps) that leads to `zod`, `react` and
/// `@tanstack/react-query`; without it, `.build/tools/packages/import_map.json` is looked for. `StandIns/` holds the part of them that
/// generated code uses, written anew: it shows mistakes of the generator where the packages are not installed, but not whether the
/// packages are understood. So where they are, tests run with both.
enum Packages: String, CaseIterable {
  case installed, standIns

  /// Those that are there, the real ones first.
  static let all: [Packages] = installedMap == nil ? [.standIns] : [.installed, .standIns]
  static var best: Packages { all[0] }

  /// An import map, from the folder of a test.
  var importMap: String {
    switch self {
    case .installed: Packages.installedMap ?? ""
    case .standIns: "./stand-ins/import_map.json"
    }
  }

  /// What has to lie beside the files of a test.
  var files: [String: String] {
    get throws {
      guard self == .standIns else { return [:] }
      let folder = Repository.root.appending(path: "Tests/TypeScriptEmitterTests/StandIns")
      let names = ["import_map.json", "react-query.ts", "react.ts", "zod.ts"]
      return try Dictionary(
        uniqueKeysWithValues: names.map { ("stand-ins/" + $0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) })
    }
  }

  private static let installedMap: String? = {
    let own = Repository.root.appending(path: ".build/tools/packages/import_map.json").path(percentEncoded: false)
    let path = ProcessInfo.processInfo.environment["TYPESCRIPT_IMPORT_MAP"] ?? own
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()
}
