// The page at /app in a real browser, against the real server and its Postgres, used as people use it.
import { Browser } from "./browser.ts";
import { equal } from "./expect.ts";
import { Model } from "./model.ts";
import { Proxy } from "./proxy.ts";
import { Server } from "./server.ts";
import { everyView, policy, theme } from "./steps-look.ts";
import { pastedToken, sessionModule, signIn } from "./steps-sign-in.ts";
import { assistant, dashboard, hiddenTab, liveMessage, liveTicket, reconnect } from "./steps-team.ts";
import { create, edit, paging, remove, search } from "./steps-tickets.ts";
import type { World } from "./world.ts";

const steps = {
  signIn,
  pastedToken,
  sessionModule,
  search,
  paging,
  create,
  remove,
  edit,
  liveTicket,
  liveMessage,
  reconnect,
  hiddenTab,
  assistant,
  dashboard,
  everyView,
  theme,
};

Deno.test({ name: "the page", sanitizeOps: false, sanitizeResources: false }, async (test) => {
  const folder = Deno.env.get("OUTPUT") ?? ".build/end-to-end/web";
  const screenshots = `${folder}/screenshots`;
  await Deno.mkdir(screenshots, { recursive: true });
  const model = new Model();
  const server = await Server.start(await Deno.realPath(folder), model.url);
  const browser = await Browser.start();
  try {
    const { url } = server;
    const cable = new Proxy(Number(new URL(url).port));
    const world: World = {
      url,
      cable,
      model,
      screenshots,
      ticketPath: "",
      ada: await browser.page(),
      grace: await browser.page(),
      adasClient: await server.client("ada"),
    };
    for (const [name, step] of Object.entries(steps)) {
      const isDone = await test.step(name, async () => {
        await step(world);
        for (const page of [world.ada, world.grace]) equal(page.takeComplaints(), [], "what the console complains about");
      });
      if (isDone) continue;
      await world.ada.screenshot(`${screenshots}/failed-ada.png`);
      await world.grace.screenshot(`${screenshots}/failed-grace.png`);
      return;
    }
    await test.step("policy", () => policy(world));
  } finally {
    await browser.stop();
    await server.stop();
    await model.stop();
  }
});
