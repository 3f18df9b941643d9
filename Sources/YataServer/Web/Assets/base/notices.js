// Short messages at the edge of the page. Failures stay until they are closed, the rest goes by itself.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { explain } from "./words.js";
const polite = h("div", {
  role: "status",
  class: "notice-list"
});
const urgent = h("div", {
  role: "alert",
  class: "notice-list"
});
/** Where the messages appear. Screen readers follow it from the start, so it must be in the document before the first one. */ export const noticeArea = ()=>h("div", {
    class: "notices"
  }, polite, urgent);
export function inform(text) {
  const notice = show(polite, text, "notice");
  setTimeout(()=>notice.remove(), 6000);
}
/** Says that `what` failed, and why. */ export function complain(what, error) {
  if (error instanceof DOMException && error.name === "AbortError") return;
  show(urgent, `${what}. ${explain(error)}`, "notice notice-failure");
}
function show(area, text, style) {
  const close = h("button", {
    type: "button",
    class: "icon-button",
    "aria-label": "Dismiss"
  }, icon("cross"));
  const notice = h("div", {
    class: style
  }, h("p", {}, text), close);
  close.addEventListener("click", ()=>notice.remove());
  area.append(notice);
  return notice;
}
