// One ticket in the list.
import type { Ticket } from "../../../Generated/typescript/types.ts";
import { h, hidden } from "../base/dom.ts";
import { icon } from "../base/icons.ts";
import { type SpaceKey, ticketsPath } from "../base/router.ts";
import { ago, initials, moment, nameOf } from "../base/words.ts";
import { avatar } from "../shell/avatar.ts";
import { priorityMark, statusMark } from "./labels.ts";
import { isPending } from "./ticket-list.ts";

/** A link to the ticket and a button to delete it; neither while the server has not confirmed it. */
export function ticketRow(ticket: Ticket, space: SpaceKey, remove: (ticket: Ticket) => void): HTMLElement {
  const content = [
    statusMark(ticket.status),
    h("span", { class: "row-title" }, ticket.title),
    h("span", { class: "tags" }, ...ticket.tags.slice(0, 3).map((tag) => h("span", { class: "tag" }, tag))),
    priorityMark(ticket.priority),
    space === "team" && (ticket.assignee === null ? h("span", { class: "assignee" }) : assigneeMark(nameOf(ticket.assignee))),
    h("time", { datetime: ticket.createdAt, title: moment(ticket.createdAt) }, ago(ticket.createdAt)),
  ];
  if (isPending(ticket)) {
    return h("li", { class: "row row-pending", "aria-busy": "true" }, h("span", { class: "row-link" }, ...content), hidden("Saving"));
  }
  return h(
    "li",
    { class: "row", "data-id": ticket.id },
    h("a", { class: "row-link", href: ticketsPath(space, ticket.id) }, ...content),
    h(
      "button",
      {
        type: "button",
        class: "icon-button row-delete",
        "aria-label": `Delete ${ticket.title}`,
        title: "Delete",
        onclick: () => remove(ticket),
      },
      icon("trash"),
    ),
  );
}

const assigneeMark = (name: string) =>
  h("span", { class: "assignee", title: `Assigned to ${name}` }, avatar(initials(name), name), hidden(`Assigned to ${name}`));
