// Search, state and order of the list. They live in the address, so that a view can be kept and shared.
import { type TicketSort, ticketSortValues, type TicketStatus, ticketStatusValues } from "../../../Generated/typescript/types.ts";
import { h, uniqueId } from "../base/dom.ts";
import { icon } from "../base/icons.ts";
import { later } from "../base/later.ts";
import { select, sortChoices, statusChoices } from "./labels.ts";
import type { TicketQuery } from "./space.ts";

/** The filters that the address names; what it names wrongly is left out. */
export function queryOf(search: string): TicketQuery {
  const parameters = new URLSearchParams(search);
  const q = parameters.get("q")?.trim().slice(0, 200) ?? "";
  const status = ticketStatusValues.find((value) => value === parameters.get("status"));
  const sort = ticketSortValues.find((value) => value === parameters.get("sort"));
  return { ...(q && { q }), ...(status && { status: [status] }), ...(sort && { sort }) };
}

/** The part of the address that names the filters. */
export function searchOf({ q, status, sort }: TicketQuery): string {
  const parameters = new URLSearchParams();
  if (q !== undefined) parameters.set("q", q);
  if (status?.[0] !== undefined) parameters.set("status", status[0]);
  if (sort !== undefined && sort !== "newest") parameters.set("sort", sort);
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** A search field that waits for a pause in typing, and two drop-downs. */
export function toolbar(query: TicketQuery, signal: AbortSignal, onChange: (query: TicketQuery) => void): HTMLElement {
  const change = (part: { q?: string; status?: TicketStatus | "all"; sort?: TicketSort }) => {
    if (part.q !== undefined) query = without(query, "q", part.q.trim() === "" ? {} : { q: part.q.trim() });
    if (part.status !== undefined) query = without(query, "status", part.status === "all" ? {} : { status: [part.status] });
    if (part.sort !== undefined) query = { ...query, sort: part.sort };
    history.replaceState(null, "", location.pathname + searchOf(query));
    onChange(query);
  };
  const typed = later(250, signal, (q: string) => change({ q }));
  const id = uniqueId();
  const field = h("input", {
    id,
    type: "search",
    value: query.q,
    placeholder: "Search",
    maxlength: 200,
    autocomplete: "off",
    "aria-keyshortcuts": "Control+K Meta+K",
  });
  field.addEventListener("input", () => typed(field.value));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    field.select();
    field.focus();
  }, { signal });
  const all = [["all", "All states"], ...statusChoices] as const;
  return h(
    "search",
    { class: "toolbar" },
    h(
      "div",
      { class: "search-field" },
      icon("search"),
      h("label", { class: "visually-hidden", for: id }, "Search tickets"),
      field,
      h("kbd", { "aria-hidden": "true" }, "Ctrl K"),
    ),
    select("State", all, query.status?.[0] ?? "all", (status) => change({ status })),
    select("Order", sortChoices, query.sort ?? "newest", (sort) => change({ sort })),
  );
}

const without = (query: TicketQuery, key: keyof TicketQuery, next: TicketQuery): TicketQuery => {
  const { [key]: _, ...rest } = query;
  return { ...rest, ...next };
};
