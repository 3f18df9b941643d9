extension RuntimeFile {
  /// Events and lines as they come: the HTML standard, section 9.2 "Server-sent events".
  static let streams: StaticString = #"""
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
    """#
}
