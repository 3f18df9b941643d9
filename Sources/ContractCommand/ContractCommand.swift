// ContractCommand: what every program that reads documents for people shares, and `generate`.
// In: arguments.
// Out: files, written only when their bytes change; diagnostics on standard error; an exit code.
// All reading and writing of files happens here, through DiskFileReader and OutputFolder. Build plugins compile nothing beyond this
// module, so it stays light; the other subcommands of `contract` have modules of their own.
// Never: understands OpenAPI; that is ContractGenerator's.

import ArgumentParser

/// How a run ended, as programs see it.
public enum ExitStatus {
  /// The document has errors, output is stale, or a check did not hold.
  public static let failure = ExitCode(1)
  /// A file could not be written, or a port not be listened on (EX_IOERR of sysexits.h).
  public static let inputOutput = ExitCode(74)

  /// The codes of a subcommand, as its help names them.
  ///
  /// - Parameter failure: when it is 1, beside a document with errors.
  public static func help(failure: String = "", inputOutput: String = "what it makes could not be written") -> String {
    "Exit codes: 0 done, 1 \(failure.isEmpty ? "" : failure + ", or ")the document has errors, 64 wrong arguments, 74 \(inputOutput)."
  }
}
