// contract-generate: `contract generate`, and nothing beside it.
// In: the arguments of `contract generate`, `generate` first.
// Out: what `contract generate` makes.
// The plugins run this one, because whoever uses them compiles it before their own code.
// Never: holds code of its own.

import ArgumentParser
import ContractCommand

/// The command, as far as builds need it.
@main
struct GenerateOnly: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contract-generate", abstract: "Generates Swift and TypeScript from an OpenAPI document.", subcommands: [Generate.self])
}
