import ContractDiagnostics
import Foundation

/// Where people read what went wrong; standard output stays clean for results.
public enum StandardError {
  public static func print(_ line: String) { write(line + "\n") }

  /// Nobody could be told when this fails too.
  static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
