// Words and icons for states and priorities.
import {
  type TicketPriority,
  ticketPriorityValues,
  type TicketSort,
  ticketSortValues,
  type TicketStatus,
  ticketStatusValues,
} from "../../../Generated/typescript/types.ts";
import { h, hidden } from "../base/dom.ts";
import { icon } from "../base/icons.ts";

export const statusNames: Record<TicketStatus, string> = {
  open: "Open",
  in_progress: "In progress",
  resolved: "Resolved",
  closed: "Closed",
};
export const priorityNames: Record<TicketPriority, string> = { low: "Low", medium: "Medium", high: "High", urgent: "Urgent" };
const sortNames: Record<TicketSort, string> = { newest: "Newest", oldest: "Oldest", updated: "Last changed", priority: "Priority" };

const choices = <V extends string>(values: readonly V[], names: Record<V, string>) => values.map((value) => [value, names[value]] as const);
export const statusChoices = choices(ticketStatusValues, statusNames);
export const priorityChoices = choices(ticketPriorityValues, priorityNames);
export const sortChoices = choices(ticketSortValues, sortNames);

export const statusMark = (status: TicketStatus): HTMLElement =>
  h("span", { class: `mark status-${status}`, title: statusNames[status] }, icon(status), hidden(statusNames[status]));
export const priorityMark = (priority: TicketPriority): HTMLElement =>
  h(
    "span",
    { class: `mark priority-${priority}`, title: `${priorityNames[priority]} priority` },
    icon(priority),
    hidden(`${priorityNames[priority]} priority`),
  );

/** A drop-down with a name that is seen or, in the narrow places, only heard. */
export function select<V extends string>(
  label: string,
  values: readonly (readonly [V, string])[],
  value: V,
  onChange: (value: V) => void,
): HTMLSelectElement {
  const options = values.map(([key, text]) => h("option", { value: key, selected: key === value }, text));
  const element = h("select", { "aria-label": label, title: label }, ...options);
  element.addEventListener("change", () => onChange(element.value as V));
  return element;
}
