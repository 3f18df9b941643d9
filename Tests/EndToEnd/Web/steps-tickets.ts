// Personal tickets, by keyboard: search, paging, and changes that show before the server answers.
import { createTicket, deleteTicket, getTicket, listTickets, unwrap } from "../../../Generated/typescript/client.ts";
import { faults } from "./accessibility.ts";
import { equal, truth } from "./expect.ts";
import { breath, endPauses, holdPauses } from "./pauses.ts";
import type { World } from "./world.ts";

const titles = () => [...document.querySelectorAll(".row-title")].map((title) => title.textContent ?? "");

/** Six letters are one request, and the answer is what the server found. */
export async function search({ ada }: World): Promise<void> {
  const asked: string[] = [];
  ada.on("Network.requestWillBeSent", ({ request }) => {
    if (request.url.includes("/api/tickets?")) asked.push(new URL(request.url).searchParams.get("q") ?? "");
  });
  await ada.press("Control+k");
  await holdPauses(ada);
  for (const letter of "safari") {
    await ada.type(letter);
    await breath(ada);
  }
  await endPauses(ada);
  await ada.until("one match", () => document.querySelectorAll(".row").length === 1);
  equal(await ada.run(titles), ["Login fails on Safari 18"], "matches");
  equal(asked, ["safari"], "requests");
  equal(await ada.run(() => location.search), "?q=safari", "address");
  await ada.press("Control+a", "Backspace");
  await ada.until("all again", () => document.querySelectorAll(".row").length === 5);
  await ada.type("zzz");
  await ada.until("no match", () => document.querySelector(".empty")?.checkVisibility() === true);
  equal(await ada.run(() => document.querySelector(".empty")?.textContent), "Nothing matches.", "empty list");
  await ada.press("Control+a", "Backspace");
  await ada.until("all again", () => document.querySelectorAll(".row").length === 5);
}

export async function paging({ ada, adasClient, url }: World): Promise<void> {
  for (let number = 1; number <= 40; number++) await unwrap(createTicket(adasClient, { body: { title: `Page ${number}` } }));
  await ada.goto(`${url}/app/tickets?sort=oldest`);
  for (const count of [20, 40, 45]) {
    await ada.until(`${count} rows`, (count) => document.querySelectorAll(".row").length === count, count);
    if (count === 45) break;
    await ada.run(() => document.querySelector<HTMLElement>(".list-pane > .more")?.focus());
    await ada.press("Enter");
  }
  equal(new Set(await ada.run(titles)).size, 45, "different rows");
  truth(
    await ada.run(() => document.querySelectorAll(".row")[40]?.contains(document.activeElement) === true),
    "the focus is not on the first new row",
  );
  truth(!await ada.run(() => document.querySelector(".list-pane > .more")?.checkVisibility() ?? true), "there is still more");
  const all = (await unwrap(listTickets(adasClient, { query: { limit: 100 } }))).tickets.filter(({ title }) => title.startsWith("Page"));
  for (const { id } of all) await unwrap(deleteTicket(adasClient, { path: { ticketId: id } }));
  await ada.until("what was deleted elsewhere is gone", () => document.querySelectorAll(".row").length === 5);
  await ada.goto(`${url}/app/tickets`);
  await ada.until("the list", () => document.querySelectorAll(".row").length === 5);
}

