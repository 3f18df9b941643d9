// One line to add a ticket.
import type { NewTicket, TicketPriority } from "../../../Generated/typescript/types.ts";
import { h, uniqueId } from "../base/dom.ts";
import { icon } from "../base/icons.ts";
import { complain } from "../base/notices.ts";
import { priorityChoices, select } from "./labels.ts";

/** Clears itself at once; a title that could not be saved comes back, unless another one was begun. */
export function quickAdd(create: (ticket: NewTicket) => Promise<void>): HTMLElement {
  const id = uniqueId();
  let priority: TicketPriority = "medium";
  const field = h("input", { id, required: true, maxlength: 200, placeholder: "Add a ticket", autocomplete: "off" });
  const form = h(
    "form",
    { class: "quick-add" },
    icon("plus"),
    h("label", { class: "visually-hidden", for: id }, "Title of a new ticket"),
    field,
    select("Priority of the new ticket", priorityChoices, priority, (value) => priority = value),
    h("button", { class: "button button-primary" }, "Add"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const title = field.value.trim();
    if (title === "") return;
    field.value = "";
    create({ title, priority }).catch((error: unknown) => {
      if (field.value === "") field.value = title;
      complain(`“${title}” was not saved`, error);
    });
  });
  return form;
}
