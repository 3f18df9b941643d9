// The open ticket: what it says, in fields that save themselves when they are left.
import { h, uniqueId } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { complain } from "../base/notices.js";
import { ticketsPath } from "../base/router.js";
import { ago, moment, nameOf } from "../base/words.js";
import { priorityChoices, select, statusChoices } from "./labels.js";
import { searchOf } from "./toolbar.js";
/** Follows the open ticket; a field that somebody is typing in is left alone. */ export function detailView(list, members, remove, signal) {
  const pane = h("article", {
    class: "detail",
    "aria-label": "Ticket"
  });
  let shown = null;
  list.tickets.shown.follow(({ open })=>{
    if (open === null || open === shown) return;
    const isNew = open.id !== shown?.id;
    const isTyping = pane.contains(document.activeElement) && document.activeElement?.matches("textarea, input");
    if (!isNew && isTyping) return;
    const focus = isNew ? -1 : fields(pane).indexOf(document.activeElement);
    pane.replaceChildren(...content(open, list, members, remove));
    fields(pane)[focus]?.focus();
    shown = open;
  }, signal);
  return pane;
}
const fields = (pane)=>[
    ...pane.querySelectorAll("a, button, input, select, textarea")
  ];
function content(ticket, list, members, remove) {
  const change = (changes, shown)=>list.change(ticket.id, changes, shown).catch((error)=>complain("The change was not saved", error));
  const people = [
    [
      "",
      "Nobody"
    ],
    ...members.map((member)=>[
        member.id,
        nameOf(member)
      ])
  ];
  const assign = (id)=>change({
      assigneeId: id || null
    }, {
      assignee: members.find((member)=>member.id === id) ?? null
    });
  return [
    h("header", {
      class: "detail-head"
    }, h("a", {
      class: "icon-button",
      href: ticketsPath(list.space.key) + searchOf(list.query),
      "aria-label": "Back to the list",
      title: "Close (Escape)"
    }, icon("back"), icon("cross")), h("p", {
      class: "detail-meta"
    }, `${nameOf(ticket.createdBy)} · `, h("time", {
      datetime: ticket.createdAt,
      title: moment(ticket.createdAt)
    }, ago(ticket.createdAt))), h("button", {
      type: "button",
      class: "icon-button",
      "aria-label": "Delete this ticket",
      title: "Delete",
      onclick: ()=>remove(ticket)
    }, icon("trash"))),
    h("h2", {}, titleField(ticket.title, (title)=>change({
        title
      }, {
        title
      }))),
    h("div", {
      class: "properties"
    }, select("State", statusChoices, ticket.status, (status)=>change({
        status
      }, {
        status
      })), select("Priority", priorityChoices, ticket.priority, (priority)=>change({
        priority
      }, {
        priority
      })), list.space.team !== null && select("Assignee", people, ticket.assignee?.id ?? "", assign), tagsField(ticket.tags, (tags)=>change({
        tags
      }, {
        tags
      }))),
    ...description(ticket.description, (text)=>change({
        description: text
      }, {
        description: text
      }))
  ];
}
function titleField(title, save) {
  const field = h("textarea", {
    class: "title-field",
    "aria-label": "Title",
    rows: 1,
    maxlength: 200
  }, title);
  field.addEventListener("keydown", (event)=>{
    if (event.key !== "Enter") return;
    event.preventDefault();
    field.blur();
  });
  field.addEventListener("change", ()=>{
    const text = field.value.replace(/\s+/g, " ").trim();
    if (text === "") field.value = title;
    else save(text);
  });
  return field;
}
function tagsField(tags, save) {
  const field = h("input", {
    class: "tags-field",
    "aria-label": "Tags, separated by spaces",
    placeholder: "Tags",
    value: tags.join(" ")
  });
  field.addEventListener("change", ()=>save([
      ...new Set(field.value.toLowerCase().split(/[\s,]+/).filter((tag)=>tag !== ""))
    ]));
  return field;
}
function description(text, save) {
  const id = uniqueId();
  const field = h("textarea", {
    id,
    class: "description-field",
    rows: 2,
    maxlength: 10000,
    placeholder: "Add a description"
  }, text ?? "");
  field.addEventListener("change", ()=>save(field.value.trim() === "" ? null : field.value));
  return [
    h("label", {
      class: "visually-hidden",
      for: id
    }, "Description"),
    field
  ];
}