/** The row is there while the request is held; confirmed, it becomes a link; refused, it goes, and what was typed comes back. */
export async function create({ ada }: World): Promise<void> {
  const posts = await ada.intercept("POST", "*/api/tickets");
  const add = async (title: string) => {
    await ada.run(() => document.querySelector<HTMLElement>(".quick-add input")?.focus());
    await ada.type(title);
    await ada.press("Enter");
    const request = await posts.next();
    await ada.until(
      "the row before the answer",
      (title) => document.querySelector(".row-pending .row-title")?.textContent === title,
      title,
    );
    return request;
  };
  await (await add("Kept")).letGo();
  await ada.until("the row confirmed", () => document.querySelector("a.row-link .row-title")?.textContent === "Kept");
  equal((await ada.run(titles)).filter((title) => title === "Kept").length, 1, "rows of one ticket");

  const refused = await add("Refused");
  await refused.refuse(422, { title: "Unprocessable Content", errors: [{ code: "x", detail: "must be better", location: "body.title" }] });
  await ada.until(
    "the row taken back",
    () => document.querySelectorAll(".row").length === 6 && document.querySelector(".row-pending") === null,
  );
  await ada.until(
    "the reason",
    () => document.querySelector("[role=alert]")?.textContent?.includes("“Refused” was not saved. title must be better") === true,
  );
  equal(await ada.run(() => document.querySelector<HTMLInputElement>(".quick-add input")?.value), "Refused", "what was typed");
  await posts.stop();
  equal(ada.takeComplaints().filter((text) => !text.includes("422")), [], "complaints");
  await ada.run(() => document.querySelector<HTMLElement>(".notice button")?.click());
  await ada.press("Control+a", "Backspace");
}

export async function remove({ ada, adasClient }: World): Promise<void> {
  const kept = (await unwrap(listTickets(adasClient, { query: { q: "Kept" } }))).tickets[0]?.id ?? "";
  const deletes = await ada.intercept("DELETE", "*/api/tickets/*");
  const askFor = async () => {
    await ada.run((id) => document.querySelector<HTMLElement>(`[data-id="${id}"] a`)?.focus(), kept);
    await ada.press("Delete");
    await ada.until("the question", () => document.querySelector("dialog[open]")?.textContent?.includes("Delete “Kept”") === true);
    equal(await faults(ada), [], "the question");
    await ada.press("Enter");
    const request = await deletes.next();
    await ada.until("the row gone before the answer", (id) => document.querySelector(`[data-id="${id}"]`) === null, kept);
    return request;
  };
  await (await askFor()).refuse(412, { title: "Precondition Failed", detail: "Somebody was faster." });
  await ada.until("the row is back", (id) => document.querySelector(`[data-id="${id}"]`) !== null, kept);
  await ada.until(
    "the reason",
    () => document.querySelector("[role=alert]")?.textContent?.includes("“Kept” was not deleted. Somebody was faster.") === true,
  );
  equal((await getTicket(adasClient, { path: { ticketId: kept } })).status, 200, "it is still there");
  equal(ada.takeComplaints().filter((text) => !text.includes("412")), [], "complaints");

  const request = await askFor();
  const answer = ada.answer(kept);
  await request.letGo();
  await answer;
  await deletes.stop();
  await ada.until("five rows", () => document.querySelectorAll(".row").length === 5);
  truth(await ada.run(() => document.querySelector(".rows")?.contains(document.activeElement) === true), "the focus is lost with the row");
  equal((await getTicket(adasClient, { path: { ticketId: kept } })).status, 404, "it is gone");
}

/** Down, Enter, a change, Escape. */
export async function edit({ ada, adasClient }: World): Promise<void> {
  await ada.run(() => document.querySelector<HTMLElement>(".row a")?.focus());
  await ada.press("ArrowDown", "Enter");
  await ada.until(
    "the ticket",
    () =>
      document.querySelector(".properties") !== null && document.querySelector(".ticket-pane")?.contains(document.activeElement) === true,
  );
  const ticketId = await ada.run(() => location.pathname.split("/")[3] ?? "");
  const answer = ada.answer(ticketId);
  await ada.run(() => {
    const select = document.querySelector<HTMLSelectElement>(".properties select");
    if (select === null) return;
    select.focus();
    select.value = "resolved";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await ada.until("the state in the list", (id) => document.querySelector(`[data-id="${id}"] .status-resolved`) !== null, ticketId);
  await answer;
  await ada.press("Escape");
  await ada.until("the list alone", () => document.querySelector(".ticket-pane") === null);
  truth(
    await ada.run((id) => document.activeElement?.closest("li")?.getAttribute("data-id") === id, ticketId),
    "the focus is not back on the row",
  );
  equal((await unwrap(getTicket(adasClient, { path: { ticketId } }))).status, "resolved", "status at the server");
}
