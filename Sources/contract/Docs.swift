import ArgumentParser
import ContractCommand
import ContractDocs
import Foundation

/// `contract docs`
struct Docs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write one HTML page for people, which needs nothing beside itself.",
    discussion:
      "Operations with examples in curl, Swift and TypeScript, types with their constraints, search, and calls to a chosen server.")

  @Option(name: .shortAndLong, help: "The file that is written; without it the page is printed.")
  var output: String?

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let page = ContractDocs.page(try options.model())
    guard let output else { return print(page, terminator: "") }
    try TextFile.write(page, to: output)
  }
}
