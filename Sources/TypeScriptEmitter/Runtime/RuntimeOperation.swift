extension RuntimeFile {
  /// Attempts, answers and the functions themselves.
  static let operation: StaticString = #"""
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
    """#
}
