// The conversation below a ticket.
import { h } from "../base/dom.js";
import { keyed } from "../base/keyed.js";
import { complain } from "../base/notices.js";
import { composer } from "./composer.js";
import { answerView, messageView } from "./message.js";
export function chatView(conversation, signal) {
  const title = h("h3", {
    id: "conversation"
  }, "Conversation");
  const older = h("button", {
    type: "button",
    class: "button more",
    hidden: true
  }, "Show older messages");
  const list = h("ol", {
    class: "messages"
  });
  const answers = h("ol", {
    class: "messages messages-answer",
    "aria-label": "Answer that is being written"
  });
  const empty = h("p", {
    class: "empty"
  }, conversation.space.team === null ? "Ask the assistant about this ticket." : "Nobody has said anything yet.");
  const show = keyed(list, ({ id })=>id, messageView);
  const load = ()=>conversation.load().catch((error)=>complain("The conversation could not be loaded", error));
  older.addEventListener("click", ()=>void load());
  conversation.messages.shown.follow((messages)=>{
    const last = list.lastElementChild;
    show(messages.list);
    older.hidden = messages.older === null;
    empty.hidden = messages.list.length > 0;
    if (last !== null && list.lastElementChild !== last) list.lastElementChild?.scrollIntoView({
      block: "nearest"
    });
  }, signal);
  followAnswer(conversation, answers, signal);
  void load();
  signal.addEventListener("abort", ()=>conversation.stop());
  return h("section", {
    class: "chat",
    "aria-labelledby": "conversation"
  }, title, older, empty, h("div", {
    role: "log",
    "aria-labelledby": "conversation"
  }, list), answers, composer(conversation, signal));
}
/** Screen readers are not read each piece: the whole answer arrives in the log when it is complete. */ function followAnswer({ answer }, place, signal) {
  let view = null;
  answer.follow((text)=>{
    if (text === null) {
      view = null;
      place.replaceChildren();
      return;
    }
    if (view === null) {
      view = answerView();
      place.append(view.element);
      view.element.scrollIntoView({
        block: "nearest"
      });
    }
    const isInView = view.element.getBoundingClientRect().bottom <= innerHeight;
    view.write(text);
    // Whoever has scrolled away to read is left there.
    if (isInView) view.element.scrollIntoView({
      block: "nearest"
    });
  }, signal);
}
