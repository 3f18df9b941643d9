// One line to add a ticket.
import { h, uniqueId } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { complain } from "../base/notices.js";
import { priorityChoices, select } from "./labels.js";
/** Clears itself at once; a title that could not be saved comes back, unless another one was begun. */ export function quickAdd(create) {
  const id = uniqueId();
  let priority = "medium";
  const field = h("input", {
    id,
    required: true,
    maxlength: 200,
    placeholder: "Add a ticket",
    autocomplete: "off"
  });
  const form = h("form", {
    class: "quick-add"
  }, icon("plus"), h("label", {
    class: "visually-hidden",
    for: id
  }, "Title of a new ticket"), field, select("Priority of the new ticket", priorityChoices, priority, (value)=>priority = value), h("button", {
    class: "button button-primary"
  }, "Add"));
  form.addEventListener("submit", (event)=>{
    event.preventDefault();
    const title = field.value.trim();
    if (title === "") return;
    field.value = "";
    create({
      title,
      priority
    }).catch((error)=>{
      if (field.value === "") field.value = title;
      complain(`“${title}” was not saved`, error);
    });
  });
  return form;
}
