import Foundation
import Testing

@testable import TypeScriptEmitter

/// `dates: date`, and the types of each direction in the client: `Dates/`.
@Suite struct DatesTests {
  private static let folder = Repository.root.appending(path: "Tests/TypeScriptEmitterTests/Dates")

  private static func files(_ names: String...) throws -> [String: String] {
    let document = folder.appending(path: "openapi.yaml").path(percentEncoded: false)
    var files = try Repository.generate(document, TypeScriptOptions(dates: .date))
    for name in names { files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8) }
    files["equal.ts"] = typeEquality
    return files
  }

  @Test func clientConvertsBothWays() throws {
    let files = try DatesTests.files("dates.test.ts")
    try Deno.expectCorrect(files, entry: "dates.test.ts")
    let result = try Deno.test(files, entry: "dates.test.ts")
    #expect(result.status == 0 && result.output.contains("3 passed"), "\(result.output.suffix(8000))")
  }

  @Test func schemaFileStaysAsItIs() throws {
    let document = DatesTests.folder.appending(path: "openapi.yaml").path(percentEncoded: false)
    #expect(try DatesTests.files()["schema.d.ts"] == Repository.generate(document)["schema.d.ts"])
  }

  @Test(arguments: Packages.all) func zodReadsDates(_ packages: Packages) throws {
    let files = try DatesTests.files("schemas.ts")
    try Deno.expectCorrect(ZodTypes.compared(files), entry: "zod-types.ts", packages: packages)
    try Deno.expectCorrect(files, entry: "schemas.ts", packages: packages)
    let result = try Deno.run(files, entry: "schemas.ts", packages: packages)
    #expect(result.status == 0 && result.output.contains("dates"), "\(result.output.prefix(4000))")
  }
}
