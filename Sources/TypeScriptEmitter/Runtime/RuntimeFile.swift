/// `runtime.ts`: the part of the client that is the same for every document, once, in one file.
enum RuntimeFile {
  static func text(_ options: TypeScriptOptions) -> String {
    var writer = TypeScriptWriter()
    writer.line("// Generated from the OpenAPI document. Do not edit.")
    writer.line("// What `client.ts` runs on: `fetch`, and nothing else. It has no dependency and keeps no state.")
    for part in [types, client, errors, styles, bodies, streams, sending, operation] + (options.dates == .date ? [dates] : []) {
      writer.line()
      writer.line(part)
    }
    return writer.text
  }
}
