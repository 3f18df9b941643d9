import Foundation
import Testing

@testable import TypeScriptEmitter

/// What is committed for the frontend of Yata.
@Suite struct GeneratedTests {
  private static func yata() throws -> [String: String] {
    try Repository.generate(Repository.root.appending(path: "openapi.yaml").path(percentEncoded: false))
  }

  @Test func isFresh() throws {
    for (name, text) in try GeneratedTests.yata() {
      let file = Repository.root.appending(path: "Generated/typescript/" + name)
      let committed = try? String(contentsOf: file, encoding: .utf8)
      #expect(committed == text, "Generated/typescript/\(name) is stale; `make generate` refreshes it")
    }
  }

  @Test func isTheSameEveryTime() throws {
    #expect(try GeneratedTests.yata() == GeneratedTests.yata())
  }

  @Test func isStrictlyCorrect() throws {
    var files = try GeneratedTests.yata()
    files["main.ts"] = """
      import type { Ticket, CreateTicketBody, ListTicketsResponse } from "./types.ts";
      import { ticketStatusValues } from "./types.ts";
      import type { paths } from "./schema.d.ts";
      import { check, type Equal } from "./equal.ts";
      check<Equal<(typeof ticketStatusValues)[number], Ticket["status"]>>();
      check<Equal<CreateTicketBody, paths["/api/tickets"]["post"]["requestBody"]["content"]["application/json"]>>();
      check<Equal<ListTicketsResponse["tickets"][number], Ticket>>();
      // @ts-expect-error: there is no such status
      const status: Ticket["status"] = "lost";
      // @ts-expect-error: there is no such path
      type Nowhere = paths["/api/nowhere"];
      // @ts-expect-error: a title is needed
      const body: CreateTicketBody = {};
      export type { Nowhere };
      export { body, status };
      """
    files["equal.ts"] = typeEquality
    try Deno.expectCorrect(files, entry: "main.ts")
  }
}
