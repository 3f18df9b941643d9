import ArgumentParser
import ContractCommand
import ContractDiagnostics
import Foundation

/// `contract init`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write a small contract to start from, and say how a package uses it.")

  @Argument(help: "Where it is written; a file that is there already stays.")
  var path = "openapi.yaml"

  @Option(help: "What the interface is called.")
  var title = "Notes"

  func run() throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      StandardError.print("error: \(path) is there already and was not touched")
      throw ExitStatus.failure
    }
    try TextFile.write(StarterContract.text(title: title), to: path)
    print(StarterContract.nextSteps(path: path), terminator: "")
  }
}
