// Generated from the OpenAPI document. Do not edit.
// What `client.ts` runs on: `fetch`, and nothing else. It has no dependency and keeps no state.

/** Takes the members of a section of the parameters that hold something. */
type Present<P> = { [K in keyof P as [NonNullable<P[K]>] extends [never] ? never : K]: P[K] };
type ParametersOf<O> = O extends { parameters: infer P } ? Present<P> : unknown;

type IsUnion<T, U = T> = [T] extends [never] ? false : T extends unknown ? ([U] extends [T] ? false : true) : never;

/** Bytes that are sent as they are. */
export type Binary = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;

/** A part of a form: text may also come from a file. */
type Part<T> = T extends string ? T | Blob : T extends readonly (infer I)[] ? readonly Part<I>[] : T;

/** What is handed over for a body of the media type `M` whose schema has the type `T`. */
type Sent<M, T> = M extends `multipart/${string}` ? FormData | { [K in keyof T]: Part<T[K]> }
  : M extends `application/x-www-form-urlencoded${string}` ? URLSearchParams | T
  : M extends `${string}json${string}` | `text/${string}` ? T
  : T | Binary;

type OneBody<C, D> = IsUnion<keyof C> extends true
  ? { [M in keyof C]: { body: Sent<M, C[M]> } & (M extends D ? { contentType?: M } : { contentType: M }) }[keyof C]
  : { body: Sent<keyof C, C[keyof C]> };

type BodyOf<O, D> = O extends { requestBody: { content: infer C } } ? OneBody<C, D>
  : O extends { requestBody?: infer B } ? [NonNullable<B>] extends [never] ? unknown
    : NonNullable<B> extends { content: infer C } ? OneBody<C, D> | { body?: never }
    : unknown
  : unknown;

/** The parameters of an operation by their place, and its body. */
export type Input<O, D = never> = ParametersOf<O> & BodyOf<O, D>;

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
type RedirectStatus = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;
type ClientErrorStatus =
  | 400
  | 401
  | 402
  | 403
  | 404
  | 405
  | 406
  | 407
  | 408
  | 409
  | 410
  | 411
  | 412
  | 413
  | 414
  | 415
  | 416
  | 417
  | 418
  | 421
  | 422
  | 423
  | 424
  | 425
  | 426
  | 428
  | 429
  | 431
  | 451;
type ServerErrorStatus = 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;
type StatusRanges = {
  "1XX": never;
  "2XX": SuccessStatus;
  "3XX": RedirectStatus;
  "4XX": ClientErrorStatus;
  "5XX": ServerErrorStatus;
};
type Status = StatusRanges[keyof StatusRanges];
type Named<K> = Extract<K, number> | StatusRanges[Extract<K, keyof StatusRanges>];

/** The statuses that an answer under the key `S` of `responses` can have; `default` stands for failures beside a declared success. */
type StatusesOf<S, K> = S extends number ? S
  : S extends keyof StatusRanges ? Exclude<StatusRanges[S], Extract<K, number>>
  : S extends "default"
    ? Exclude<Status, Named<K> | ([Extract<Named<K>, SuccessStatus>] extends [never] ? never : SuccessStatus)>
  : never;

/** What a body of the media type `M` whose schema has the type `T` is decoded to. */
type Decoded<M, T> = M extends `text/event-stream${string}` ? EventStream<T>
  : M extends `${string}jsonl${string}` | `${string}ndjson${string}` | `${string}json-seq${string}` ? AsyncIterable<T>
  : M extends `${string}json${string}` | "*/*" ? T
  : M extends `text/${string}` | `${string}xml${string}` ? string
  : Blob;

type Received<R> = R extends { content: infer C } ? { [M in keyof C]: Decoded<M, C[M]> }[keyof C] : undefined;

/** A declared answer; `status` tells the alternatives of a result apart. */
export interface Answer<Ok extends boolean, S extends number, B> {
  readonly ok: Ok;
  readonly status: S;
  readonly body: B;
  readonly headers: Headers;
  readonly response: Response;
}
type AnyAnswer = Answer<boolean, number, unknown>;

type AnswersOf<S extends number, B> =
  | ([Extract<S, SuccessStatus>] extends [never] ? never : Answer<true, Extract<S, SuccessStatus>, B>)
  | ([Exclude<S, SuccessStatus>] extends [never] ? never : Answer<false, Exclude<S, SuccessStatus>, B>);
type ResultOf<R> = { [S in keyof R]: AnswersOf<StatusesOf<S, keyof R>, Received<R[S]>> }[keyof R];

