extension RuntimeFile {
  /// Requests, credentials and one attempt.
  static let sending: StaticString = #"""
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
    """#
}
