import ContractDiagnostics
import Foundation

/// A file that is written whole or not at all: the new content replaces the old one in one step. Devices and pipes are written to, not
/// replaced.
public enum OutputFile {
  /// Ends the run with a message when the file cannot be written.
  public static func write(_ text: String, to path: String) throws {
    do throws(OutputError) { try replace(path, with: text) } catch { throw error.told() }
  }

  static func replace(_ path: String, with text: String) throws(OutputError) {
    do {
      if isStream(path), let handle = FileHandle(forWritingAtPath: path) { return try handle.write(contentsOf: Data(text.utf8)) }
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch { throw OutputError(path: path, error) }
  }

  private static func isStream(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && [S_IFCHR, S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }
}

/// A file that could not be written.
struct OutputError: Error {
  let path: String
  let reason: String

  init(path: String, _ error: any Error) {
    self.path = path
    reason = OutputError.reason(error)
  }

  /// Says so on standard error.
  ///
  /// - Returns: what ends the run.
  func told() -> any Error {
    StandardError.print(SafeText.line("error: \(path): \(reason)"))
    return ExitStatus.inputOutput
  }

  /// In the words of the operating system, where it is what refused.
  static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error ?? error
    if let cause = cause as? POSIXError { return String(cString: strerror(cause.code.rawValue)) }
    let refusal = cause as NSError
    return refusal.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32(refusal.code))) : error.localizedDescription
  }
}
