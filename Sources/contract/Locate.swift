import ArgumentParser
import ContractCommand
import ContractDiagnostics
import ContractGenerator
import Foundation
import SwiftEmitter
import TypeScriptEmitter

/// `contract locate`
struct Locate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say where in the document a line of generated code comes from.",
    discussion: "The code is generated once more, in memory, so nothing must have been noted when it was written. "
      + ExitStatus.help(failure: "the line comes from no single place, or the file is not what the document gives"))

  @Argument(help: "A generated file and a line of it, Swift or TypeScript: Generated/typescript/types.ts:12.")
  var line: String

  @Argument(help: "The OpenAPI document, YAML or JSON. (default: what contract.yaml names, or openapi.yaml)")
  var document: String?

  @Option(help: "Over how many files each kind of Swift output was spread. (default: what contract.yaml says, or 24)")
  var shards: Int?

  @Flag(name: .customLong("swift-client"), help: "A Swift client was written too.")
  var swiftClient = false

  @OptionGroup var reading: DocumentOptions
  @OptionGroup var printing: DiagnosticOptions

  func validate() throws {
    let (path, _) = try place()
    guard FileManager.default.fileExists(atPath: path) else { throw ValidationError("there is no file \(path)") }
  }

  func run() throws { try StandardOutput.write(try output() + "\n") }

  /// What is printed.
  func output() throws -> String {
    let (path, number) = try place()
    let result = reading.generate(document, options: options)
    try printing.print(result.diagnostics.filter { $0.severity == .error }, sources: result.sources, yieldsOutput: true)
    guard !result.hasErrors else { throw ExitStatus.failure }
    let file = try file(path, in: result)
    let lines = file.text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    guard number <= lines else { throw refusal("\(path) has no line \(number)") }
    guard let place = SourceTable.place(ofLine: number, in: file, sources: result.sources) else {
      StandardError.print("line \(number) of \(path) comes from no single place of the document")
      throw ExitStatus.failure
    }
    return place
  }

  private func place() throws -> (path: String, line: Int) {
    let parts = line.split(separator: ":", omittingEmptySubsequences: false)
    // Compilers put a column behind the line.
    let count = parts.count > 2 && parts.suffix(2).allSatisfy({ Int($0) != nil }) ? 2 : 1
    guard parts.count > count, let number = Int(parts[parts.count - count]), number > 0 else {
      throw ValidationError("expected FILE:LINE, found `\(line)`")
    }
    return (parts.dropLast(count).joined(separator: ":"), number)
  }

  /// The file as it is generated, which must be what is on disk.
  private func file(_ path: String, in result: GeneratorResult) throws -> GeneratedFile {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let file = (result.swift + result.typeScript).first(where: { $0.path == name }) else {
      throw refusal("\(name) is no file that is generated")
    }
    guard let written = FileManager.default.contents(atPath: path), written.elementsEqual(file.text.utf8) else {
      throw refusal("\(path) is not what the document gives now; generate or build first")
    }
    return file
  }

  private func refusal(_ message: String) -> any Error {
    StandardError.print(SafeText.line("error: \(message)"))
    return ExitStatus.failure
  }

  private var options: GeneratorOptions {
    var options = reading.generatorOptions
    options.swift = SwiftOptions(client: swiftClient)
    options.typeScript = TypeScriptOptions()
    options.shards = shards
    options.tracesSources = true
    return options
  }
}
