// The open ticket: what it says, in fields that save themselves when they are left.
import type { Member, Ticket } from "../../../Generated/typescript/types.ts";
import { h, uniqueId } from "../base/dom.ts";
import { icon } from "../base/icons.ts";
import { complain } from "../base/notices.ts";
import { ticketsPath } from "../base/router.ts";
import { ago, moment, nameOf } from "../base/words.ts";
import { priorityChoices, select, statusChoices } from "./labels.ts";
import type { TicketChanges } from "./space.ts";
import type { TicketList } from "./ticket-list.ts";
import { searchOf } from "./toolbar.ts";

/** Follows the open ticket; a field that somebody is typing in is left alone. */
export function detailView(
  list: TicketList,
  members: readonly Member[],
  remove: (ticket: Ticket) => void,
  signal: AbortSignal,
): HTMLElement {
  const pane = h("article", { class: "detail", "aria-label": "Ticket" });
  let shown: Ticket | null = null;
  list.tickets.shown.follow(({ open }) => {
    if (open === null || open === shown) return;
    const isNew = open.id !== shown?.id;
    const isTyping = pane.contains(document.activeElement) && document.activeElement?.matches("textarea, input");
    if (!isNew && isTyping) return;
    const focus = isNew ? -1 : fields(pane).indexOf(document.activeElement as HTMLElement);
    pane.replaceChildren(...content(open, list, members, remove));
    fields(pane)[focus]?.focus();
    shown = open;
  }, signal);
  return pane;
}

const fields = (pane: Element): HTMLElement[] => [...pane.querySelectorAll<HTMLElement>("a, button, input, select, textarea")];

function content(ticket: Ticket, list: TicketList, members: readonly Member[], remove: (ticket: Ticket) => void): HTMLElement[] {
  const change = (changes: TicketChanges, shown: Partial<Ticket>) =>
    list.change(ticket.id, changes, shown).catch((error: unknown) => complain("The change was not saved", error));
  const people = [["", "Nobody"], ...members.map((member) => [member.id, nameOf(member)] as const)] as const;
  const assign = (id: string) => change({ assigneeId: id || null }, { assignee: members.find((member) => member.id === id) ?? null });
  return [
    h(
      "header",
      { class: "detail-head" },
      h(
        "a",
        {
          class: "icon-button",
          href: ticketsPath(list.space.key) + searchOf(list.query),
          "aria-label": "Back to the list",
          title: "Close (Escape)",
        },
        icon("back"),
        icon("cross"),
      ),
      h(
        "p",
        { class: "detail-meta" },
        `${nameOf(ticket.createdBy)} · `,
        h("time", { datetime: ticket.createdAt, title: moment(ticket.createdAt) }, ago(ticket.createdAt)),
      ),
      h("button", {
        type: "button",
        class: "icon-button",
        "aria-label": "Delete this ticket",
        title: "Delete",
        onclick: () => remove(ticket),
      }, icon("trash")),
    ),
    h("h2", {}, titleField(ticket.title, (title) => change({ title }, { title }))),
    h(
      "div",
      { class: "properties" },
      select("State", statusChoices, ticket.status, (status) => change({ status }, { status })),
      select("Priority", priorityChoices, ticket.priority, (priority) => change({ priority }, { priority })),
      list.space.team !== null && select("Assignee", people, ticket.assignee?.id ?? "", assign),
      tagsField(ticket.tags, (tags) => change({ tags }, { tags })),
    ),
    ...description(ticket.description, (text) => change({ description: text }, { description: text })),
  ];
}

function titleField(title: string, save: (title: string) => void): HTMLElement {
  const field = h("textarea", { class: "title-field", "aria-label": "Title", rows: 1, maxlength: 200 }, title);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    field.blur();
  });
  field.addEventListener("change", () => {
    const text = field.value.replace(/\s+/g, " ").trim();
    if (text === "") field.value = title;
    else save(text);
  });
  return field;
}

function tagsField(tags: readonly string[], save: (tags: string[]) => void): HTMLElement {
  const field = h("input", { class: "tags-field", "aria-label": "Tags, separated by spaces", placeholder: "Tags", value: tags.join(" ") });
  field.addEventListener("change", () => save([...new Set(field.value.toLowerCase().split(/[\s,]+/).filter((tag) => tag !== ""))]));
  return field;
}

function description(text: string | null, save: (text: string | null) => void): HTMLElement[] {
  const id = uniqueId();
  const field = h("textarea", { id, class: "description-field", rows: 2, maxlength: 10000, placeholder: "Add a description" }, text ?? "");
  field.addEventListener("change", () => save(field.value.trim() === "" ? null : field.value));
  return [h("label", { class: "visually-hidden", for: id }, "Description"), field];
}
