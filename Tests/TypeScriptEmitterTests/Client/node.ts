// The generated client against a real server of Node's, where nothing of a browser or of deno is there. Runs in both.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient, deleteItem, events, getItem, lines, postItem, ResponseError, sendBytes, styles, TransportError, unwrap, upload } from "./client.ts";

function equal(actual: unknown, expected: unknown, what: string) {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

async function thrown(call: Promise<unknown>): Promise<unknown> {
  return await call.then(() => new Error("nothing was thrown"), (error: unknown) => error);
}

const asked: (string | undefined)[] = [];
let attempts = 0;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const body = chunks.map((chunk) => new TextDecoder("latin1").decode(chunk)).join("");
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const send = (status: number, type: string, text: string) => void response.writeHead(status, { "content-type": type }).end(text);
  if (pathname === "/events") {
    const last = request.headers["last-event-id"];
    asked.push(typeof last === "string" ? last : undefined);
    if (asked.length > 2) return void response.writeHead(204).end();
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(`retry: 1\nid: ${asked.length}\ndata: {"n":${asked.length}}\n\ndata: {"n"`, () => response.destroy());
    return;
  }
  if (pathname === "/lines") return send(200, "application/jsonl", '{"n":1}\n{"n":2}\n');
  if (pathname === "/bytes") return send(200, "image/png", String(body.length));
  if (pathname === "/items/late") return void setTimeout(() => response.writeHead(204).end(), 300);
  if (pathname === "/items/missing") return send(404, "application/problem+json", '{"title":"No"}');
  if (pathname === "/items/busy" && ++attempts < 3) return send(503, "application/problem+json", '{"title":"Busy"}');
  send(200, "application/json", JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body, attempt: attempts }));
}

const server = createServer((request, response) => void answer(request, response));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const client = createClient({
  baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, auth: () => Promise.resolve("t"), retry: { delay: 1 }, reconnect: { delay: 1 },
});

const said = await unwrap(styles(client, {
  path: { simple: ["a b"], label: [1, 2], matrix: { r: 1 } }, query: { deep: { r: 1 }, piped: ["a", "b"] }, header: { "X-List": [1, 2] }, cookie: { taste: "x" },
}));
equal(said.url, "/styles/a%20b/.1.2/;r=1?deep[r]=1&piped=a%7Cb", "styles");
equal([said.headers["x-list"], said.headers["cookie"], said.headers["authorization"]], ["1,2", "taste=x", "Bearer t"], "headers");
const missing = await thrown(unwrap(getItem(client, { path: { id: "missing" } })));
equal(missing instanceof ResponseError && [missing.status, missing.problem?.title], [404, "No"], "a problem");
equal((await unwrap(getItem(client, { path: { id: "busy" } }))).attempt, 3, "attempts");
equal((await unwrap(postItem(client, { path: { id: "1" } }))).method, "POST", "a post");
const parts = await unwrap(upload(client, { body: { file: new File(["data"], "a.bin", { type: "image/png" }), meta: { r: 1 } } }));
equal(parts.headers["content-type"]?.startsWith("multipart/form-data; boundary="), true, "multipart");
equal(parts.body.includes('name="file"; filename="a.bin"') && parts.body.includes('{"r":1}'), true, "parts");
equal(await (await unwrap(sendBytes(client, { body: new Uint8Array([0, 255]) }))).text(), "2", "bytes");
const late = await thrown(deleteItem(client, { path: { id: "late" } }, { timeout: 20, retry: false }));
equal(late instanceof TransportError && late.reason, "timeout", "a timeout");
const stopped = await thrown(deleteItem(client, { path: { id: "late" } }, { signal: AbortSignal.timeout(20) }));
equal(stopped instanceof DOMException && stopped.name, "TimeoutError", "a signal");
const found: number[] = [];
for await (const line of await unwrap(lines(client))) found.push(line.n);
for await (const event of await unwrap(events(client))) found.push(event.data.n);
equal(found, [1, 2, 1, 2], "lines and events");
equal(asked, [undefined, "1", "2"], "Last-Event-ID");
server.closeAllConnections();
server.close();
console.log("the client works");
