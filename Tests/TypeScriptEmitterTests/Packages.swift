import Foundation

/// Zod 4 and TanStack Query 5 with React's types, which these tests check against where they are installed.
///
/// `TYPESCRIPT_IMPORT_MAP` names an import map (https://html.spec.whatwg.org/#import-maps) that leads to `zod`, `react` and
/// `@tanstack/react-query`; without it, `.build/tools/packages/import_map.json` is looked for. The project itself depends on none of them.
enum Packages {
  static let importMap: String? = {
    let own = Repository.root.appending(path: ".build/tools/packages/import_map.json").path(percentEncoded: false)
    let path = ProcessInfo.processInfo.environment["TYPESCRIPT_IMPORT_MAP"] ?? own
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  static var isInstalled: Bool { importMap != nil }
}
