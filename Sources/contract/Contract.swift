// In: arguments.
// Out: files, written only when their bytes change; diagnostics on standard error; an exit code.
// Exit codes: 0 done, 1 the document has errors or output is stale, 64 wrong arguments, 74 a file could not be read or written.
// All reading and writing of files happens in this module, through DiskFileReader and OutputFolder.
// Never: understands OpenAPI; that is ContractGenerator's.

import ArgumentParser

/// The command.
@main
struct Contract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contract", abstract: "Generates Swift and TypeScript from an OpenAPI document.",
    subcommands: [Generate.self, Explain.self])
}
