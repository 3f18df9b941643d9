import ArgumentParser
import ContractCommand
import ContractDiagnostics
import OpenAPIDocument

/// Where a document is, as an argument says it: a path, or `git:REVISION:PATH`.
enum DocumentPlace {
  static func parse(_ argument: String) throws -> (path: String, files: any FileReader) {
    guard argument.hasPrefix("git:") else { return (argument, DiskFileReader()) }
    let rest = argument.dropFirst(4)
    guard let colon = rest.firstIndex(of: ":"), colon != rest.startIndex, rest.index(after: colon) != rest.endIndex else {
      throw ValidationError("\(quoted(argument)) is not git:REVISION:PATH, such as git:main:openapi.yaml")
    }
    let revision = String(rest[..<colon])
    guard !revision.hasPrefix("-") else { throw ValidationError("\(quoted(revision)) is no revision") }
    return (String(rest[rest.index(after: colon)...]), GitFileReader(revision: revision))
  }
}
