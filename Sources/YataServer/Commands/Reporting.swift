import ArgumentParser
import Foundation
import Logging

/// What every command has in common: configuration, a logger, and one clear message when something is wrong.
enum Reporting {
  /// Runs a command; an error goes to standard error as it describes itself, and the process ends with 1.
  static func run(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch {
      complain("\(error)")
      throw ExitCode.failure
    }
  }

  static func complain(_ text: String) {
    FileHandle.standardError.write(Data("error: \(text)\n".utf8))
  }

  /// The configuration and a logger that obeys it. Logs go to standard error, so that standard output is for answers.
  static func start() throws -> (Configuration, Logger) {
    let configuration = try Configuration(environment: try Environment.load())
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = configuration.logLevel
      return handler
    }
    return (configuration, Logger(label: "yata"))
  }
}
