// Generated from the OpenAPI document. Do not edit.
// What `client.ts` runs on: `fetch`, and nothing else. It has no dependency and keeps no state.
/** Takes the members of a section of the parameters that hold something. */ var _computedKey;
/** A client; it holds no state, so one for each request of a server costs nothing. */ export function createClient(options = {}) {
  return {
    options
  };
}
/** A declared failure, thrown by `unwrap`. `status` tells the type of `body`. */ export class ResponseError extends Error {
  name = "ResponseError";
  status;
  body;
  headers;
  response;
  constructor(answer){
    super(messageOf(answer));
    this.status = answer.status;
    this.body = answer.body;
    this.headers = answer.headers;
    this.response = answer.response;
  }
  /** The body as problem details, when the server sent such. */ get problem() {
    const isProblem = this.headers.get("content-type")?.startsWith("application/problem+json") ?? false;
    return isProblem && typeof this.body === "object" && this.body !== null ? this.body : undefined;
  }
}
/** No declared answer: no connection, no answer in time, an undeclared status, a body that is not what was declared. */ export class TransportError extends Error {
  name = "TransportError";
  status;
  reason;
  response;
  constructor(reason, message, details = {}){
    super(message, {
      cause: details.cause
    });
    this.reason = reason;
    this.response = details.response;
  }
}
function messageOf(answer) {
  const body = typeof answer.body === "object" ? answer.body : undefined;
  const text = [
    body?.title,
    body?.detail
  ].filter((part)=>typeof part === "string" && part !== "").join(": ");
  return `${answer.status} ${text || answer.response.statusText}`.trim();
}
/** The body of a success; a declared failure is thrown as a `ResponseError`. */ export async function unwrap(call) {
  const answer = await call;
  if (!answer.ok) throw new ResponseError(answer);
  return answer.body;
}
const isFields = (value)=>typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date) && !(value instanceof Blob);
const isThere = (value)=>value !== undefined && value !== null;
function textOf(value) {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
const encode = (text)=>encodeURIComponent(text).replace(/[!'()*]/g, (mark)=>`%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
const encodeReserving = (text)=>text.replace(/%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~:/?[\]@!$&'()*+,;=]/gu, (part)=>part.length === 3 && part[0] === "%" ? part : encode(part));
const delimiters = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C"
};
/** A value of several parts as a list of texts, names and values in turn for an object. */ function partsOf(value, encoded) {
  if (Array.isArray(value)) return value.filter(isThere).map((item)=>encoded(textOf(item)));
  if (!isFields(value)) return [
    encoded(textOf(value))
  ];
  return Object.entries(value).flatMap(([key, item])=>isThere(item) ? [
      encoded(key),
      encoded(textOf(item))
    ] : []);
}
/** `name=value` pairs of a query, a form or a cookie. */ function pairsOf(name, value, style) {
  const encoded = style.allowReserved ? encodeReserving : encode;
  if (!isThere(value)) return [];
  if (style.style === "deepObject") return deepPairs(encode(name), value, encoded);
  const isCollection = Array.isArray(value) || isFields(value);
  const explode = style.explode ?? (style.style === undefined || style.style === "form" || style.style === "cookie");
  if (!isCollection || !explode) {
    const parts = partsOf(value, encoded);
    return parts.length === 0 ? [] : [
      [
        encode(name),
        parts.join(delimiters[style.style ?? ""] ?? ",")
      ]
    ];
  }
  if (Array.isArray(value)) return partsOf(value, encoded).map((part)=>[
      encode(name),
      part
    ]);
  return Object.entries(value).flatMap(([key, item])=>isThere(item) ? [
      [
        encode(key),
        encoded(textOf(item))
      ]
    ] : []);
}
/** `name[key][0]=value` */ function deepPairs(name, value, encoded) {
  if (!isThere(value)) return [];
  if (!Array.isArray(value) && !isFields(value)) return [
    [
      name,
      encoded(textOf(value))
    ]
  ];
  return Object.entries(value).flatMap(([key, item])=>deepPairs(`${name}[${encode(key)}]`, item, encoded));
}
/** A value in a path: `simple`, `label` or `matrix`. */ function pathText(name, value, style) {
  const encoded = style.allowReserved ? encodeReserving : encode;
  if (style.style === "matrix") {
    const explode = style.explode ?? false;
    const pairs = pairsOf(name, value, {
      style: "form",
      explode,
      allowReserved: style.allowReserved ?? false
    });
    return pairs.map(([key, text])=>text === "" ? `;${key}` : `;${key}=${text}`).join("");
  }
  const separator = style.style === "label" && style.explode ? "." : ",";
  return (style.style === "label" ? "." : "") + simpleText(value, style.explode ?? false, separator, encoded);
}
function simpleText(value, explode, separator, encoded) {
  if (!explode || !isFields(value)) return partsOf(value, encoded).join(separator);
  return Object.entries(value).flatMap(([key, item])=>isThere(item) ? [
      `${encoded(key)}=${encoded(textOf(item))}`
    ] : []).join(separator);
}
/** The path with its values. A value that would change which path is called is refused. */ function expandPath(operation, values) {
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name)=>{
    const value = values[name];
    const text = isThere(value) ? pathText(name, value, operation.styles?.path?.[name] ?? {}) : "";
    if (text === "") throw new TypeError(`the path parameter ${name} of ${operation.path} has no value`);
    return text;
  });
  if (/(^|\/)\.\.?(\/|$)/.test(path)) throw new TypeError(`a path parameter of ${operation.path} is a dot segment`);
  return path;
}
/** The query string without its `?`. */ function queryText(operation, input) {
  const whole = Object.values(input.querystring ?? {})[0];
  if (whole !== undefined && operation.querystring?.includes("json")) return encode(JSON.stringify(whole));
  const query = whole === undefined ? input.query : isFields(whole) ? whole : undefined;
  if (query === undefined) return typeof whole === "string" ? whole : "";
  return Object.entries(query).flatMap(([name, value])=>pairsOf(name, value, operation.styles?.query?.[name] ?? {})).map(([name, value])=>`${name}=${value}`).join("&");
}
const essence = (mediaType)=>(mediaType ?? "").split(";", 1)[0].trim().toLowerCase();
function formOf(mediaType) {
  const type = essence(mediaType);
  if (type === "text/event-stream") return "events";
  if (/jsonl|ndjson|json-seq/.test(type)) return "lines";
  if (type === "*/*" || /json/.test(type)) return "json";
  return type.startsWith("text/") || /xml|x-www-form-urlencoded/.test(type) ? "text" : "binary";
}
function isRaw(body) {
  return typeof body === "string" || body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body) || body instanceof FormData || body instanceof URLSearchParams || body instanceof ReadableStream;
}
/** A body as `fetch` takes it, with its media type unless `fetch` finds that itself. */ function encodeBody(body, mediaType, encoding) {
  const type = essence(mediaType);
  if (body instanceof FormData || body instanceof URLSearchParams) return {
    body
  };
  if (type.startsWith("multipart/")) {
    return isRaw(body) ? {
      body,
      contentType: mediaType
    } : {
      body: formData(body, encoding)
    };
  }
  if (formOf(type) === "lines" && Array.isArray(body)) {
    return {
      body: body.map((item)=>JSON.stringify(item) + "\n").join(""),
      contentType: mediaType
    };
  }
  if (formOf(type) === "json") {
    return {
      body: JSON.stringify(body),
      contentType: type === "*/*" ? "application/json" : mediaType
    };
  }
  if (type === "application/x-www-form-urlencoded" && isFields(body)) {
    const pairs = Object.entries(body).flatMap(([name, value])=>pairsOf(name, value, encoding[name] ?? {}));
    return {
      body: pairs.map(([name, value])=>`${name}=${value}`).join("&"),
      contentType: mediaType
    };
  }
  return {
    body: isRaw(body) ? body : textOf(body),
    contentType: mediaType
  };
}
function formData(body, encoding) {
  const form = new FormData();
  for (const [name, value] of Object.entries(isFields(body) ? body : {})){
    for (const item of Array.isArray(value) ? value : [
      value
    ]){
      if (isThere(item)) appendPart(form, name, item, encoding[name]?.contentType);
    }
  }
  return form;
}
function appendPart(form, name, value, contentType) {
  if (value instanceof Blob) {
    if (contentType === undefined || value.type !== "" || contentType.includes(",") || contentType.includes("*")) {
      return form.append(name, value);
    }
    return form.append(name, new Blob([
      value
    ], {
      type: contentType
    }));
  }
  const type = contentType ?? (isFields(value) ? "application/json" : undefined);
  const text = type?.includes("json") ? JSON.stringify(value) : textOf(value);
  if (type === undefined || type === "text/plain") form.append(name, text);
  else form.append(name, new Blob([
    text
  ], {
    type
  }));
}
/** The body of an answer that is not a stream. */ async function decodeBody(response, operation) {
  if (response.status === 204 || response.status === 205 || response.status === 304 || operation.method === "HEAD") {
    return undefined;
  }
  const mediaType = response.headers.get("content-type");
  const declared = (operation.accept ?? [
    "application/json"
  ]).map(formOf);
  const accepts = operation.accept?.some((type)=>essence(type) === "*/*") ?? false;
  const form = mediaType === null ? "json" : formOf(mediaType);
  if (form === "json") return readerOf(operation, response)(parseJSON(await response.text(), response));
  if (declared.includes("binary")) return await response.blob();
  if (declared.includes("text") || accepts) return await response.text();
  if ((await response.arrayBuffer()).byteLength === 0) return undefined;
  throw new TransportError("undeclared", `${operation.method} ${operation.path} answered with ${mediaType}`, {
    response
  });
}
/** What is made of each value that `response` holds. */ function readerOf({ readers = [], statuses }, response) {
  const type = essence(response.headers.get("content-type")) || "application/json";
  const declared = [
    response.status,
    Math.floor(response.status / 100),
    0
  ].find((status)=>statuses.includes(status));
  const near = readers.filter(([status, mediaType])=>status === declared && formOf(mediaType) === formOf(type));
  return (near.find(([, mediaType])=>essence(mediaType) === type) ?? near[0])?.[2] ?? ((value)=>value);
}
function parseJSON(text, response) {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TransportError("malformed", "the answer is not JSON", {
      response,
      cause
    });
  }
}
/** The lines of a text; a line that the end cuts off is dropped when `isCutOff`. */ async function* linesOf(body, isCutOff) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for(;;){
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, {
        stream: true
      });
      // A CR at the end may be the first half of CR LF.
      const lines = rest.split(done ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      yield* lines;
      if (done) break;
    }
    if (rest !== "" && !isCutOff) yield rest;
  } finally{
    await reader.cancel().catch(()=>{});
  }
}
/** Values of JSON Lines, or of JSON text sequences (RFC 7464). */ async function* jsonLines(response, read) {
  if (response.body === null) return;
  for await (const line of linesOf(response.body, false)){
    const text = line.replace(/^\x1E/, "").trim();
    if (text !== "") yield read(parseJSON(text, response));
  }
}
/** The parser of the HTML standard, section "Interpreting an event stream". `state` outlives a connection. */ async function* rawEvents(body, state) {
  let [event, data, id] = [
    "",
    undefined,
    state.id
  ];
  for await (const line of linesOf(body, true)){
    if (line === "") {
      state.id = id;
      if (data !== undefined) yield {
        event: event || "message",
        data
      };
      [event, data] = [
        "",
        undefined
      ];
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
_computedKey = Symbol.asyncIterator;
class Events {
  #state;
  #first;
  #stop;
  #reopen;
  #options;
  #operation;
  constructor(first, stop, reopen, options, id, operation){
    this.#state = {
      id,
      delay: undefined
    };
    this.#first = first;
    this.#stop = stop;
    this.#reopen = reopen;
    this.#options = options;
    this.#operation = operation;
  }
  get lastEventId() {
    return this.#state.id;
  }
  close() {
    this.#stop.abort(new DOMException("the stream was closed", "AbortError"));
  }
  async *[_computedKey]() {
    let response = this.#first;
    try {
      while(response !== undefined){
        let isOver = false;
        const read = readerOf(this.#operation, response);
        const form = this.#operation.events;
        try {
          for await (const { event, data } of rawEvents(response.body ?? new ReadableStream(), this.#state)){
            const { id } = this.#state;
            if (form === "text") yield {
              event,
              data: read(data),
              id
            };
            else if (form === "whole") yield {
              event,
              data: read({
                event,
                data,
                id
              }),
              id
            };
            else if (data !== "[DONE]") yield {
              event,
              data: read(parseJSON(data, response)),
              id
            };
            else isOver = true;
            if (isOver) break;
          }
        } catch (cause) {
          if (this.#stop.signal.aborted) throw this.#stop.signal.reason;
          if (cause instanceof TransportError) throw cause;
          if (this.#reopen === undefined) throw new TransportError("network", "the stream broke off", {
            cause
          });
        }
        response = isOver || this.#reopen === undefined ? undefined : await this.#next(this.#reopen);
      }
    } finally{
      this.close();
    }
  }
  /** The next connection; nothing when the server says with 204 that there is no more. */ async #next(reopen) {
    const { attempts = Infinity, delay = 1000, maximumDelay = 30_000 } = this.#options;
    for(let failures = 0;; failures++){
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
const repeatable = new Set([
  "GET",
  "HEAD",
  "PUT",
  "DELETE",
  "OPTIONS",
  "TRACE"
]);
const passing = [
  408,
  425,
  429,
  500,
  502,
  503,
  504
];
/** Waits, or throws the signal's reason as soon as it is aborted. */ function sleep(milliseconds, signal) {
  return new Promise((resolve, reject)=>{
    if (signal?.aborted) return reject(signal.reason);
    const stop = ()=>{
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(()=>{
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, {
      once: true
    });
  });
}
/** Milliseconds that `Retry-After` asks for (RFC 9110, section 10.2.3). */ function retryAfter(response) {
  const value = response.headers.get("retry-after");
  if (value === null) return undefined;
  if (/^[0-9]+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
const settings = (call)=>({
    ...call.client,
    ...call.options,
    init: {
      ...call.client.init,
      ...call.options.init
    }
  });
/** The credentials of the first alternative that has them all. */ async function authorize(call, headers, query, cookies) {
  const { auth } = settings(call);
  if (auth === undefined) return;
  for (const alternative of call.operation.security ?? []){
    const credentials = [];
    for (const scheme of alternative){
      const credential = typeof auth === "function" ? await auth(scheme) : auth;
      if (typeof credential === "string") credentials.push([
        scheme,
        credential
      ]);
    }
    if (credentials.length < alternative.length) continue;
    for (const [scheme, credential] of credentials)present(scheme, credential, headers, query, cookies);
    return;
  }
}
function present(scheme, credential, headers, query, cookies) {
  const key = scheme.key ?? "";
  if (scheme.type === "basic") headers.set("authorization", `Basic ${base64(credential)}`);
  else if (scheme.type === "http") headers.set("authorization", `${key} ${credential}`);
  else if (scheme.type !== "apiKey") headers.set("authorization", `Bearer ${credential}`);
  else if (scheme.in === "query") query.push(`${encode(key)}=${encode(credential)}`);
  else if (scheme.in === "cookie") cookies.push(`${key}=${credential}`);
  else headers.set(key, credential);
}
const base64 = (text)=>btoa(Array.from(new TextEncoder().encode(text), (byte)=>String.fromCharCode(byte)).join(""));
function acceptOf({ operation, options }) {
  if (options.accept !== undefined) return `${options.accept}, application/problem+json;q=0.9`;
  return (operation.accept ?? [
    "application/json",
    "application/problem+json"
  ]).join(", ");
}
async function requestOf(call, signal) {
  const { operation, input, client } = call;
  const { headers: extra, init } = settings(call);
  const headers = new Headers({
    accept: acceptOf(call)
  });
  for (const source of [
    client.headers,
    extra
  ]){
    for (const [name, value] of Object.entries(typeof source === "function" ? await source() : source ?? {})){
      headers.set(name, value);
    }
  }
  for (const [name, value] of Object.entries(input.header ?? {})){
    if (isThere(value)) {
      headers.set(name, simpleText(value, operation.styles?.header?.[name]?.explode ?? false, ",", (text)=>text));
    }
  }
  if (call.lastEventId === "") headers.delete("last-event-id");
  else if (call.lastEventId !== undefined) headers.set("last-event-id", call.lastEventId);
  const query = [
    queryText(operation, input)
  ].filter((text)=>text !== "");
  const cookies = Object.entries(input.cookie ?? {}).flatMap(([name, value])=>pairsOf(name, value, operation.styles?.cookie?.[name] ?? {})).map((pair)=>pair.join("="));
  await authorize(call, headers, query, cookies);
  if (cookies.length > 0) headers.set("cookie", cookies.join("; "));
  const body = bodyOf(call, headers);
  const url = (client.baseUrl ?? "").replace(/\/+$/, "") + expandPath(operation, input.path ?? {}) + (query.length > 0 ? `?${query.join("&")}` : "");
  return new Request(url, {
    ...init,
    method: operation.method,
    headers,
    signal,
    ...body
  });
}
function bodyOf({ operation, input }, headers) {
  if (input.body === undefined) return {};
  const mediaType = input.contentType ?? operation.body?.[0] ?? "application/json";
  const { body, contentType } = encodeBody(input.body, mediaType, operation.encoding ?? {});
  if (contentType !== undefined) headers.set("content-type", contentType);
  return body instanceof ReadableStream ? {
    body,
    ...{
      duplex: "half"
    }
  } : {
    body
  };
}
/** Runs `work`; whatever it throws that is not ours or the caller's means that the connection was lost. */ async function online(call, signal, work) {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof TransportError || cause instanceof ResponseError || signal.aborted) throw cause;
    throw new TransportError("network", `${call.operation.method} ${call.operation.path} lost its connection`, {
      cause
    });
  }
}
/** One attempt. `read` runs within its time. */ async function attempt(call, stop, read) {
  const { timeout = 30_000, init } = settings(call);
  const { client, operation } = call;
  const clock = new AbortController();
  if (stop.signal.aborted) throw stop.signal.reason;
  stop.signal.addEventListener("abort", ()=>clock.abort(stop.signal.reason), {
    once: true
  });
  const late = new TransportError("timeout", `${operation.method} ${operation.path} had no answer within ${timeout} ms`);
  const timer = timeout > 0 ? setTimeout(()=>clock.abort(late), timeout) : undefined;
  const send = (client.middleware ?? []).reduceRight((next, middleware)=>(request)=>middleware(request, next), (request)=>online(call, clock.signal, ()=>(client.fetch ?? fetch)(request, init)));
  try {
    const response = await send(await requestOf(call, clock.signal));
    return await online(call, clock.signal, ()=>read(response));
  } catch (error) {
    throw clock.signal.aborted ? clock.signal.reason : error;
  } finally{
    clearTimeout(timer);
  }
}
/** The answer of the last attempt. */ async function perform(call, stop) {
  const { retry } = settings(call);
  const { attempts = 2, delay = 250, maximumDelay = 30_000, statuses = passing } = retry === false ? {
    attempts: 0
  } : retry ?? {};
  const isStream = call.input.body instanceof ReadableStream;
  const mayRepeat = !isStream && (repeatable.has(call.operation.method) || hasIdempotencyKey(call.input));
  for(let failures = 0;; failures++){
    const isLast = !mayRepeat || failures >= attempts;
    let wait = Math.min(delay * 2 ** failures, maximumDelay) * (0.5 + Math.random() / 2);
    try {
      const answer = await attempt(call, stop, async (response)=>{
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
const hasIdempotencyKey = (input)=>Object.entries(input.header ?? {}).some(([name, value])=>name.toLowerCase() === "idempotency-key" && isThere(value));
/** An answer as declared; another one is an error. */ async function answerOf(call, response, stop) {
  const { operation } = call;
  const { status } = response;
  if (![
    status,
    Math.floor(status / 100),
    0
  ].some((known)=>operation.statuses.includes(known))) {
    throw new TransportError("undeclared", `${operation.method} ${operation.path} answered ${status}, which is not declared`, {
      response
    });
  }
  const form = formOf(response.headers.get("content-type") ?? "application/json");
  const isStream = response.ok && (operation.streams?.some((type)=>formOf(type) === form) ?? false);
  const body = !isStream ? await decodeBody(response, operation) : form === "lines" ? jsonLines(response, readerOf(operation, response)) : eventsOf(call, response, stop);
  return {
    ok: response.ok,
    status,
    body,
    headers: response.headers,
    response
  };
}
function eventsOf(call, response, stop) {
  const { reconnect = {} } = settings(call);
  const start = Object.entries(call.input.header ?? {}).find(([name])=>name.toLowerCase() === "last-event-id")?.[1];
  const reopen = (lastEventId)=>attempt({
      ...call,
      lastEventId
    }, stop, async (next)=>{
      if (next.ok) return next;
      if (passing.includes(next.status)) {
        throw new TransportError("network", `the stream answered ${next.status}`, {
          response: next
        });
      }
      throw new ResponseError(await answerOf(call, next, stop));
    });
  const isRepeatable = call.operation.method === "GET" && reconnect !== false;
  return new Events(response, stop, isRepeatable ? reopen : undefined, reconnect || {}, typeof start === "string" ? start : "", call.operation);
}
/** The function that calls the operation. */ export function operation(description) {
  const call = async (client, input = {}, options = {})=>{
    const stop = new AbortController();
    const { signal } = options;
    const forward = ()=>stop.abort(signal?.reason);
    if (signal?.aborted) forward();
    signal?.addEventListener("abort", forward, {
      once: true
    });
    let isStreaming = false;
    try {
      const answer = await perform({
        operation: description,
        client: client.options,
        options,
        input
      }, stop);
      isStreaming = description.streams !== undefined && typeof answer.body === "object" && answer.body !== null && Symbol.asyncIterator in answer.body;
      return answer;
    } finally{
      if (!isStreaming) signal?.removeEventListener("abort", forward);
    }
  };
  return Object.assign(call, {
    description
  });
}
