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

  @Option(help: "The server that the page calls unless another is chosen; / is the one it comes from. (default: the document's first)")
  var server: String?

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let page = ContractDocs.page(try options.model(), server: server)
    guard let output else { return print(page, terminator: "") }
    try TextFile.write(page, to: output)
  }
}
