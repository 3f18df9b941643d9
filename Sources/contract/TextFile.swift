import ContractCommand
import Foundation

/// Files that subcommands write where they are told to.
enum TextFile {
  /// Whole or not at all; ends the run with a message when it cannot be.
  static func write(_ text: String, to path: String) throws {
    do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
      StandardError.print("error: \(path): \((error as NSError).localizedDescription)")
      throw ExitStatus.inputOutput
    }
  }
}
