// The list pane: filters, a line to add, the rows, and more of them.
import type { Ticket } from "../../../Generated/typescript/types.ts";
import { h } from "../base/dom.ts";
import { keyed } from "../base/keyed.ts";
import { complain } from "../base/notices.ts";
import { quickAdd } from "./quick-add.ts";
import { ticketRow } from "./row.ts";
import type { TicketQuery } from "./space.ts";
import type { TicketList, Tickets } from "./ticket-list.ts";
import { toolbar } from "./toolbar.ts";

export function listView(list: TicketList, remove: (ticket: Ticket) => void, signal: AbortSignal): HTMLElement {
  const rows = h("ul", { class: "rows", "aria-label": "Tickets" });
  const show = keyed<Ticket>(rows, ({ id }) => id, (ticket) => ticketRow(ticket, list.space.key, remove));
  const empty = h("p", { class: "empty", hidden: true });
  const more = h("button", { type: "button", class: "button more", hidden: true }, "Show more");
  const count = h("p", { class: "visually-hidden", role: "status" });
  const load = (query: TicketQuery) => list.load(query).catch((error: unknown) => complain("The tickets could not be loaded", error));

  more.addEventListener("click", () => void showMore(list, rows));
  rows.addEventListener("keydown", (event) => moveByKey(event, rows));
  list.tickets.shown.follow((tickets) => {
    const focused = focusedIndex(rows);
    show(tickets.listed);
    mark(rows, tickets);
    if (focused >= 0 && focusedIndex(rows) < 0) links(rows)[Math.min(focused, tickets.listed.length - 1)]?.focus();
    more.hidden = tickets.next === null;
  }, signal);
  list.isLoading.follow((isLoading) => {
    rows.setAttribute("aria-busy", String(isLoading));
    const { listed, next } = list.tickets.value;
    empty.textContent = isLoading && listed.length === 0 ? "Loading…" : emptyText(list.query);
    count.textContent = isLoading ? "" : `${listed.length}${next === null ? "" : " or more"} tickets`;
  }, signal);
  list.tickets.shown.follow(({ listed }) => empty.hidden = listed.length > 0, signal);
  void load(list.query);

  return h(
    "section",
    { class: "list-pane", "aria-label": list.space.title },
    h("h1", {}, list.space.title),
    toolbar(list.query, signal, load),
    quickAdd((ticket) => list.create(ticket)),
    rows,
    empty,
    more,
    count,
  );
}

const emptyText = ({ q, status }: TicketQuery): string =>
  q !== undefined || status !== undefined ? "Nothing matches." : "Nothing to do. Add a ticket above.";

const links = (rows: Element): HTMLAnchorElement[] => [...rows.querySelectorAll<HTMLAnchorElement>("a.row-link")];
const focusedIndex = (rows: Element): number => [...rows.children].findIndex((row) => row.contains(document.activeElement));

function mark(rows: Element, { open }: Tickets): void {
  for (const row of rows.children) {
    const link = row.querySelector("a.row-link");
    if (row.getAttribute("data-id") === open?.id) link?.setAttribute("aria-current", "true");
    else link?.removeAttribute("aria-current");
  }
}

/** The focus goes on to the first new row. */
async function showMore(list: TicketList, rows: Element): Promise<void> {
  const before = rows.children.length;
  try {
    await list.more();
    links(rows)[before]?.focus();
  } catch (error) {
    complain("There could be more tickets, but they could not be loaded", error);
  }
}

/** Up and down through the rows; Delete asks for the row's deletion. */
function moveByKey(event: KeyboardEvent, rows: Element): void {
  const all = links(rows);
  const index = all.findIndex((link) => link.parentElement?.contains(document.activeElement));
  const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === "Delete") all[index]?.parentElement?.querySelector("button")?.click();
  else if (target === undefined || all[target] === undefined) return;
  else all[target].focus();
  event.preventDefault();
}
