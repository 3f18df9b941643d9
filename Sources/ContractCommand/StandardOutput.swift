import ArgumentParser
import Foundation

/// Where results go. One that cannot be written ends the run: half a page must not pass for a whole one.
public enum StandardOutput {
  public static func write(_ text: String) throws {
    do { try FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) } catch {
      StandardError.print("error: standard output: \(OutputError.reason(error))")
      throw ExitStatus.inputOutput
    }
  }
}
