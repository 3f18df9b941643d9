import Foundation
import Testing

@testable import TypeScriptEmitter

/// The examples of `Sources/TypeScriptEmitter/README.md` compile, all in one file, against what Yata's contract gives; so do those of `README.md`.
@Suite struct ReadmeTests {
  private static let options = """
    "jsx": "react-jsx", "jsxImportSource": "react", "lib": ["es2022", "dom", "dom.iterable"]
    """

  private static func examples(in page: String) throws -> [String] {
    let page = try String(contentsOf: Repository.root.appending(path: page), encoding: .utf8)
    var examples: [String] = []
    for part in page.components(separatedBy: "\n```ts").dropFirst() {
      let body = part.drop { $0 != "\n" }.dropFirst()
      examples.append(body.components(separatedBy: "\n```\n")[0])
    }
    return examples
  }

  private static func files() throws -> [String: String] {
    try Repository.generate(Repository.root.appending(path: "openapi.yaml").path(percentEncoded: false))
  }

  @Test(arguments: Packages.all) func examplesCompile(_ packages: Packages) throws {
    let examples = try ReadmeTests.examples(in: "Sources/TypeScriptEmitter/README.md")
    #expect(examples.count >= 10)
    var files = try ReadmeTests.files()
    files["main.tsx"] = examples.joined(separator: "\n")
    #expect(try Deno.check(files, entry: "main.tsx", options: ReadmeTests.options, packages: packages) == "")
  }

  @Test(arguments: Packages.all) func firstExampleCompiles(_ packages: Packages) throws {
    let examples = try ReadmeTests.examples(in: "README.md")
    #expect(examples.count == 1)
    var files = Dictionary(uniqueKeysWithValues: try ReadmeTests.files().map { ("Generated/typescript/" + $0.key, $0.value) })
    files["main.tsx"] = examples.joined(separator: "\n")
    #expect(try Deno.check(files, entry: "main.tsx", options: ReadmeTests.options, packages: packages) == "")
  }

  @Test(arguments: Packages.all) func mistakesDoNotCompile(_ packages: Packages) throws {
    var files = try ReadmeTests.files()
    files["main.ts"] = """
      import { useMutation, useQuery } from "@tanstack/react-query";
      import { check, type Equal } from "./equal.ts";
      import { createClient, type TransportError } from "./client.ts";
      import { createTicketMutation, getTicketQuery, listTicketsPages, listTicketsQuery } from "./queries.ts";
      const client = createClient();
      // @ts-expect-error: a path parameter is missing
      getTicketQuery(client);
      // @ts-expect-error: no such parameter
      listTicketsQuery(client, { query: { colour: "red" } });
      // @ts-expect-error: pages have no such parameter either
      listTicketsPages(client, { query: { colour: "red" } });
      export function Component() {
        const { data, error } = useQuery(listTicketsQuery(client));
        // @ts-expect-error: it may not be there yet
        data.tickets;
        // @ts-expect-error: a failure cannot have this status
        if (error?.status === 200) return;
        if (error && error.status === undefined) check<Equal<typeof error, TransportError>>();
        const create = useMutation(createTicketMutation(client));
        // @ts-expect-error: the title is missing
        create.mutate({ body: {} });
        const options = listTicketsQuery(client);
        // @ts-expect-error: there is always a function, never a token to skip
        check<Equal<Extract<typeof options.queryFn, symbol>, symbol>>();
      }
      """
    files["equal.ts"] = typeEquality
    #expect(try Deno.check(files, entry: "main.ts", options: ReadmeTests.options, packages: packages) == "")
  }

  /// Queries against a server that is not there: keys, pages, signals, prefetching, failures.
  @Test(arguments: Packages.all) func queriesRun(_ packages: Packages) throws {
    var files = try ReadmeTests.files()
    files["main.ts"] = """
      import { hydrate, QueryClient } from "@tanstack/react-query";
      import { createClient, ResponseError } from "./client.ts";
      import { createTicketMutation, getMeQuery, listTicketsPages, listTicketsQuery, prefetch, queryKeys } from "./queries.ts";
      function equal(actual: unknown, expected: unknown) {
        if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`);
      }
      const asked: string[] = [];
      const client = createClient({
        baseUrl: "http://127.0.0.1:1",
        fetch: async (request) => {
          const url = new URL(request.url);
          asked.push(`${request.method} ${url.pathname}${url.search} ${request.signal.aborted}`);
          if (url.pathname === "/api/me") return Response.json({ title: "No" }, { status: 401, headers: { "content-type": "application/problem+json" } });
          if (request.method === "POST") return Response.json({ id: "2", title: (await request.json()).title }, { status: 201 });
          return Response.json({ tickets: [{ id: "1" }], nextCursor: url.searchParams.has("cursor") ? null : "c2" });
        },
      });
      const server = new QueryClient({ defaultOptions: { queries: { retry: false } } });
      const input = { query: { limit: 1 } };
      const state = await prefetch(server, listTicketsQuery(client, input), listTicketsPages(client, input), getMeQuery(client));
      const browser = new QueryClient({ defaultOptions: { queries: { retry: false } } });
      hydrate(browser, JSON.parse(JSON.stringify(state)));
      equal(browser.getQueryData(listTicketsQuery(client, input).queryKey)?.nextCursor, "c2");
      equal(browser.getQueryData(listTicketsPages.key(input) as never), { pages: [{ tickets: [{ id: "1" }], nextCursor: "c2" }], pageParams: [null] });
      const pages = await browser.fetchInfiniteQuery({ ...listTicketsPages(client, input), pages: 3, staleTime: 0 });
      equal(pages.pages.map((page) => page.nextCursor), ["c2", null]);
      equal(asked.at(-1), "GET /api/tickets?limit=1&cursor=c2 false");
      const error = await browser.fetchQuery(getMeQuery(client)).catch((error: unknown) => error);
      equal(error instanceof ResponseError && error.status, 401);
      equal((await createTicketMutation(client).mutationFn({ body: { title: "New" } })).title, "New");
      equal(listTicketsQuery.key(), ["Tickets", "listTickets"]);
      await browser.invalidateQueries({ queryKey: listTicketsQuery.key(), refetchType: "none" });
      equal(browser.getQueryCache().findAll({ queryKey: queryKeys.tickets, stale: true }).length, 2);
      server.clear();
      browser.clear();
      console.log("done");
      Deno.exit(0);
      """
    #expect(try Deno.check(files, entry: "main.ts", packages: packages) == "")
    let result = try Deno.run(files, entry: "main.ts", packages: packages)
    #expect(result.status == 0 && result.output.contains("done"), "\(result.output.prefix(4000))")
  }
}
