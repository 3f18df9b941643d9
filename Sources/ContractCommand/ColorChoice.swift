import ArgumentParser
import Foundation

/// When diagnostics are coloured.
public enum ColorChoice: String, Sendable, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// By itself, colour is for people at a terminal who did not ask for none (https://no-color.org).
  ///
  /// - Parameter isTerminal: whether what is printed goes to one.
  public func usesColor(isTerminal: @autoclosure () -> Bool, environment: [String: String] = ProcessInfo.processInfo.environment) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb" && isTerminal()
    }
  }

  var usesColorOnStandardError: Bool { usesColor(isTerminal: isatty(FileHandle.standardError.fileDescriptor) == 1) }
  var usesColorOnStandardOutput: Bool { usesColor(isTerminal: isatty(FileHandle.standardOutput.fileDescriptor) == 1) }
}
