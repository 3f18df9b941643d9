// A language model's endpoint that says a piece when the test tells it to.

export class Model {
  #server: Deno.HttpServer<Deno.NetAddr>;
  #answers: ReadableStreamDefaultController<string>[] = [];
  #waiting: ((answer: ReadableStreamDefaultController<string>) => void)[] = [];

  constructor() {
    this.#server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
      await request.body?.cancel();
      const body = new ReadableStream<string>({
        start: (answer) => {
          const waiting = this.#waiting.shift();
          if (waiting === undefined) this.#answers.push(answer);
          else waiting(answer);
        },
      });
      return new Response(body.pipeThrough(new TextEncoderStream()), { headers: { "content-type": "text/event-stream" } });
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#server.addr.port}/v1`;
  }

  /** Waits until somebody asks. */
  async asked(): Promise<{ say(text: string): void; end(): void }> {
    const answer = this.#answers.shift() ??
      await new Promise<ReadableStreamDefaultController<string>>((resolve) => this.#waiting.push(resolve));
    return {
      say: (content) => answer.enqueue(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`),
      end: () => {
        answer.enqueue("data: [DONE]\n\n");
        answer.close();
      },
    };
  }

  stop(): Promise<void> {
    return this.#server.shutdown();
  }
}
