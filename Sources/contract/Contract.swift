// contract: the command that people keep.
// In: arguments.
// Out: what each subcommand makes; see its own file.
// Exit codes: 0 done; 1 the document has errors (or is not there), output is stale or a check did not hold; 64 wrong arguments; 74 a file
// could not be written, or a port not be listened on.
// Never: does the work itself; `generate` is ContractCommand's, the others have modules of their own.

import ArgumentParser
import ContractCommand

/// The command.
@main
struct Contract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contract", abstract: "Generates Swift and TypeScript from an OpenAPI document.",
    discussion: ExitStatus.help(failure: "a check did not hold", inputOutput: "a file could not be written"), subcommands: subcommands)

  private static var subcommands: [any ParsableCommand.Type] {
    let always: [any ParsableCommand.Type] = [
      Init.self, Generate.self, Lint.self, Diff.self, Bundle.self, Docs.self, Tree.self, Stats.self, Explain.self, Locate.self,
    ]
    #if Mock
      return always + [Mock.self]
    #else
      return always
    #endif
  }
}
