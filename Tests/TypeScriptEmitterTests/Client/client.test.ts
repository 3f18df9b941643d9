// The generated client against a real server, and at the level of types.
import {
  type AnswerOf, answer, type ClientOptions, createClient, type DataOf, deleteItem, type ErrorOf, events, getItem, type InputOf, lines, postItem,
  putItem, ResponseError, sendBytes, sendForm, styles, text, TransportError, unwrap, upload,
} from "./client.ts";
import { check, type Equal } from "./equal.ts";

type Handler = (request: Request, attempt: number) => Response | Promise<Response>;

function equal(actual: unknown, expected: unknown, what = "value") {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

/** What a call throws. */
async function thrown(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

async function echo(request: Request, attempt: number): Promise<Response> {
  const url = new URL(request.url);
  const body = await request.text();
  return Response.json({ method: request.method, url: url.pathname + url.search, headers: Object.fromEntries(request.headers), body, attempt });
}

/** A server for one test. */
async function serving(handler: Handler, body: (options: ClientOptions) => Promise<void>) {
  let attempt = 0;
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, (request) => handler(request, ++attempt));
  try {
    await body({ baseUrl: `http://127.0.0.1:${server.addr.port}`, retry: { delay: 5 }, reconnect: { delay: 5 }, timeout: 5000 });
  } finally {
    await server.shutdown();
  }
}

Deno.test("every style of parameters", () =>
  serving(echo, async (options) => {
    const said = await unwrap(styles(createClient(options), {
      path: { simple: ["a b", "c/d"], label: [1, 2], matrix: { r: 1, name: "x;y" } },
      query: {
        repeated: ["a", "b&c"], joined: ["a", "b,c"], spaced: ["a", "b"], piped: ["a", "b"], deep: { r: 1, name: "é" }, spread: { r: 2, g: 3 },
        flat: { r: 4 }, reserved: "a/b?c d", flag: true,
      },
      header: { "X-List": [1, 2], "X-Colour": { r: 1, g: 2 } },
      cookie: { taste: "sweet & sour" },
    }));
    equal(
      said.url,
      "/styles/a%20b,c%2Fd/.1.2/;r=1;name=x%3By?repeated=a&repeated=b%26c&joined=a,b%2Cc&spaced=a%20b&piped=a%7Cb" +
        "&deep[r]=1&deep[name]=%C3%A9&r=2&g=3&flat=r,4&reserved=a/b?c%20d&flag=true",
    );
    equal([said.headers["x-list"], said.headers["x-colour"], said.headers["cookie"]], ["1,2", "r=1,g=2", "taste=sweet%20%26%20sour"]);
  }));

Deno.test("a value cannot change the path", async () => {
  const client = createClient({ baseUrl: "http://127.0.0.1:1" });
  for (const id of ["", ".", ".."]) equal(await thrown(getItem(client, { path: { id } })) instanceof TypeError, true, id);
  await serving(echo, async (options) => {
    equal((await unwrap(getItem(createClient(options), { path: { id: "../x?y#z" } }))).url, "/items/..%2Fx%3Fy%23z");
  });
});

Deno.test("credentials stand where their scheme says", () =>
  serving(echo, async (options) => {
    const call = async (auth: ClientOptions["auth"]) => (await unwrap(getItem(createClient({ ...options, auth }), { path: { id: "1" } })));
    equal((await call("t")).headers["authorization"], "Bearer t");
    equal((await call(() => Promise.resolve("later"))).headers["authorization"], "Bearer later");
    const keys = await call((scheme) => scheme.type === "apiKey" ? `${scheme.name} 1` : undefined);
    equal([keys.url, keys.headers["cookie"], keys.headers["authorization"]], ["/items/1?api_key=key%201", "sid=session 1", undefined]);
    equal((await call(() => null)).headers["authorization"], undefined);
    const client = createClient({ ...options, auth: "user:pässword" });
    equal((await unwrap(upload(client, { body: { file: "x" } }))).headers["authorization"], `Basic ${"dXNlcjpww6Rzc3dvcmQ="}`);
    equal((await unwrap(sendForm(client, { body: {} }))).headers["authorization"], undefined);
  }));

Deno.test("bodies in every form", () =>
  serving(async (request, attempt) => {
    if (new URL(request.url).pathname === "/bytes") return new Response(await request.arrayBuffer(), { headers: { "content-type": "image/png" } });
    if (!request.headers.get("content-type")?.startsWith("multipart/")) return await echo(request, attempt);
    const parts: unknown[] = [];
    for (const [name, part] of await request.formData()) parts.push(typeof part === "string" ? [name, part] : [name, part.type, await part.text()]);
    return Response.json({ method: "", url: "", headers: {}, body: JSON.stringify(parts), attempt });
  }, async (options) => {
    const client = createClient(options);
    const json = await unwrap(putItem(client, { path: { id: "1" }, body: { name: "é", note: null } }));
    equal([json.headers["content-type"], json.body], ["application/json", '{"name":"é","note":null}']);
    const csv = await unwrap(putItem(client, { path: { id: "1" }, body: "a,b", contentType: "text/csv" }));
    equal([csv.headers["content-type"], csv.body], ["text/csv", "a,b"]);
    const form = await unwrap(sendForm(client, { body: { name: "a b", tags: ["x", "y"], deep: { r: 1 } } }));
    equal([form.headers["content-type"], form.body], ["application/x-www-form-urlencoded", "name=a%20b&tags=x,y&deep[r]=1"]);
    const parts = await unwrap(upload(client, {
      body: { file: new File(["data"], "a.bin", { type: "image/png" }), more: [new Blob(["1"]), "2"], meta: { r: 1 }, note: "*hi*" },
    }));
    equal(JSON.parse(parts.body), [
      ["file", "image/png", "data"], ["more", "application/octet-stream", "1"], ["more", "2"], ["meta", "application/json", '{"r":1}'],
      ["note", "text/markdown", "*hi*"],
    ]);
    const bytes = await unwrap(sendBytes(client, { body: new Uint8Array([0, 255]) }));
    equal([...new Uint8Array(await bytes.arrayBuffer())], [0, 255]);
  }));

Deno.test("answers are told apart by their status", () =>
  serving((request) => {
    const status = Number(new URL(request.url).pathname.split("/").pop());
    if (status === 204) return new Response(null, { status });
    if (status === 299) return new Response("<html>", { status: 200, headers: { "content-type": "text/html" } });
    const type = status === 418 ? "application/json" : "application/problem+json";
    return new Response(JSON.stringify({ title: "No", detail: "not here", code: 7 }), { status, headers: { "content-type": type } });
  }, async (options) => {
    const client = createClient({ ...options, retry: false });
    const missing = await getItem(client, { path: { id: "404" } });
    equal([missing.ok, missing.status], [false, 404]);
    if (missing.status === 404) equal(missing.body.title, "No");
    const teapot = await getItem(client, { path: { id: "418" } });
    if (teapot.status === 418) equal(teapot.body.code, 7);
    const error = await thrown(unwrap(getItem(client, { path: { id: "503" } })));
    if (!(error instanceof ResponseError)) throw error;
    equal([error.message, error.status, error.problem?.detail], ["503 No: not here", 503, "not here"]);
    const undeclared = await thrown(deleteItem(client, { path: { id: "404" } }));
    equal(undeclared instanceof TransportError && [undeclared.reason, undeclared.response?.status], ["undeclared", 404]);
    const page = await thrown(getItem(client, { path: { id: "299" } }));
    equal(page instanceof TransportError && page.reason, "undeclared", "a page instead of JSON");
    equal(await unwrap(deleteItem(client, { path: { id: "204" } })), undefined);
  }));

Deno.test("idempotent calls are tried again, others are not", () =>
  serving((request, attempt) => {
    if (attempt % 3 === 0) return echo(request, attempt);
    return new Response('{"title":"busy"}', { status: 503, headers: { "content-type": "application/problem+json", "retry-after": "0" } });
  }, async (options) => {
    const client = createClient(options);
    equal((await unwrap(putItem(client, { path: { id: "1" }, body: { name: "a" } }))).attempt, 3);
    equal((await postItem(client, { path: { id: "1" } })).status, 503);
    equal((await postItem(client, { path: { id: "1" } })).status, 503);
    equal((await unwrap(postItem(client, { path: { id: "1" }, header: { "Idempotency-Key": "k" } }))).attempt, 6);
    equal((await putItem(client, { path: { id: "1" }, body: { name: "a" } }, { retry: false })).status, 503);
  }));

Deno.test("Retry-After is waited for, unless it is too long", () =>
  serving((request, attempt) => {
    if (attempt === 2) return echo(request, attempt);
    return new Response('{"title":"busy"}', { status: 503, headers: { "content-type": "application/problem+json", "retry-after": attempt === 1 ? "1" : "3600" } });
  }, async (options) => {
    const client = createClient(options);
    const start = performance.now();
    equal((await getItem(client, { path: { id: "1" } })).status, 200);
    equal(performance.now() - start >= 990, true, "a second");
    equal((await getItem(client, { path: { id: "1" } })).status, 503);
  }));

Deno.test("a lost connection is tried again, then said", async () => {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  let connections = 0;
  const dropping = (async () => {
    for await (const connection of listener) {
      connections++;
      connection.close();
    }
  })();
  const client = createClient({ baseUrl: `http://127.0.0.1:${listener.addr.port}`, retry: { delay: 1 } });
  const error = await thrown(getItem(client, { path: { id: "1" } }));
  equal(error instanceof TransportError && error.reason, "network");
  equal(connections >= 3, true, `${connections} connections`);
  listener.close();
  await dropping;
});

Deno.test("timeouts and signals end a call", () =>
  serving(() => new Promise((resolve) => setTimeout(() => resolve(new Response(null, { status: 204 })), 300)), async (options) => {
    const client = createClient({ ...options, retry: false });
    const late = await thrown(deleteItem(client, { path: { id: "1" } }, { timeout: 20 }));
    equal(late instanceof TransportError && late.reason, "timeout");
    const reason = new Error("enough");
    const stop = new AbortController();
    setTimeout(() => stop.abort(reason), 20);
    equal(await thrown(deleteItem(client, { path: { id: "1" } }, { signal: stop.signal })) === reason, true, "the reason is thrown");
    equal(await thrown(deleteItem(client, { path: { id: "1" } }, { signal: AbortSignal.abort(reason) })) === reason, true, "at once");
    const aborted = await thrown(deleteItem(client, { path: { id: "1" } }, { signal: AbortSignal.timeout(20) }));
    equal(aborted instanceof DOMException && aborted.name, "TimeoutError");
  }));

Deno.test("middleware, headers and fetch can be replaced", () =>
  serving(echo, async (options) => {
    const seen: string[] = [];
    const client = createClient({
      ...options,
      headers: () => Promise.resolve({ "x-one": "1" }),
      middleware: [
        async (request, next) => {
          seen.push("out");
          const response = await next(request);
          seen.push("in");
          return response;
        },
        (request, next) => {
          request.headers.set("x-two", "2");
          return next(request);
        },
      ],
      fetch: (request, init) => (seen.push("fetch"), fetch(request, init)),
    });
    const said = await unwrap(getItem(client, { path: { id: "1" } }, { headers: { "x-three": "3" } }));
    equal([said.headers["x-one"], said.headers["x-two"], said.headers["x-three"]], ["1", "2", "3"]);
    equal(seen, ["out", "fetch", "in"]);
  }));

/** Next.js puts a `fetch` of its own into the place of the global one, and reads `next` and `cache` of what it is called with. */
Deno.test("what is said for Next.js reaches fetch at every attempt", async () => {
  const seen: unknown[] = [];
  const original = globalThis.fetch;
  const client = createClient({
    baseUrl: "http://127.0.0.1:1",
    retry: { delay: 1 },
    init: { cache: "force-cache", credentials: "include", next: { revalidate: 60, tags: ["items"] } },
  });
  globalThis.fetch = (input, init) => {
    const request = input as Request;
    seen.push([new URL(request.url).pathname, request.method, init]);
    if (new URL(request.url).pathname === "/lines") {
      return Promise.resolve(new Response('{"n":1}', { headers: { "content-type": "application/jsonl" } }));
    }
    const status = seen.length === 1 ? 503 : 200;
    return Promise.resolve(Response.json({ method: "", url: "", headers: {}, body: "", attempt: seen.length }, { status }));
  };
  try {
    equal((await unwrap(getItem(client, { path: { id: "1" } }))).attempt, 2);
    await unwrap(postItem(client, { path: { id: "1" } }, { init: { cache: "no-store", next: { tags: [] } } }));
    for await (const { n } of await unwrap(lines(client))) equal(n, 1);
  } finally {
    globalThis.fetch = original;
  }
  const init = { cache: "force-cache", credentials: "include", next: { revalidate: 60, tags: ["items"] } };
  equal(seen, [
    ["/items/1", "GET", init],
    ["/items/1", "GET", init],
    ["/items/1", "POST", { ...init, cache: "no-store", next: { tags: [] } }],
    ["/lines", "GET", init],
  ]);
});

/** Answers each connection with the next of `answers`, then cuts it. */
async function cutting(answers: string[], asked: (string | undefined)[], listener: Deno.Listener) {
  for await (const connection of listener) {
    let request = "";
    const bytes = new Uint8Array(1024);
    while (!request.includes("\r\n\r\n")) request += new TextDecoder().decode(bytes.subarray(0, await connection.read(bytes) ?? 0));
    asked.push(/last-event-id: (.*)\r\n/i.exec(request)?.[1]);
    for (const byte of new TextEncoder().encode(answers[asked.length - 1])) {
      await connection.write(new Uint8Array([byte]));
      if (byte === 13) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    connection.close();
  }
}

Deno.test("events go on where the connection broke off", async () => {
  const asked: (string | undefined)[] = [];
  const head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 9999\r\n\r\n";
  const answers = [
    head + ": hello\r\nretry: 1\r\nid: 1\r\ndata: {\"n\":\r\ndata: 1}\r\n\r\nid: 2\rdata: {\"n\":2}\r\rid: 3\ndata: {\"n\":",
    head.replace("9999", "38") + "\uFEFFevent: named\nid: 3\ndata: {\"n\":3}\n\n",
    "HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n",
    head + "id\ndata: {\"n\":4}\n\n",
    "HTTP/1.1 204 Done\r\n\r\n",
  ];
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const serving = cutting(answers, asked, listener);
  const client = createClient({ baseUrl: `http://127.0.0.1:${listener.addr.port}`, retry: false, reconnect: { delay: 1 } });
  const stream = await unwrap(events(client, { header: { "Last-Event-ID": "0" } }));
  const seen: unknown[] = [];
  for await (const event of stream) seen.push([event.event, event.data.n, event.id]);
  equal(seen, [["message", 1, "1"], ["message", 2, "2"], ["named", 3, "3"], ["message", 4, ""]]);
  equal(asked, ["0", "2", "3", "3", undefined], "Last-Event-ID");
  listener.close();
  await serving;
});

Deno.test("leaving the loop, closing and a signal end the connection", () => {
  let cancelled = 0;
  return serving(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const body = new ReadableStream({
      start: (controller) => {
        timer = setInterval(() => controller.enqueue(new TextEncoder().encode('data: {"n":1}\n\n')), 5);
      },
      cancel: () => {
        clearInterval(timer);
        cancelled++;
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  }, async (options) => {
    const client = createClient(options);
    for await (const event of await unwrap(events(client))) {
      equal(event.data.n, 1);
      break;
    }
    const closed = await unwrap(events(client));
    setTimeout(() => closed.close(), 30);
    equal(await thrown((async () => { for await (const _ of closed); })()) instanceof DOMException, true, "closed");
    const stop = new AbortController();
    const stream = await unwrap(events(client, {}, { signal: stop.signal }));
    setTimeout(() => stop.abort(new Error("enough")), 30);
    equal(String(await thrown((async () => { for await (const _ of stream); })())), "Error: enough");
    for (let wait = 0; cancelled < 3 && wait < 100; wait++) await new Promise((resolve) => setTimeout(resolve, 10));
    equal(cancelled, 3);
  });
});

Deno.test("a stream that is refused when it is opened again ends with that error", () =>
  serving((_, attempt) => {
    if (attempt > 1) return new Response('{"title":"No"}', { status: 401, headers: { "content-type": "application/problem+json" } });
    return new Response('data: {"n":1}\n\n', { headers: { "content-type": "text/event-stream" } });
  }, async (options) => {
    const stream = await unwrap(events(createClient(options)));
    const error = await thrown((async () => { for await (const _ of stream); })());
    equal(error instanceof ResponseError && error.status, 401);
  }));

Deno.test("a streamed answer is asked for; JSON lines come one by one", () =>
  serving((request) => {
    const path = new URL(request.url).pathname;
    if (path === "/lines") return new Response('{"n":1}\n\n{"n":2}\r\n{"n":3}', { headers: { "content-type": "application/jsonl" } });
    if (path === "/text") return new Response("plain", { headers: { "content-type": "text/plain; charset=utf-8" } });
    if (!request.headers.get("accept")?.startsWith("text/event-stream")) return Response.json({ text: "whole" }, { status: 201 });
    return new Response("data: one\n\ndata: [DONE]\n\n", { headers: { "content-type": "text/event-stream" } });
  }, async (options) => {
    const client = createClient(options);
    const whole = await answer(client);
    if (whole.status === 201) equal(whole.body.text, "whole");
    equal(whole.status, 201);
    const written = await answer(client, {}, { accept: "text/event-stream" });
    const pieces: string[] = [];
    if (written.status === 200) for await (const event of written.body) pieces.push(event.data);
    equal(pieces, ["one", "[DONE]"]);
    const seen: number[] = [];
    for await (const line of await unwrap(lines(client))) seen.push(line.n);
    equal(seen, [1, 2, 3]);
    equal(await unwrap(text(client)), "plain");
  }));

/** Never called: what must not compile does not. */
export async function types() {
  const client = createClient();
  // @ts-expect-error: the operation says what the method is
  createClient({ init: { method: "PUT" } });
  // @ts-expect-error: a path parameter is missing
  await getItem(client);
  // @ts-expect-error: the path parameter is of another type
  await getItem(client, { path: { id: 1 } });
  // @ts-expect-error: there is no such parameter
  await getItem(client, { path: { id: "1" }, query: { q: "" } });
  // @ts-expect-error: a member of the body is missing
  await putItem(client, { path: { id: "1" }, body: {} });
  // @ts-expect-error: a member of the body is of another type
  await putItem(client, { path: { id: "1" }, body: { name: 1 } });
  // @ts-expect-error: another media type must be named
  await putItem(client, { path: { id: "1" }, body: "a,b" });
  // @ts-expect-error: nothing answers JSON here
  await deleteItem(client, { path: { id: "1" }, body: {} });
  const result = await getItem(client, { path: { id: "1" } });
  // @ts-expect-error: no such status
  if (result.status === 999) return;
  // @ts-expect-error: a success has no title
  if (result.ok) result.body.title;
  // @ts-expect-error: a problem has no method
  if (result.status === 404) result.body.method;
  if (result.status === 500) result.body.title;
  try {
    await unwrap(result);
  } catch (caught) {
    const error = caught as ErrorOf<typeof getItem>;
    if (error.status === 418) check<Equal<typeof error.body, { code?: number }>>();
    if (error.status === undefined) check<Equal<typeof error, TransportError>>();
    // @ts-expect-error: not a failure
    if (error.status === 200) return;
  }
  check<Equal<DataOf<typeof deleteItem>, undefined>>();
  check<Equal<DataOf<typeof sendBytes>, Blob>>();
  check<Equal<InputOf<typeof getItem>, { path: { id: string } }>>();
  check<Equal<AnswerOf<typeof deleteItem>["status"], 204>>();
}
