// The generated client with `dates: date`, against a real server and at the level of types.
import { createClient, createEvent, createUser, getPlain, type InputOf, listEvents, type ServerSentEvent, unwrap } from "./client.ts";
import type { components } from "./schema.d.ts";
import type { CreateUserBody, Event, ListEventsParameters, Notice, Plain, User, UserRequest, UserResponse } from "./types.ts";
import { check, type Equal } from "./equal.ts";

function equal(actual: unknown, expected: unknown, what = "value") {
  const [found, wanted] = [Deno.inspect(actual, { depth: 9 }), Deno.inspect(expected, { depth: 9 })];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

const at = "2024-02-29T12:00:00.5+02:00";
const date = new Date(at);
const sent = {
  at, title: at, day: "2024-02-29", ended: null, seen: [at, at], by: { ada: at, title: at }, span: [at, at], either: 7, plain: { name: at },
  notices: [{ kind: "alarm", when: at }, { kind: "note", when: at }], stamped: { by: at, made: at, note: at },
  next: { at: "2016-12-31T23:59:60Z", title: "leap", either: at, ended: at, unknown: at },
};
const received: Event = {
  at: date, title: at, day: "2024-02-29", ended: null, seen: [date, date], by: { ada: date, title: date }, span: [at, date], either: 7,
  plain: { name: at }, notices: [{ kind: "alarm", when: date }, { kind: "note", when: at }], stamped: { by: at, made: date, note: at },
  next: { at: new Date("2016-12-31T23:59:59Z"), title: "leap", either: date, ended: date, unknown: at } as Event,
};

async function serving(handler: (request: Request) => Response | Promise<Response>, body: (baseUrl: string) => Promise<void>) {
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, handler);
  try {
    await body(`http://127.0.0.1:${server.addr.port}`);
  } finally {
    await server.shutdown();
  }
}

Deno.test("answers, lines and events hold dates where the contract says so", () =>
  serving((request) => {
    const text = JSON.stringify(sent);
    const type = request.headers.get("accept")?.split(",")[0] ?? "";
    const headers = { "content-type": type };
    if (type === "text/event-stream") return new Response(`data: ${text}\n\n`, { headers });
    return new Response(type === "application/jsonl" ? text + "\n" : `[${text}]`, { headers });
  }, async (baseUrl) => {
    const client = createClient({ baseUrl, reconnect: false });
    const whole = await unwrap(listEvents(client, {}, { accept: "application/json" }));
    equal(whole, [received]);
    for (const accept of ["application/jsonl", "text/event-stream"]) {
      const stream = await unwrap(listEvents(client, {}, { accept })) as AsyncIterable<Event | ServerSentEvent<Event>>;
      for await (const item of stream) equal("data" in item ? item.data : item, received, accept);
    }
  }));

Deno.test("failures hold dates, and what is not a date-time stays text", () =>
  serving(() => Response.json({ title: at, at: "soon" }, { status: 500 }), async (baseUrl) => {
    const answer = await listEvents(createClient({ baseUrl, retry: false }));
    if (answer.status === 500) equal(answer.body, { title: at, at: "soon" });
    else throw new Error("another status");
  }));

Deno.test("dates are sent as text", () =>
  serving(async (request) => {
    const { searchParams } = new URL(request.url);
    if (request.method === "GET") return Response.json([{ at, title: `${searchParams.get("since")} ${searchParams.get("day")}` }]);
    return new Response(await request.text(), { status: 201, headers: { "content-type": "application/json" } });
  }, async (baseUrl) => {
    const client = createClient({ baseUrl });
    const [first] = await unwrap(listEvents(client, { query: { since: date, day: "2024-02-29" } })) as Event[];
    equal(first?.title, "2024-02-29T10:00:00.500Z 2024-02-29");
    equal(await unwrap(createEvent(client, { body: received })), received);
    const user = await unwrap(createUser(client, { body: { name: "a", password: "b", born: date } }));
    equal(user.born, date);
  }));

// What follows is only compiled.
export async function types() {
  check<Equal<components["schemas"]["Alarm"]["when"], string>>();
  check<Equal<Event["at"], Date>>();
  check<Equal<Event["ended"], Date | null | undefined>>();
  check<Equal<Event["day"], string | undefined>>();
  check<Equal<Event["span"], [string, Date] | undefined>>();
  check<Equal<Extract<Notice, { kind: "note" }>["when"], string>>();
  check<Equal<Plain, components["schemas"]["Plain"]>>();
  check<Equal<NonNullable<ListEventsParameters["query"]>["since"], Date | undefined>>();
  check<Equal<UserRequest, { name: string; password: string; born?: Date }>>();
  check<Equal<UserResponse, { readonly id: string; name: string; readonly joined: Date; born?: Date }>>();
  check<Equal<User["joined"], Date>>();
  check<Equal<CreateUserBody, UserRequest>>();
  check<Equal<NonNullable<NonNullable<InputOf<typeof createUser>>["body"]>, UserRequest>>();
  const client = createClient();
  // @ts-expect-error: a text is not a date
  await createEvent(client, { body: { at: "2024-01-01T00:00:00Z", title: "" } });
  // @ts-expect-error: a password is needed
  await createUser(client, { body: { name: "a" } });
  // @ts-expect-error: the server gives the id
  await createUser(client, { body: { id: "1", name: "a", password: "b" } });
  const answer = await createUser(client, { body: { name: "a", password: "b" } });
  if (answer.status === 201) check<Equal<typeof answer.body, UserResponse>>();
  // @ts-expect-error: a password is never received
  if (answer.ok) answer.body.password;
  if (answer.status === 400) check<Equal<typeof answer.body.at, Date | undefined>>();
  const plain = await getPlain(client);
  if (plain.ok) check<Equal<typeof plain.body, Plain>>();
}