/** Every declared answer of an operation. */
export type Result<O> = O extends { responses: infer R } ? ResultOf<R> : never;
/** The declared successes among `R`. */
export type Success<R> = Extract<R, { ok: true }>;
/** The errors that the declared failures among `R` become when they are thrown. */
export type Failure<R> = R extends { ok: false; status: infer S extends number; body: infer B } ? ResponseError<S, B> : never;

type Arguments<O, D> = unknown extends Input<O, D> ? [input?: Record<string, never>, options?: CallOptions]
  : Record<never, never> extends Input<O, D> ? [input?: Input<O, D>, options?: CallOptions]
  : [input: Input<O, D>, options?: CallOptions];

/** A function that calls one operation. Its answer is a union over the declared statuses; `unwrap` turns failures into errors. */
export interface Operation<O, D = never> {
  (client: Client, ...call: Arguments<O, D>): Promise<Result<O>>;
  readonly description: OperationDescription;
  readonly "~operation"?: O;
}
/** What an operation takes, beside the client. */
export type InputOf<F> = F extends (client: Client, ...call: infer A) => unknown ? A[0] : never;
/** Every declared answer of a function of the client. */
export type AnswerOf<F> = F extends (...call: never[]) => Promise<infer R> ? R : never;
/** The body of a success. */
export type DataOf<F> = Success<AnswerOf<F>> extends { body: infer B } ? B : never;
/** Everything that `unwrap` throws. `status` tells declared failures apart, and is undefined when there was no declared answer. */
export type ErrorOf<F> = Failure<AnswerOf<F>> | TransportError;

/** How a client reaches the server. Everything may be left out in a browser on the server's own origin. */
export interface ClientOptions {
  /** What stands before each path: `https://api.example.com/v1`. */
  baseUrl?: string;
  /** The credential of a security scheme: a bearer token, `user:password`, an API key. Asked before each attempt, so it is always fresh. */
  auth?: Credential | ((scheme: SecurityScheme) => Credential | Promise<Credential>);
  headers?: Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>);
  /** Wraps each attempt, the first outermost. */
  middleware?: readonly Middleware[];
  fetch?: (request: Request, init?: RequestInit) => Promise<Response>;
  /** Milliseconds until an attempt is given up; for streams, until they begin. 0 waits for ever. 30 seconds unless said otherwise. */
  timeout?: number;
  retry?: RetryOptions | false;
  reconnect?: ReconnectOptions | false;
  /** Handed to `fetch` as it is: `credentials`, `cache`, and `next` of Next.js. */
  init?: Omit<RequestInit, "method" | "headers" | "body" | "signal"> & {
    next?: { revalidate?: number | false; tags?: string[] };
  };
}
type Credential = string | null | undefined;

