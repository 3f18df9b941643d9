// The generated client against the running server.
import {
  createClient, createTicket, deleteTicket, getMe, getServerStatus, getTicket, listTicketMessages, listTickets, ResponseError, sendTicketMessage,
  unwrap, updateTicket,
} from "../../Generated/typescript/client.ts";
import type { Ticket } from "../../Generated/typescript/types.ts";

const baseUrl = Deno.env.get("YATA_URL") ?? "";
const token = Deno.env.get("YATA_TOKEN");
const client = createClient({ baseUrl, auth: () => Promise.resolve(token) });
const anonymous = createClient({ baseUrl });

function equal(actual: unknown, expected: unknown, what: string) {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

Deno.test("the server greets", async () => {
  equal(await unwrap(getServerStatus(anonymous)), { message: "Server Healthy.", code: 200 }, "GET /");
});

Deno.test("without a token there is no profile", async () => {
  const answer = await getMe(anonymous);
  equal(answer.status, 401, "status");
  if (answer.status !== 401) return;
  equal(answer.body.error, "Unauthorized", "error");
  equal(answer.headers.get("www-authenticate")?.startsWith("Bearer"), true, "challenge");
});

Deno.test("a ticket is created, read, changed and deleted", async () => {
  const ticket: Ticket = await unwrap(createTicket(client, { body: { title: "From TypeScript", description: "text", tags: ["typed"] } }));
  const path = { ticketId: ticket.id };
  equal((await unwrap(getTicket(client, { path }))).title, "From TypeScript", "read");

  const renamed = await unwrap(updateTicket(client, { path, body: { title: "Renamed" } }));
  equal([renamed.title, renamed.description], ["Renamed", "text"], "an absent member is left alone");
  const cleared = await unwrap(updateTicket(client, { path, body: { description: null } }));
  equal([cleared.title, cleared.description], ["Renamed", null], "null clears");

  const listed = await unwrap(listTickets(client, { query: { q: "renamed", status: ["open", "in_progress"], limit: 100 } }));
  equal(listed.tickets.some((item) => item.id === ticket.id), true, "search finds it");

  equal((await deleteTicket(client, { path })).status, 204, "delete");
  const error = await unwrap(getTicket(client, { path })).catch((error: unknown) => error);
  equal(error instanceof ResponseError && [error.status, error.problem?.status], [404, 404], "read after delete");
});

Deno.test("an Idempotency-Key makes a repeated creation one", async () => {
  const header = { "Idempotency-Key": crypto.randomUUID() };
  const first = await createTicket(client, { header, body: { title: "Once" } });
  const second = await createTicket(client, { header, body: { title: "Once" } });
  equal([first.status, second.status], [201, 201], "statuses");
  if (first.ok && second.ok) equal(second.body.id, first.body.id, "the same ticket");
});

Deno.test("pages follow one another without gap or repetition", async () => {
  const ids = new Set<string>();
  for (let index = 0; index < 5; index++) {
    ids.add((await unwrap(createTicket(client, { body: { title: `Page ${index}`, tags: ["paging"] } }))).id);
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await unwrap(listTickets(client, { query: { q: "page", limit: 2, ...(cursor === undefined ? {} : { cursor }) } }));
    seen.push(...page.tickets.map((ticket) => ticket.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  equal(new Set(seen).size, seen.length, "no repetition");
  equal([...ids].every((id) => seen.includes(id)), true, "no gap");
});

Deno.test("every mistake is listed at once", async () => {
  // @ts-expect-error: a title is needed, and there is no such member
  const answer = await createTicket(client, { body: { colour: "red", status: "open" } });
  equal(answer.status, 422, "status");
  if (answer.status !== 422) return;
  const pointers = (answer.body.errors ?? []).map((issue) => issue.pointer).sort();
  equal(pointers.includes("/colour") && pointers.length >= 2, true, `pointers ${pointers}`);
});

Deno.test("a conversation begins empty, and an assistant that nobody configured says so", async () => {
  const ticket = await unwrap(createTicket(client, { body: { title: "To talk about" } }));
  const path = { ticketId: ticket.id };
  equal((await unwrap(listTicketMessages(client, { path }))).messages, [], "messages");
  equal((await sendTicketMessage(client, { path, body: { body: "How?" } })).status, 503, "status");
  equal((await unwrap(listTicketMessages(client, { path }))).messages, [], "nothing is kept of a question without an answer");
});
