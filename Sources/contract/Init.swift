import ArgumentParser
import ContractCommand
import ContractDiagnostics
import Foundation

/// `contract init`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a small contract to start from, and say how a package uses it.",
    discussion: "Exit codes: 0 done, 1 there is such a file already, 64 wrong arguments, 74 it could not be written.")

  @Argument(help: "Where it is written; a file that is there already stays.")
  var path = "openapi.yaml"

  @Option(help: "What the interface is called.")
  var title = "Notes"

  func run() throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      StandardError.print("error: \(path) is there already and was not touched")
      throw ExitStatus.failure
    }
    try OutputFile.write(StarterContract.text(title: title), to: path)
    try StandardOutput.write(StarterContract.nextSteps(path: path))
  }
}