/** Sends a request on with `next`, once, several times, or not at all. */
export type Middleware = (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;

/** Idempotent calls are tried again after a lost connection, a timeout and the statuses named here; others with an `Idempotency-Key` too. */
export interface RetryOptions {
  /** Further attempts: 2. */
  attempts?: number;
  /** Milliseconds before the first further attempt, doubled each time, with jitter: 250. */
  delay?: number;
  /** The longest wait in milliseconds: 30000. A `Retry-After` beyond it is not waited for. */
  maximumDelay?: number;
  /** 408, 425, 429, 500, 502, 503, 504. */
  statuses?: readonly number[];
}

/** A stream of events fetched with GET is opened again where it broke off, with `Last-Event-ID`. */
export interface ReconnectOptions {
  /** How often in a row it may fail to open: without limit. */
  attempts?: number;
  /** Milliseconds to wait, unless the server said how long: 1000. Doubled after each failure in a row. */
  delay?: number;
  /** 30000. */
  maximumDelay?: number;
}

/** What one call may have otherwise than its client. */
export interface CallOptions extends Omit<ClientOptions, "baseUrl" | "fetch" | "middleware"> {
  signal?: AbortSignal;
  /** The media type that is asked for, when an operation has several. A stream is sent only when it is asked for or the only success. */
  accept?: string;
}

/** Where requests go, and with what. */
export interface Client {
  readonly options: ClientOptions;
}

/** A client; it holds no state, so one for each request of a server costs nothing. */
export function createClient(options: ClientOptions = {}): Client {
  return { options };
}

/** A security scheme of the document. */
export interface SecurityScheme {
  readonly name: string;
  readonly type: "bearer" | "basic" | "http" | "apiKey" | "oauth2" | "openIdConnect" | "mutualTLS";
  /** Where an API key travels, under which name; the scheme of `http`. */
  readonly in?: "header" | "query" | "cookie";
  readonly key?: string;
}

/** How a value is written where it differs from the rule for its place. */
export interface Style {
  /** As in the document. */
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly contentType?: string;
}
type Styles = { readonly [name: string]: Style };

/** What the document says about an operation, as far as a request needs it. */
export interface OperationDescription {
  readonly method: string;
  readonly path: string;
  /** Alternatives; each is a list of schemes that are needed together. */
  readonly security?: readonly (readonly SecurityScheme[])[];
  /** Media types of the body, the usual one first; JSON when absent. */
  readonly body?: readonly string[];
  /** Media types that are asked for; JSON and problem details when absent. */
  readonly accept?: readonly string[];
  /** Media types of answers that are read as they come. */
  readonly streams?: readonly string[];
  /** The data of an event is JSON when absent; text; or the whole event, as `itemSchema` describes it (OpenAPI 3.2). */
  readonly events?: "text" | "whole";
  /** Statuses of the declared answers; `4` is `4XX`, `0` is `default`. */
  readonly statuses: readonly number[];
  readonly styles?: { readonly path?: Styles; readonly query?: Styles; readonly header?: Styles; readonly cookie?: Styles };
  /** The media type of the whole query string (OpenAPI 3.2). */
  readonly querystring?: string;
  /** How members of forms are written. */
  readonly encoding?: Styles;
  /** What is made of decoded answers, by status and media type, before they are handed over. */
  readonly readers?: readonly (readonly [status: number, mediaType: string, read: (value: unknown) => unknown])[];
}

/** Problem details (RFC 9457). */
export interface ProblemDetails {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  instance?: string;
}

/** A declared failure, thrown by `unwrap`. `status` tells the type of `body`. */
export class ResponseError<S extends number = number, B = unknown> extends Error {
  override readonly name: string = "ResponseError";
  readonly status: S;
  readonly body: B;
  readonly headers: Headers;
  readonly response: Response;

  constructor(answer: Answer<boolean, S, B>) {
    super(messageOf(answer));
    this.status = answer.status;
    this.body = answer.body;
    this.headers = answer.headers;
    this.response = answer.response;
  }

  /** The body as problem details, when the server sent such. */
  get problem(): ProblemDetails | undefined {
    const isProblem = this.headers.get("content-type")?.startsWith("application/problem+json") ?? false;
    return isProblem && typeof this.body === "object" && this.body !== null ? this.body : undefined;
  }
}

/** No declared answer: no connection, no answer in time, an undeclared status, a body that is not what was declared. */
export class TransportError extends Error {
  override readonly name: string = "TransportError";
  readonly status?: undefined;
  readonly reason: "network" | "timeout" | "undeclared" | "malformed";
  readonly response: Response | undefined;

  constructor(reason: TransportError["reason"], message: string, details: { response?: Response; cause?: unknown } = {}) {
    super(message, { cause: details.cause });
    this.reason = reason;
    this.response = details.response;
  }
}

function messageOf(answer: AnyAnswer): string {
  const body: ProblemDetails | null | undefined = typeof answer.body === "object" ? answer.body : undefined;
  const text = [body?.title, body?.detail].filter((part) => typeof part === "string" && part !== "").join(": ");
  return `${answer.status} ${text || answer.response.statusText}`.trim();
}

/** The body of a success; a declared failure is thrown as a `ResponseError`. */
export async function unwrap<R extends AnyAnswer>(call: R | Promise<R>): Promise<Success<R>["body"]> {
  const answer = await call;
  if (!answer.ok) throw new ResponseError(answer);
  return answer.body;
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date) &&
  !(value instanceof Blob);
const isThere = (value: unknown): boolean => value !== undefined && value !== null;

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
const encodeReserving = (text: string): string =>
  text.replace(
    /%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~:/?[\]@!$&'()*+,;=]/gu,
    (part) => part.length === 3 && part[0] === "%" ? part : encode(part),
  );

const delimiters: Record<string, string> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

/** A value of several parts as a list of texts, names and values in turn for an object. */
function partsOf(value: unknown, encoded: (text: string) => string): string[] {
  if (Array.isArray(value)) return value.filter(isThere).map((item) => encoded(textOf(item)));
  if (!isFields(value)) return [encoded(textOf(value))];
  return Object.entries(value).flatMap(([key, item]) => isThere(item) ? [encoded(key), encoded(textOf(item))] : []);
}

/** `name=value` pairs of a query, a form or a cookie. */
function pairsOf(name: string, value: unknown, style: Style): [string, string][] {
  const encoded = style.allowReserved ? encodeReserving : encode;
  if (!isThere(value)) return [];
  if (style.style === "deepObject") return deepPairs(encode(name), value, encoded);
  const isCollection = Array.isArray(value) || isFields(value);
  const explode = style.explode ?? (style.style === undefined || style.style === "form" || style.style === "cookie");
  if (!isCollection || !explode) {
    const parts = partsOf(value, encoded);
    return parts.length === 0 ? [] : [[encode(name), parts.join(delimiters[style.style ?? ""] ?? ",")]];
  }
  if (Array.isArray(value)) return partsOf(value, encoded).map((part): [string, string] => [encode(name), part]);
  return Object.entries(value as Fields).flatMap(([key, item]) =>
    isThere(item) ? [[encode(key), encoded(textOf(item))] as [string, string]] : []
  );
}

/** `name[key][0]=value` */
function deepPairs(name: string, value: unknown, encoded: (text: string) => string): [string, string][] {
  if (!isThere(value)) return [];
  if (!Array.isArray(value) && !isFields(value)) return [[name, encoded(textOf(value))]];
  return Object.entries(value).flatMap(([key, item]) => deepPairs(`${name}[${encode(key)}]`, item, encoded));
}

/** A value in a path: `simple`, `label` or `matrix`. */
function pathText(name: string, value: unknown, style: Style): string {
  const encoded = style.allowReserved ? encodeReserving : encode;
  if (style.style === "matrix") {
    const explode = style.explode ?? false;
    const pairs = pairsOf(name, value, { style: "form", explode, allowReserved: style.allowReserved ?? false });
    return pairs.map(([key, text]) => text === "" ? `;${key}` : `;${key}=${text}`).join("");
  }
  const separator = style.style === "label" && style.explode ? "." : ",";
  return (style.style === "label" ? "." : "") + simpleText(value, style.explode ?? false, separator, encoded);
}

function simpleText(value: unknown, explode: boolean, separator: string, encoded: (text: string) => string): string {
  if (!explode || !isFields(value)) return partsOf(value, encoded).join(separator);
  return Object.entries(value).flatMap(([key, item]) => isThere(item) ? [`${encoded(key)}=${encoded(textOf(item))}`] : [])
    .join(separator);
}

/** The path with its values. A value that would change which path is called is refused. */
function expandPath(operation: OperationDescription, values: Fields): string {
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    const text = isThere(value) ? pathText(name, value, operation.styles?.path?.[name] ?? {}) : "";
    if (text === "") throw new TypeError(`the path parameter ${name} of ${operation.path} has no value`);
    return text;
  });
  if (/(^|\/)\.\.?(\/|$)/.test(path)) throw new TypeError(`a path parameter of ${operation.path} is a dot segment`);
  return path;
}

