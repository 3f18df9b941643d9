import Foundation

/// The stage that runs now, on one line of a terminal, for people who wait for a long document. Nothing is shown elsewhere.
struct ProgressLine: Sendable {
  private let isShown: Bool

  init(isShown: Bool = ProgressLine.isTerminal) { self.isShown = isShown }

  func show(_ stage: String) {
    if isShown { StandardError.write("\r\(ProgressLine.eraseLine)\(stage) …") }
  }

  /// Leaves the line as it was.
  func end() {
    if isShown { StandardError.write("\r\(ProgressLine.eraseLine)") }
  }

  /// Whether standard error can take a line back.
  private static var isTerminal: Bool {
    isatty(FileHandle.standardError.fileDescriptor) == 1 && ProcessInfo.processInfo.environment["TERM"] ?? "dumb" != "dumb"
  }

  /// ECMA-48, section 8.3.41.
  private static let eraseLine = "\u{1B}[K"
}
