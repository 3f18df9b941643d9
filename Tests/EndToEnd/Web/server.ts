// Yata as `make run` starts it, with a private Postgres and free ports.
import { type Client, createClient } from "../../../Generated/typescript/client.ts";
import { lines } from "./lines.ts";

export class Server {
  private constructor(readonly url: string, private readonly process: Deno.ChildProcess, private readonly output: Promise<void>) {}

  static async start(state: string, modelURL: string): Promise<Server> {
    const process = new Deno.Command(".scripts/run.sh", {
      env: { YATA_STATE: state, AI_BASE_URL: modelURL, AI_MODEL: "test", LOG_LEVEL: "warning" },
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    const output = lines(process.stdout);
    let url: string | undefined;
    for (let next = await output.next(); !next.done; next = await output.next()) {
      url ??= /^Yata serves (.*)$/.exec(next.value)?.[1];
      if (url === undefined || !next.value.startsWith("Ctrl-C stops it")) continue;
      const rest = (async () => {
        while (!(await output.next()).done);
      })();
      return new Server(url, process, rest);
    }
    throw new Error("make run ended by itself");
  }

  /** The generated client, signed in as somebody of the demo with the organization active. */
  async client(nickname: string): Promise<Client> {
    const { token } = await (await fetch(`${this.url}/dev/tokens/${nickname}?organization`)).json();
    return createClient({ baseUrl: this.url, auth: token });
  }

  async stop(): Promise<void> {
    this.process.kill("SIGTERM");
    await this.process.status;
    await this.output;
  }
}