/** The query string without its `?`. */
function queryText(operation: OperationDescription, input: CallInput): string {
  const whole = Object.values(input.querystring ?? {})[0];
  if (whole !== undefined && operation.querystring?.includes("json")) return encode(JSON.stringify(whole));
  const query = whole === undefined ? input.query : isFields(whole) ? whole : undefined;
  if (query === undefined) return typeof whole === "string" ? whole : "";
  return Object.entries(query)
    .flatMap(([name, value]) => pairsOf(name, value, operation.styles?.query?.[name] ?? {}))
    .map(([name, value]) => `${name}=${value}`).join("&");
}

interface CallInput {
  path?: Fields;
  query?: Fields;
  header?: Fields;
  cookie?: Fields;
  querystring?: Fields;
  body?: unknown;
  contentType?: string;
}

const essence = (mediaType: string | null | undefined): string => (mediaType ?? "").split(";", 1)[0]!.trim().toLowerCase();

type Form = "events" | "lines" | "json" | "text" | "binary";
function formOf(mediaType: string): Form {
  const type = essence(mediaType);
  if (type === "text/event-stream") return "events";
  if (/jsonl|ndjson|json-seq/.test(type)) return "lines";
  if (type === "*/*" || /json/.test(type)) return "json";
  return type.startsWith("text/") || /xml|x-www-form-urlencoded/.test(type) ? "text" : "binary";
}

function isRaw(body: unknown): body is BodyInit {
  return typeof body === "string" || body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body) ||
    body instanceof FormData || body instanceof URLSearchParams || body instanceof ReadableStream;
}

