import ArgumentParser
import ContractCommand
import ContractDocs
import Foundation

/// `contract docs`
struct Docs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write one HTML page for people, which needs nothing beside itself.",
    discussion:
      "Operations with examples in curl, Swift and TypeScript, types with their constraints, search, and calls to a chosen server. "
      + ExitStatus.help(failure: "the file is stale with --check"))

  @Option(name: .shortAndLong, help: "The file that is written; without it the page is printed.")
  var output: String?

  @Option(help: "The server that the page calls unless another is chosen; / is the one it comes from. (default: the document's first)")
  var server: String?

  @Flag(help: "Write nothing; fail when the file of --output is not what would be written.")
  var check = false

  @OptionGroup var options: ReadingOptions

  func validate() throws {
    guard !check || output != nil else { throw ValidationError("--check looks at the file of --output, which is missing") }
  }

  func run() throws {
    let page = ContractDocs.page(try options.model(yieldsOutput: output == nil), server: server)
    guard let output else { return try StandardOutput.write(page) }
    guard check else { return try OutputFile.write(page, to: output) }
    guard FileManager.default.contents(atPath: output) == Data(page.utf8) else {
      StandardError.print("error: \(output) is not what the document gives; run this again without --check")
      throw ExitStatus.failure
    }
  }
}
