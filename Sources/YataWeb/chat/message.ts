// One message. Its text enters the document as text; mentions in it are marked.
import type { ChatMessage } from "../../../Generated/typescript/types.ts";
import { h } from "../base/dom.ts";
import { icon } from "../base/icons.ts";
import { ago, initials, moment, nameOf } from "../base/words.ts";
import { avatar } from "../shell/avatar.ts";
import { isPending } from "./conversation.ts";

export function messageView(message: ChatMessage): HTMLElement {
  const isAssistant = message.authorKind === "assistant";
  const name = isAssistant ? "Assistant" : nameOf(message.author);
  const time = isPending(message) ? "Sending…" : ago(message.createdAt) + (message.editedAt === null ? "" : " · edited");
  return frame(
    isAssistant,
    name,
    h("time", { datetime: message.createdAt, title: moment(message.createdAt) }, time),
    h("p", { class: "message-body" }, ...marked(message.body, message.mentions.map(nameOf))),
    isPending(message),
  );
}

/** The answer that is being written; `write` shows what there is of it. */
export function answerView(): { element: HTMLElement; write(text: string): void } {
  const body = h("p", { class: "message-body message-writing" });
  const time = h("span", { class: "message-time" }, "Writing…");
  const element = frame(true, "Assistant", time, body, true);
  return { element, write: (text) => body.textContent = text };
}

function frame(isAssistant: boolean, name: string, time: HTMLElement, body: HTMLElement, isBusy: boolean): HTMLElement {
  const face = isAssistant
    ? h("span", { class: "avatar avatar-assistant", "aria-hidden": "true" }, icon("spark"))
    : avatar(initials(name), name);
  return h(
    "li",
    { class: `message${isBusy ? " message-busy" : ""}`, "aria-busy": String(isBusy) },
    face,
    h("p", { class: "message-head" }, h("strong", {}, name), " ", time),
    body,
  );
}

/** The text cut at the mentions in it. */
function marked(text: string, names: readonly string[]): (string | HTMLElement)[] {
  const marks = names.map((name) => `@${name}`);
  const parts: (string | HTMLElement)[] = [];
  for (let rest = text; rest !== "";) {
    const found = marks.map((mark) => ({ mark, at: rest.indexOf(mark) })).filter(({ at }) => at >= 0);
    const [first] = found.sort((a, b) => a.at - b.at || b.mark.length - a.mark.length);
    if (first === undefined) return [...parts, rest];
    parts.push(rest.slice(0, first.at), h("span", { class: "mention" }, first.mark));
    rest = rest.slice(first.at + first.mark.length);
  }
  return parts;
}
