import type { Client } from "../../../Generated/typescript/client.ts";
import type { Model } from "./model.ts";
import type { Page } from "./page.ts";
import type { Proxy } from "./proxy.ts";

/** What the steps share. */
export interface World {
  readonly url: string;
  readonly ada: Page;
  readonly grace: Page;
  /** Grace's way to the server. */
  readonly cable: Proxy;
  readonly adasClient: Client;
  readonly model: Model;
  /** A folder. */
  readonly screenshots: string;
  /** The address of the team's ticket, once there is one. */
  ticketPath: string;
}
