import ContractDiagnostics
import Foundation

/// Where people read what went wrong; standard output stays clean for results.
public enum StandardError {
  public static func print(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
