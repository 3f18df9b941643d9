// Where one writes: to the team, or to the assistant.
import { h, uniqueId } from "../base/dom.ts";
import { icon } from "../base/icons.ts";
import { complain } from "../base/notices.ts";
import type { Conversation } from "./conversation.ts";
import { Mentions } from "./mentions.ts";

export function composer(conversation: Conversation, signal: AbortSignal): HTMLElement {
  const { team } = conversation.space;
  const id = uniqueId();
  const field = h("textarea", {
    id,
    rows: 2,
    maxlength: 8000,
    placeholder: team === null ? "Ask the assistant" : "Write to the team, @ to mention somebody",
  });
  const mentions = team === null ? null : new Mentions(field, team, signal);
  const take = (action: (text: string) => Promise<void>) => {
    const text = field.value.trim();
    if (text === "") return;
    field.value = "";
    action(text).catch((error: unknown) => {
      // Nothing that was typed is lost.
      if (field.value === "") field.value = text;
      complain("The message was not sent", error);
    });
  };
  const ask = () => take((text) => conversation.ask(text));
  const say = () => take((text) => conversation.say(text, mentions?.taken(text) ?? []));

  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey || team === null) ask();
    else say();
  });
  const form = h(
    "form",
    { class: "composer" },
    h("label", { class: "visually-hidden", for: id }, "Message"),
    h("div", { class: "composer-field" }, field, mentions?.element),
    h("div", { class: "composer-buttons" }, hint(team !== null), ...buttons(conversation, team !== null, ask, signal)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (team === null) ask();
    else say();
  });
  return form;
}

const hint = (hasTeam: boolean) =>
  h("p", { class: "hint" }, h("kbd", {}, "Enter"), " sends", ...(hasTeam ? [", ", h("kbd", {}, "Ctrl Enter"), " asks the assistant"] : []));

function buttons(conversation: Conversation, hasTeam: boolean, ask: () => void, signal: AbortSignal): HTMLElement[] {
  const askButton = h("button", { type: "button", class: "button", onclick: ask }, icon("spark"), "Ask assistant");
  const stopButton = h("button", { type: "button", class: "button", onclick: () => conversation.stop() }, icon("cross"), "Stop");
  const sendButton = h("button", { class: "button button-primary" }, icon(hasTeam ? "send" : "spark"), hasTeam ? "Send" : "Ask");
  conversation.answer.follow((answer) => {
    stopButton.hidden = answer === null;
    askButton.hidden = !hasTeam || answer !== null;
    sendButton.disabled = !hasTeam && answer !== null;
  }, signal);
  return [stopButton, askButton, sendButton];
}