/** A body as `fetch` takes it, with its media type unless `fetch` finds that itself. */
function encodeBody(body: unknown, mediaType: string, encoding: Styles): { body: BodyInit; contentType?: string } {
  const type = essence(mediaType);
  if (body instanceof FormData || body instanceof URLSearchParams) return { body };
  if (type.startsWith("multipart/")) {
    return isRaw(body) ? { body, contentType: mediaType } : { body: formData(body, encoding) };
  }
  if (formOf(type) === "lines" && Array.isArray(body)) {
    return { body: body.map((item) => JSON.stringify(item) + "\n").join(""), contentType: mediaType };
  }
  if (formOf(type) === "json") {
    return { body: JSON.stringify(body), contentType: type === "*/*" ? "application/json" : mediaType };
  }
  if (type === "application/x-www-form-urlencoded" && isFields(body)) {
    const pairs = Object.entries(body).flatMap(([name, value]) => pairsOf(name, value, encoding[name] ?? {}));
    return { body: pairs.map(([name, value]) => `${name}=${value}`).join("&"), contentType: mediaType };
  }
  return { body: isRaw(body) ? body : textOf(body), contentType: mediaType };
}

function formData(body: unknown, encoding: Styles): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(isFields(body) ? body : {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (isThere(item)) appendPart(form, name, item, encoding[name]?.contentType);
    }
  }
  return form;
}

function appendPart(form: FormData, name: string, value: unknown, contentType: string | undefined): void {
  if (value instanceof Blob) {
    if (contentType === undefined || value.type !== "" || contentType.includes(",") || contentType.includes("*")) {
      return form.append(name, value);
    }
    return form.append(name, new Blob([value], { type: contentType }));
  }
  const type = contentType ?? (isFields(value) ? "application/json" : undefined);
  const text = type?.includes("json") ? JSON.stringify(value) : textOf(value);
  if (type === undefined || type === "text/plain") form.append(name, text);
  else form.append(name, new Blob([text], { type }));
}

/** The body of an answer that is not a stream. */
async function decodeBody(response: Response, operation: OperationDescription): Promise<unknown> {
  if (response.status === 204 || response.status === 205 || response.status === 304 || operation.method === "HEAD") {
    return undefined;
  }
  const mediaType = response.headers.get("content-type");
  const declared = (operation.accept ?? ["application/json"]).map(formOf);
  const accepts = operation.accept?.some((type) => essence(type) === "*/*") ?? false;
  const form = mediaType === null ? "json" : formOf(mediaType);
  if (form === "json") return readerOf(operation, response)(parseJSON(await response.text(), response));
  if (declared.includes("binary")) return await response.blob();
  if (declared.includes("text") || accepts) return await response.text();
  if ((await response.arrayBuffer()).byteLength === 0) return undefined;
  throw new TransportError("undeclared", `${operation.method} ${operation.path} answered with ${mediaType}`, { response });
}

/** What is made of each value that `response` holds. */
function readerOf({ readers = [], statuses }: OperationDescription, response: Response): (value: unknown) => unknown {
  const type = essence(response.headers.get("content-type")) || "application/json";
  const declared = [response.status, Math.floor(response.status / 100), 0].find((status) => statuses.includes(status));
  const near = readers.filter(([status, mediaType]) => status === declared && formOf(mediaType) === formOf(type));
  return (near.find(([, mediaType]) => essence(mediaType) === type) ?? near[0])?.[2] ?? ((value) => value);
}

function parseJSON(text: string, response: Response): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TransportError("malformed", "the answer is not JSON", { response, cause });
  }
}

/** One event of a stream. */
export interface ServerSentEvent<T> {
  /** `message` unless the server named it. */
  readonly event: string;
  readonly data: T;
  /** The last id that the server sent, empty before the first. */
  readonly id: string;
}

/** Events as they come; leaving the loop ends the connection. */
export interface EventStream<T> extends AsyncIterable<ServerSentEvent<T>> {
  /** Where the stream is; hand it to a later call to go on from there. */
  readonly lastEventId: string;
  /** Ends the connection. */
  close(): void;
}

/** The lines of a text; a line that the end cuts off is dropped when `isCutOff`. */
async function* linesOf(body: ReadableStream<Uint8Array>, isCutOff: boolean): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      // A CR at the end may be the first half of CR LF.
      const lines = rest.split(done ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      yield* lines;
      if (done) break;
    }
    if (rest !== "" && !isCutOff) yield rest;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Values of JSON Lines, or of JSON text sequences (RFC 7464). */
