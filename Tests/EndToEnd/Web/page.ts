// A tab, used as a person uses it: by keys, and by what can be seen. Nothing sleeps: conditions are waited for in the page itself.
import type { DevTools, Message } from "./devtools.ts";
import { Interception } from "./interception.ts";
import { keyEvents } from "./keys.ts";

const patience = 60_000;

export class Page {
  /** What the console complained about since it was last asked: errors, exceptions, violations of the policy, failed requests. */
  #complaints: string[] = [];

  private constructor(private readonly devtools: DevTools, private readonly session: string) {}

  static async open(devtools: DevTools, session: string, width: number, height: number): Promise<Page> {
    const page = new Page(devtools, session);
    page.on("Runtime.consoleAPICalled", ({ type, args }) => {
      if (type === "error" || type === "warning") {
        page.#complaints.push(args.map((value: Message) => value.value ?? value.description).join(" "));
      }
    });
    page.on(
      "Runtime.exceptionThrown",
      ({ exceptionDetails }) => page.#complaints.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
    );
    page.on("Log.entryAdded", ({ entry }) => {
      if (entry.level === "error" || entry.level === "warning") page.#complaints.push(`${entry.text} ${entry.url ?? ""}`.trim());
    });
    for (const domain of ["Page", "Runtime", "Log", "Network"]) await page.send(`${domain}.enable`);
    // Each of several pages behaves as if it were the one that has the focus.
    await page.send("Emulation.setFocusEmulationEnabled", { enabled: true });
    await page.resize(width, height);
    return page;
  }

  send(method: string, parameters: Message = {}): Promise<Message> {
    return this.devtools.send(method, parameters, this.session);
  }

  on(event: string, listener: (parameters: Message) => void): void {
    this.devtools.on(event, this.session, listener);
  }

  takeComplaints(): string[] {
    return this.#complaints.splice(0);
  }

  async goto(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => this.on("Page.loadEventFired", () => resolve()));
    await this.send("Page.navigate", { url });
    await loaded;
  }

  /** Resolves when the server has answered a request whose URL ends so. */
  answer(end: string): Promise<void> {
    return new Promise((resolve) => this.on("Network.responseReceived", ({ response }) => response.url.endsWith(end) && resolve()));
  }

  resize(width: number, height: number): Promise<Message> {
    return this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  }

  /** What the system wants: `prefers-color-scheme` and the like. */
  media(features: Record<string, string>): Promise<Message> {
    return this.send("Emulation.setEmulatedMedia", { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
  }

  /** Runs a function in the page, with plain values. */
  async run<A extends unknown[], R>(action: (...values: A) => R | Promise<R>, ...values: A): Promise<R> {
    const expression = `(${action})(...${JSON.stringify(values)})`;
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until `condition` holds in the page. */
  async until<A extends unknown[]>(what: string, condition: (...values: A) => boolean, ...values: A): Promise<void> {
    const expression = `new Promise((resolve) => {
      const holds = () => (${condition})(...${JSON.stringify(values)});
      const end = (found) => { observer.disconnect(); clearInterval(poll); clearTimeout(limit); resolve(found); };
      const check = () => { if (holds()) end(true); };
      const observer = new MutationObserver(check);
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const poll = setInterval(check, 50);
      const limit = setTimeout(() => end(false), ${patience});
      check();
    })`;
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (result.value === true) return;
    const text = await this.run(() => `${location.pathname}: ${document.body.innerText.slice(0, 1500)}`);
    throw new Error(`${exceptionDetails?.exception?.description ?? `waited in vain for ${what}`}; the page shows\n${text}`);
  }

  /** Presses keys one after another: `Tab`, `Control+Enter`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) for (const event of keyEvents(key)) await this.send("Input.dispatchKeyEvent", event);
  }

  /** Types as fast as a machine does, a key at a time. */
  async type(text: string): Promise<void> {
    for (const letter of text) await this.paste(letter);
  }

  paste(text: string): Promise<Message> {
    return this.send("Input.insertText", { text });
  }

  async intercept(method: string, ...patterns: string[]): Promise<Interception> {
    return await Interception.start(this, method, patterns);
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.send("Page.captureScreenshot", { format: "png" });
    await Deno.writeFile(path, Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
  }

  close(): Promise<Message> {
    return this.send("Page.close");
  }
}
