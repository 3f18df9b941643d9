// A team: two people in two tabs, live events, mentions, the assistant, and the figures.
import { createTeamTicket, getTeamMetrics, unwrap } from "../../../Generated/typescript/client.ts";
import { faults } from "./accessibility.ts";
import { equal, truth } from "./expect.ts";
import type { World } from "./world.ts";

const path = { slug: "acme" };
const bodies = () => [...document.querySelectorAll(".messages .message-body")].map((body) => body.textContent ?? "");

/** What Ada adds by hand stands in Grace's list. */
export async function liveTicket(world: World): Promise<void> {
  const { ada, grace, cable, url } = world;
  await grace.goto(`${cable.url}/app/team?as=grace`);
  await grace.until(
    "Grace's list",
    () => document.querySelectorAll(".row").length === 17 && document.querySelector(".me-name")?.textContent === "Grace Hopper",
  );
  await ada.goto(`${url}/app/team`);
  await ada.until("Ada's list", () => document.querySelectorAll(".row").length === 17);
  await ada.run(() => document.querySelector<HTMLElement>(".quick-add input")?.focus());
  await ada.type("The door is open");
  await ada.press("Enter");
  for (const page of [ada, grace]) {
    await page.until("the ticket", () => document.querySelector("a.row-link .row-title")?.textContent === "The door is open");
    equal(await page.run(() => document.querySelectorAll(".row").length), 18, "rows");
  }
  world.ticketPath = await ada.run(() => document.querySelector<HTMLAnchorElement>("a.row-link")?.pathname ?? "");
}

/** Ada mentions Grace by keyboard; Grace sees it come. */
export async function liveMessage({ ada, grace, cable, url, ticketPath }: World): Promise<void> {
  for (const [page, origin] of [[grace, cable.url], [ada, url]] as const) {
    await page.goto(origin + ticketPath);
    await page.until("the conversation", () => document.querySelector(".chat .empty")?.checkVisibility() === true);
  }
  await ada.run(() => document.querySelector<HTMLElement>(".composer textarea")?.focus());
  await ada.type("<b>Look</b> at this, @gra");
  await ada.until(
    "Grace among the suggestions",
    () => document.querySelector("[role=option][aria-selected=true]")?.textContent?.includes("Grace Hopper") === true,
  );
  equal(await faults(ada), [], "suggestions");
  await ada.press("Enter");
  await ada.type("!");
  await ada.press("Enter");
  for (const page of [ada, grace]) {
    await page.until("the message", () => document.querySelectorAll(".message:not(.message-busy)").length === 1);
    equal(await page.run(bodies), ["<b>Look</b> at this, @Grace Hopper !"], "messages");
    equal(await page.run(() => document.querySelector(".mention")?.textContent), "@Grace Hopper", "mention");
    equal(await page.run(() => document.querySelectorAll(".message-body b").length), 0, "elements made from text");
  }
}

/** What Grace missed while her connection was away comes when it is back, once. */
export async function reconnect({ ada, grace, cable }: World): Promise<void> {
  cable.cut();
  await ada.type("Are you there?");
  await ada.press("Enter");
  await ada.until("the message", () => document.querySelectorAll(".message:not(.message-busy)").length === 2);
  equal((await grace.run(bodies)).length, 1, "messages without a connection");
  cable.mend();
  await grace.until("what was missed", () => document.querySelectorAll(".message").length === 2);
  equal((await grace.run(bodies))[1], "Are you there?", "what was missed");
  equal(grace.takeComplaints().filter((text) => !text.includes("net::ERR_")), [], "complaints");
}

/** A tab that cannot be seen gives its connection back; seen again, it catches up. */
export async function hiddenTab({ ada, grace }: World): Promise<void> {
  const show = (state: DocumentVisibilityState) =>
    grace.run((state) => {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  const isClosed = new Promise<void>((resolve) => grace.on("Network.loadingFailed", ({ canceled }) => canceled && resolve()));
  await show("hidden");
  await isClosed;
  await ada.type("Nobody looks");
  await ada.press("Enter");
  await ada.until("the message", () => document.querySelectorAll(".message:not(.message-busy)").length === 3);
  equal((await grace.run(bodies)).length, 2, "messages nobody looks at");
  await show("visible");
  await grace.until("what was missed", () => document.querySelectorAll(".message").length === 3);
}

/** Each piece of the answer is seen before the next one is said, and the tab of the other person gets the whole. */
export async function assistant({ ada, grace, model }: World): Promise<void> {
  const pieces = ["It is ", "<img src=x> ", "the redirect."];
  await ada.type("Why?");
  await ada.press("Control+Enter");
  const answer = await model.asked();
  let said = "";
  for (const piece of pieces) {
    answer.say(piece);
    said += piece;
    await ada.until(`“${said}”`, (said) => document.querySelector(".message-writing")?.textContent === said, said);
  }
  answer.end();
  for (const page of [ada, grace]) {
    await page.until(
      "the whole answer",
      (said) => [...document.querySelectorAll("[role=log] .message-body")].at(-1)?.textContent === said,
      said,
    );
    equal((await page.run(bodies)).slice(3), ["Why?", said], "question and answer");
    equal(await page.run(() => document.querySelectorAll(".message-body img").length), 0, "elements made from text");
  }
  truth(await ada.run(() => document.querySelector(".message-writing") === null), "the answer is still being written");
}

/** The plot, its table and the tiles say what the server says. */
export async function dashboard({ ada, adasClient, url }: World): Promise<void> {
  for (const status of ["resolved", "in_progress"] as const) {
    await unwrap(createTeamTicket(adasClient, { path, body: { title: status, status } }));
  }
  const metrics = await unwrap(getTeamMetrics(adasClient, { path }));
  await ada.goto(`${url}/app/dashboard`);
  await ada.until("the plot", () => document.querySelectorAll(".plot .bar-created").length === 30);
  equal(
    await ada.run(() => [...document.querySelectorAll(".tile dd")].map((count) => Number(count.textContent))),
    Object.values(metrics.statusCounts),
    "tiles",
  );
  equal(
    await ada.run(() =>
      [...document.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent)))
    ),
    metrics.throughput.toReversed().map(({ created, resolved }) => [created, resolved]),
    "table",
  );
  const heights = await ada.run(() =>
    [...document.querySelectorAll(".plot .bar-created")].map((bar) => Number(bar.getAttribute("height")))
  );
  equal(heights.map((height) => height > 0), metrics.throughput.map(({ created }) => created > 0), "bars");
  await ada.run(() => {
    const select = document.querySelector<HTMLSelectElement>(".dashboard-head select");
    if (select === null) return;
    select.value = "7";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await ada.until("a week", () => document.querySelectorAll(".plot .bar-created").length === 7);
}
