// Words and icons for states and priorities.
import { ticketPriorityValues, ticketSortValues, ticketStatusValues } from "../generated/types.js";
import { h, hidden } from "../base/dom.js";
import { icon } from "../base/icons.js";
export const statusNames = {
  open: "Open",
  in_progress: "In progress",
  resolved: "Resolved",
  closed: "Closed"
};
export const priorityNames = {
  low: "Low",
  medium: "Medium",
  high: "High",
  urgent: "Urgent"
};
const sortNames = {
  newest: "Newest",
  oldest: "Oldest",
  updated: "Last changed",
  priority: "Priority"
};
const choices = (values, names)=>values.map((value)=>[
      value,
      names[value]
    ]);
export const statusChoices = choices(ticketStatusValues, statusNames);
export const priorityChoices = choices(ticketPriorityValues, priorityNames);
export const sortChoices = choices(ticketSortValues, sortNames);
export const statusMark = (status)=>h("span", {
    class: `mark status-${status}`,
    title: statusNames[status]
  }, icon(status), hidden(statusNames[status]));
export const priorityMark = (priority)=>h("span", {
    class: `mark priority-${priority}`,
    title: `${priorityNames[priority]} priority`
  }, icon(priority), hidden(`${priorityNames[priority]} priority`));
/** A drop-down with a name that is seen or, in the narrow places, only heard. */ export function select(label, values, value, onChange) {
  const options = values.map(([key, text])=>h("option", {
      value: key,
      selected: key === value
    }, text));
  const element = h("select", {
    "aria-label": label,
    title: label
  }, ...options);
  element.addEventListener("change", ()=>onChange(element.value));
  return element;
}
