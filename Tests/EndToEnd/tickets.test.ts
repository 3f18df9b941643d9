// The generated types against the running server.
import { client } from "./api.ts";
import type { Ticket } from "../../Generated/typescript/types.ts";

const base = Deno.env.get("YATA_URL") ?? "";
const call = client(base, Deno.env.get("YATA_TOKEN"));
const anonymous = client(base);

function equal(actual: unknown, expected: unknown, what: string) {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

Deno.test("the server greets", async () => {
  const answer = await anonymous("get", "/");
  equal([answer.status, answer.body], [200, { message: "Server Healthy.", code: 200 }], "GET /");
});

Deno.test("without a token there is no profile", async () => {
  const answer = await anonymous("get", "/api/me");
  equal(answer.status, 401, "status");
  if (answer.status !== 401) return;
  equal(answer.body.error, "Unauthorized", "error");
  equal(answer.headers.get("www-authenticate")?.startsWith("Bearer"), true, "challenge");
});

Deno.test("a ticket is created, read, changed and deleted", async () => {
  const created = await call("post", "/api/tickets", { body: { title: "From TypeScript", description: "text", tags: ["typed"] } });
  equal(created.status, 201, "create");
  if (created.status !== 201) return;
  const ticket: Ticket = created.body;
  const path = { ticketId: ticket.id };

  const renamed = await call("patch", "/api/tickets/{ticketId}", { path, body: { title: "Renamed" } });
  if (renamed.status !== 200) throw new Error(`rename: ${renamed.status}`);
  equal([renamed.body.title, renamed.body.description], ["Renamed", "text"], "an absent member is left alone");

  const cleared = await call("patch", "/api/tickets/{ticketId}", { path, body: { description: null } });
  if (cleared.status !== 200) throw new Error(`clear: ${cleared.status}`);
  equal([cleared.body.title, cleared.body.description], ["Renamed", null], "null clears");

  const listed = await call("get", "/api/tickets", { query: { q: "renamed", status: ["open"], limit: 100 } });
  if (listed.status !== 200) throw new Error(`list: ${listed.status}`);
  equal(listed.body.tickets.some((item) => item.id === ticket.id), true, "search finds it");

  equal((await call("delete", "/api/tickets/{ticketId}", { path })).status, 204, "delete");
  equal((await call("get", "/api/tickets/{ticketId}", { path })).status, 404, "read after delete");
});

Deno.test("pages follow one another without gap or repetition", async () => {
  const ids = new Set<string>();
  for (let index = 0; index < 5; index++) {
    const created = await call("post", "/api/tickets", { body: { title: `Page ${index}`, tags: ["paging"] } });
    if (created.status === 201) ids.add(created.body.id);
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? { q: "page", limit: 2 } : { q: "page", limit: 2, cursor };
    const page = await call("get", "/api/tickets", { query });
    if (page.status !== 200) throw new Error(`page: ${page.status}`);
    seen.push(...page.body.tickets.map((ticket) => ticket.id));
    cursor = page.body.nextCursor ?? undefined;
  } while (cursor !== undefined);
  equal(new Set(seen).size, seen.length, "no repetition");
  equal([...ids].every((id) => seen.includes(id)), true, "no gap");
});

Deno.test("every mistake is listed at once", async () => {
  // @ts-expect-error a title is needed, and there is no such member
  const answer = await call("post", "/api/tickets", { body: { colour: "red", status: "open" }, query: {} });
  equal(answer.status, 422, "status");
  if (answer.status !== 422) return;
  const pointers = (answer.body.errors ?? []).map((issue) => issue.pointer).sort();
  equal(pointers.includes("/colour") && pointers.length >= 2, true, `pointers ${pointers}`);
});

Deno.test("what is not there yet says so", async () => {
  const answer = await call("get", "/api/tickets/{ticketId}/chat", { path: { ticketId: "018f3f2e-7c1a-7a52-9d0c-3b1f6f2a9e10" } });
  equal(Number(answer.status), 501, "status");
});
