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
  /// A file could not be read or written (EX_IOERR of sysexits.h).
  public static let inputOutput = ExitCode(74)
}