async function* jsonLines(response: Response, read: (value: unknown) => unknown): AsyncGenerator<unknown> {
  if (response.body === null) return;
  for await (const line of linesOf(response.body, false)) {
    const text = line.replace(/^\x1E/, "").trim();
    if (text !== "") yield read(parseJSON(text, response));
  }
}

interface RawEvent {
  event: string;
  data: string;
}

/** The parser of the HTML standard, section "Interpreting an event stream". `state` outlives a connection. */
async function* rawEvents(
  body: ReadableStream<Uint8Array>,
  state: { id: string; delay: number | undefined },
): AsyncGenerator<RawEvent> {
  let [event, data, id] = ["", undefined as string | undefined, state.id];
  for await (const line of linesOf(body, true)) {
    if (line === "") {
      state.id = id;
      if (data !== undefined) yield { event: event || "message", data };
      [event, data] = ["", undefined];
      continue;
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (field === "event") event = value;
    else if (field === "data") data = data === undefined ? value : `${data}\n${value}`;
    else if (field === "id" && !value.includes("\0")) id = value;
    else if (field === "retry" && /^[0-9]+$/.test(value)) state.delay = Number(value);
  }
}

/** Opens the stream again after the event `id`. */
type Reopen = (id: string) => Promise<Response>;

class Events implements EventStream<unknown> {
  #state: { id: string; delay: number | undefined };
  #first: Response;
  #stop: AbortController;
  #reopen: Reopen | undefined;
  #options: ReconnectOptions;
  #operation: OperationDescription;

  constructor(
    first: Response,
    stop: AbortController,
    reopen: Reopen | undefined,
    options: ReconnectOptions,
    id: string,
    operation: OperationDescription,
  ) {
    this.#state = { id, delay: undefined };
    this.#first = first;
    this.#stop = stop;
    this.#reopen = reopen;
    this.#options = options;
    this.#operation = operation;
  }

  get lastEventId(): string {
    return this.#state.id;
  }

  close(): void {
    this.#stop.abort(new DOMException("the stream was closed", "AbortError"));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ServerSentEvent<unknown>> {
    let response: Response | undefined = this.#first;
    try {
      while (response !== undefined) {
        let isOver = false;
        const read = readerOf(this.#operation, response);
        const form = this.#operation.events;
        try {
          for await (const { event, data } of rawEvents(response.body ?? new ReadableStream(), this.#state)) {
            const { id } = this.#state;
            if (form === "text") yield { event, data: read(data), id };
            else if (form === "whole") yield { event, data: read({ event, data, id }), id };
            else if (data !== "[DONE]") yield { event, data: read(parseJSON(data, response)), id };
            else isOver = true;
            if (isOver) break;
          }
        } catch (cause) {
          if (this.#stop.signal.aborted) throw this.#stop.signal.reason;
          if (cause instanceof TransportError) throw cause;
          if (this.#reopen === undefined) throw new TransportError("network", "the stream broke off", { cause });
        }
        response = isOver || this.#reopen === undefined ? undefined : await this.#next(this.#reopen);
      }
    } finally {
      this.close();
    }
  }

  /** The next connection; nothing when the server says with 204 that there is no more. */
  async #next(reopen: Reopen): Promise<Response | undefined> {
    const { attempts = Infinity, delay = 1000, maximumDelay = 30_000 } = this.#options;
    for (let failures = 0;; failures++) {
      await sleep(Math.min((this.#state.delay ?? delay) * 2 ** failures, maximumDelay), this.#stop.signal);
      try {
        const response = await reopen(this.#state.id);
        if (response.status === 204) return undefined;
        return response;
      } catch (error) {
        if (this.#stop.signal.aborted || failures + 1 >= attempts || !(error instanceof TransportError)) throw error;
      }
    }
  }
}

const repeatable = new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"]);
const passing: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/** Waits, or throws the signal's reason as soon as it is aborted. */
function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** Milliseconds that `Retry-After` asks for (RFC 9110, section 10.2.3). */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get("retry-after");
  if (value === null) return undefined;
  if (/^[0-9]+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** One call: everything that its attempts share. */
interface Call {
  operation: OperationDescription;
  client: ClientOptions;
  options: CallOptions;
  input: CallInput;
  lastEventId?: string;
}

const settings = (call: Call): CallOptions & ClientOptions => ({
  ...call.client,
  ...call.options,
  init: { ...call.client.init, ...call.options.init },
});

/** The credentials of the first alternative that has them all. */
async function authorize(call: Call, headers: Headers, query: string[], cookies: string[]): Promise<void> {
  const { auth } = settings(call);
  if (auth === undefined) return;
  for (const alternative of call.operation.security ?? []) {
    const credentials: [SecurityScheme, string][] = [];
    for (const scheme of alternative) {
      const credential = typeof auth === "function" ? await auth(scheme) : auth;
      if (typeof credential === "string") credentials.push([scheme, credential]);
    }
    if (credentials.length < alternative.length) continue;
    for (const [scheme, credential] of credentials) present(scheme, credential, headers, query, cookies);
    return;
  }
}

function present(scheme: SecurityScheme, credential: string, headers: Headers, query: string[], cookies: string[]): void {
  const key = scheme.key ?? "";
  if (scheme.type === "basic") headers.set("authorization", `Basic ${base64(credential)}`);
  else if (scheme.type === "http") headers.set("authorization", `${key} ${credential}`);
  else if (scheme.type !== "apiKey") headers.set("authorization", `Bearer ${credential}`);
  else if (scheme.in === "query") query.push(`${encode(key)}=${encode(credential)}`);
  else if (scheme.in === "cookie") cookies.push(`${key}=${credential}`);
  else headers.set(key, credential);
}

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));

function acceptOf({ operation, options }: Call): string {
  if (options.accept !== undefined) return `${options.accept}, application/problem+json;q=0.9`;
  return (operation.accept ?? ["application/json", "application/problem+json"]).join(", ");
}

async function requestOf(call: Call, signal: AbortSignal): Promise<Request> {
  const { operation, input, client } = call;
  const { headers: extra, init } = settings(call);
  const headers = new Headers({ accept: acceptOf(call) });
  for (const source of [client.headers, extra]) {
    for (const [name, value] of Object.entries(typeof source === "function" ? await source() : source ?? {})) {
      headers.set(name, value);
    }
  }
  for (const [name, value] of Object.entries(input.header ?? {})) {
    if (isThere(value)) {
      headers.set(
        name,
        simpleText(value, operation.styles?.header?.[name]?.explode ?? false, ",", (text) => text),
      );
    }
  }
  if (call.lastEventId === "") headers.delete("last-event-id");
  else if (call.lastEventId !== undefined) headers.set("last-event-id", call.lastEventId);
  const query = [queryText(operation, input)].filter((text) => text !== "");
  const cookies = Object.entries(input.cookie ?? {})
    .flatMap(([name, value]) => pairsOf(name, value, operation.styles?.cookie?.[name] ?? {})).map((pair) => pair.join("="));
  await authorize(call, headers, query, cookies);
  if (cookies.length > 0) headers.set("cookie", cookies.join("; "));
  const body = bodyOf(call, headers);
  const url = (client.baseUrl ?? "").replace(/\/+$/, "") + expandPath(operation, input.path ?? {}) +
    (query.length > 0 ? `?${query.join("&")}` : "");
  return new Request(url, { ...init, method: operation.method, headers, signal, ...body });
}

function bodyOf({ operation, input }: Call, headers: Headers): RequestInit {
  if (input.body === undefined) return {};
  const mediaType = input.contentType ?? operation.body?.[0] ?? "application/json";
  const { body, contentType } = encodeBody(input.body, mediaType, operation.encoding ?? {});
  if (contentType !== undefined) headers.set("content-type", contentType);
  return body instanceof ReadableStream ? { body, ...{ duplex: "half" } } : { body };
}

/** Runs `work`; whatever it throws that is not ours or the caller's means that the connection was lost. */
async function online<T>(call: Call, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof TransportError || cause instanceof ResponseError || signal.aborted) throw cause;
    throw new TransportError("network", `${call.operation.method} ${call.operation.path} lost its connection`, { cause });
  }
}

/** One attempt. `read` runs within its time. */
async function attempt<T>(call: Call, stop: AbortController, read: (response: Response) => Promise<T>): Promise<T> {
  const { timeout = 30_000, init } = settings(call);
  const { client, operation } = call;
  const clock = new AbortController();
  if (stop.signal.aborted) throw stop.signal.reason;
  stop.signal.addEventListener("abort", () => clock.abort(stop.signal.reason), { once: true });
  const late = new TransportError("timeout", `${operation.method} ${operation.path} had no answer within ${timeout} ms`);
  const timer = timeout > 0 ? setTimeout(() => clock.abort(late), timeout) : undefined;
  const send = (client.middleware ?? []).reduceRight<(request: Request) => Promise<Response>>(
    (next, middleware) => (request) => middleware(request, next),
    (request) => online(call, clock.signal, () => (client.fetch ?? fetch)(request, init)),
  );
  try {
    const response = await send(await requestOf(call, clock.signal));
    return await online(call, clock.signal, () => read(response));
  } catch (error) {
    throw clock.signal.aborted ? clock.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

/** The answer of the last attempt. */
async function perform(call: Call, stop: AbortController): Promise<AnyAnswer> {
  const { retry } = settings(call);
  const { attempts = 2, delay = 250, maximumDelay = 30_000, statuses = passing } = retry === false
    ? { attempts: 0 }
    : retry ?? {};
  const isStream = call.input.body instanceof ReadableStream;
  const mayRepeat = !isStream && (repeatable.has(call.operation.method) || hasIdempotencyKey(call.input));
  for (let failures = 0;; failures++) {
    const isLast = !mayRepeat || failures >= attempts;
    let wait = Math.min(delay * 2 ** failures, maximumDelay) * (0.5 + Math.random() / 2);
    try {
      const answer = await attempt(call, stop, async (response) => {
        if (isLast || !statuses.includes(response.status)) return await answerOf(call, response, stop);
        const asked = retryAfter(response);
        if (asked !== undefined && asked > maximumDelay) return await answerOf(call, response, stop);
        wait = asked ?? wait;
        await response.body?.cancel();
        return undefined;
      });
      if (answer !== undefined) return answer;
    } catch (error) {
      const isPassing = error instanceof TransportError && (error.reason === "network" || error.reason === "timeout");
      if (isLast || !isPassing || stop.signal.aborted) throw error;
    }
    await sleep(wait, stop.signal);
  }
}

const hasIdempotencyKey = (input: CallInput): boolean =>
  Object.entries(input.header ?? {}).some(([name, value]) => name.toLowerCase() === "idempotency-key" && isThere(value));

/** An answer as declared; another one is an error. */
async function answerOf(call: Call, response: Response, stop: AbortController): Promise<AnyAnswer> {
  const { operation } = call;
  const { status } = response;
  if (![status, Math.floor(status / 100), 0].some((known) => operation.statuses.includes(known))) {
    throw new TransportError(
      "undeclared",
      `${operation.method} ${operation.path} answered ${status}, which is not declared`,
      { response },
    );
  }
  const form = formOf(response.headers.get("content-type") ?? "application/json");
  const isStream = response.ok && (operation.streams?.some((type) => formOf(type) === form) ?? false);
  const body = !isStream
    ? await decodeBody(response, operation)
    : form === "lines"
    ? jsonLines(response, readerOf(operation, response))
    : eventsOf(call, response, stop);
  return { ok: response.ok, status, body, headers: response.headers, response };
}

function eventsOf(call: Call, response: Response, stop: AbortController): EventStream<unknown> {
  const { reconnect = {} } = settings(call);
  const start = Object.entries(call.input.header ?? {}).find(([name]) => name.toLowerCase() === "last-event-id")?.[1];
  const reopen = (lastEventId: string) =>
    attempt({ ...call, lastEventId }, stop, async (next) => {
      if (next.ok) return next;
      if (passing.includes(next.status)) {
        throw new TransportError("network", `the stream answered ${next.status}`, { response: next });
      }
      throw new ResponseError(await answerOf(call, next, stop));
    });
  const isRepeatable = call.operation.method === "GET" && reconnect !== false;
  return new Events(
    response,
    stop,
    isRepeatable ? reopen : undefined,
    reconnect || {},
    typeof start === "string" ? start : "",
    call.operation,
  );
}

/** The function that calls the operation. */
export function operation<O, D = never>(description: OperationDescription): Operation<O, D> {
  const call = async (client: Client, input: CallInput = {}, options: CallOptions = {}): Promise<AnyAnswer> => {
    const stop = new AbortController();
    const { signal } = options;
    const forward = () => stop.abort(signal?.reason);
    if (signal?.aborted) forward();
    signal?.addEventListener("abort", forward, { once: true });
    let isStreaming = false;
    try {
      const answer = await perform({ operation: description, client: client.options, options, input }, stop);
      isStreaming = description.streams !== undefined && typeof answer.body === "object" && answer.body !== null &&
        Symbol.asyncIterator in answer.body;
      return answer;
    } finally {
      if (!isStreaming) signal?.removeEventListener("abort", forward);
    }
  };
  return Object.assign(call, { description }) as unknown as Operation<O, D>;
}
