import Foundation

/// A folder with files, for as long as a test wants it.
package enum Workspace {
  /// A document without a problem.
  package static let document = """
    openapi: 3.1.0
    info: {title: Pets, version: "1"}
    paths:
      /pets: {get: {operationId: listPets, tags: [pets], responses: {"204": {description: Done}}}}

    """

  package static func with<Result>(_ files: [String: String], _ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "contract-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8) }
    return try body(folder)
  }
}
