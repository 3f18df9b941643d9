// A headless Chromium of its own, with a profile that is thrown away.
import { DevTools } from "./devtools.ts";
import { lines } from "./lines.ts";
import { Page } from "./page.ts";

const options = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-extensions",
  "--disable-background-networking",
  "--disable-component-update",
  "--hide-scrollbars",
  "--remote-debugging-port=0",
  "about:blank",
];

export class Browser {
  private constructor(
    private readonly process: Deno.ChildProcess,
    private readonly profile: string,
    private readonly devtools: DevTools,
    private readonly errors: AsyncGenerator<string>,
  ) {}

  static async start(): Promise<Browser> {
    const profile = await Deno.makeTempDir({ prefix: "yata-browser-" });
    const command = Deno.env.get("CHROMIUM") ?? "chromium";
    const process = new Deno.Command(command, { args: [`--user-data-dir=${profile}`, ...options], stdout: "null", stderr: "piped" })
      .spawn();
    const errors = lines(process.stderr);
    for (let next = await errors.next(); !next.done; next = await errors.next()) {
      const url = /^DevTools listening on (ws:.*)$/.exec(next.value)?.[1];
      if (url === undefined) continue;
      const browser = new Browser(process, profile, await DevTools.connect(url), errors);
      void browser.#drain();
      return browser;
    }
    throw new Error(`${command} ended without a word of its address`);
  }

  /** A tab in a window of its own, so that all can be seen at once; each has a session of its own, so each can be somebody else. */
  async page(width = 1280, height = 860): Promise<Page> {
    const { targetId } = await this.devtools.send("Target.createTarget", { url: "about:blank", newWindow: true });
    const { sessionId } = await this.devtools.send("Target.attachToTarget", { targetId, flatten: true });
    return await Page.open(this.devtools, sessionId, width, height);
  }

  async #drain(): Promise<void> {
    while (!(await this.errors.next()).done);
  }

  async stop(): Promise<void> {
    await this.devtools.send("Browser.close").catch(() => {});
    await this.process.status;
    await Deno.remove(this.profile, { recursive: true }).catch(() => {});
  }
}
