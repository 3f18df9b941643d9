// Requests that are held until the test lets them go or answers in the server's place.
import type { Message } from "./devtools.ts";
import type { Page } from "./page.ts";

export class Interception {
  #waiting: Message[] = [];
  #wanted: ((request: Message) => void)[] = [];
  #isOn = true;

  private constructor(private readonly page: Page) {}

  /** - Parameter patterns: of URLs, `*` for anything. */
  static async start(page: Page, method: string, patterns: readonly string[]): Promise<Interception> {
    const interception = new Interception(page);
    page.on("Fetch.requestPaused", (request) => {
      if (!interception.#isOn) return;
      if (request.request.method !== method) void page.send("Fetch.continueRequest", { requestId: request.requestId });
      else if (interception.#wanted.length > 0) interception.#wanted.shift()?.(request);
      else interception.#waiting.push(request);
    });
    await page.send("Fetch.enable", { patterns: patterns.map((urlPattern) => ({ urlPattern })) });
    return interception;
  }

  /** The next request that is held. */
  async next(): Promise<HeldRequest> {
    const request = this.#waiting.shift() ?? await this.#wait();
    return new HeldRequest(this.page, request.requestId);
  }

  #wait(): Promise<Message> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error("waited in vain for a request")), 60_000);
      this.#wanted.push((request) => {
        clearTimeout(limit);
        resolve(request);
      });
    });
  }

  async stop(): Promise<void> {
    this.#isOn = false;
    await this.page.send("Fetch.disable");
  }
}

export class HeldRequest {
  constructor(private readonly page: Page, private readonly id: string) {}

  letGo(): Promise<Message> {
    return this.page.send("Fetch.continueRequest", { requestId: this.id });
  }

  /** Answers with problem details. */
  refuse(status: number, problem: Message): Promise<Message> {
    return this.answer(status, "application/problem+json", JSON.stringify({ type: "about:blank", status, ...problem }));
  }

  answer(status: number, contentType: string, body: string): Promise<Message> {
    return this.page.send("Fetch.fulfillRequest", {
      requestId: this.id,
      responseCode: status,
      responseHeaders: [{ name: "Content-Type", value: contentType }],
      body: btoa(String.fromCharCode(...new TextEncoder().encode(body))),
    });
  }
}
