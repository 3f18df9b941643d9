// The page before anybody is signed in.
import { h, uniqueId } from "../base/dom.ts";
import { explain, initials } from "../base/words.ts";
import { avatar } from "../shell/avatar.ts";
import { remember, type SignInOffer } from "./session.ts";

/** Shows how to sign in, and calls `enter` when something was chosen; what that throws is shown. */
export function signInView(offer: SignInOffer, failure: unknown, enter: () => Promise<void>): HTMLElement {
  const problem = h("p", { role: "alert", class: "form-problem" }, failure === null ? "" : explain(failure));
  const attempt = (button: HTMLButtonElement) => {
    button.disabled = true;
    problem.textContent = "";
    enter().catch((error: unknown) => {
      button.disabled = false;
      problem.textContent = explain(error);
    });
  };
  return h(
    "main",
    { class: "sign-in", id: "main" },
    h("img", { src: new URL("../icon.svg", import.meta.url).href, alt: "", width: 48, height: 48 }),
    h("h1", {}, "Sign in to Yata"),
    ...(offer.people === undefined ? pasting(attempt) : choosing(offer.people, attempt)),
    problem,
  );
}

type Attempt = (button: HTMLButtonElement) => void;

function choosing(people: NonNullable<SignInOffer["people"]>, attempt: Attempt): HTMLElement[] {
  const choices = people.map(({ nickname, name, role }) => {
    const button = h(
      "button",
      { type: "button", class: "person" },
      avatar(initials(name), name),
      h("span", { class: "person-name" }, name),
      h("span", { class: "person-role" }, role.replace(/^org:/, "")),
    );
    button.addEventListener("click", () => {
      remember({ as: nickname });
      attempt(button);
    });
    return h("li", {}, button);
  });
  return [
    h(
      "p",
      { class: "sign-in-hint" },
      "This server runs in development mode. Be one of the people of the demo; each tab can be another one.",
    ),
    h("ul", { class: "people" }, ...choices),
  ];
}

function pasting(attempt: Attempt): HTMLElement[] {
  const id = uniqueId();
  const field = h("input", { id, type: "password", required: true, autocomplete: "off", spellcheck: "false" });
  const button = h("button", { class: "button button-primary" }, "Sign in");
  const form = h("form", { class: "token-form" }, h("label", { for: id }, "Session token"), field, button);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember({ token: field.value.trim() });
    attempt(button);
  });
  return [h("p", { class: "sign-in-hint" }, "Paste a session token of your identity provider. It stays in this tab."), form];
}
