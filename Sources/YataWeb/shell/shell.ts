// The frame around the views: where one can go, who one is, and how to leave.
import { h } from "../base/dom.ts";
import { icon, type IconName } from "../base/icons.ts";
import { themeToggle } from "../base/theme.ts";
import { initials, nameOf } from "../base/words.ts";
import type { Session } from "../session/session.ts";
import { avatar } from "./avatar.ts";

export interface Shell {
  readonly element: HTMLElement;
  readonly main: HTMLElement;
  /** Marks where the visitor is. */
  mark(path: string): void;
}

export function shell({ profile, team }: Session, leave: () => void): Shell {
  const links = [
    link("/app/tickets", "tickets", "My tickets"),
    ...(team === null ? [] : [link("/app/team", "team", "Team"), link("/app/dashboard", "dashboard", "Dashboard")]),
  ];
  const name = nameOf(profile);
  const out = h(
    "button",
    { type: "button", class: "icon-button", "aria-label": "Sign out", title: "Sign out", onclick: leave },
    icon("leave"),
  );
  const main = h("main", { id: "main", tabindex: "-1" });
  const element = h(
    "div",
    { class: "shell" },
    h("a", { class: "skip-link", href: "#main" }, "Skip to content"),
    h(
      "header",
      { class: "side" },
      h("p", { class: "brand" }, h("img", { src: new URL("../icon.svg", import.meta.url).href, alt: "", width: 24, height: 24 }), "Yata"),
      h("nav", { "aria-label": "Main" }, h("ul", {}, ...links.map((item) => h("li", {}, item)))),
      h("div", { class: "me" }, avatar(initials(name), name), h("span", { class: "me-name" }, name), themeToggle(), out),
    ),
    main,
  );
  return {
    element,
    main,
    mark: (path) => {
      for (const item of links) {
        if (item.pathname === path) item.setAttribute("aria-current", "page");
        else item.removeAttribute("aria-current");
      }
    },
  };
}

const link = (path: string, name: IconName, text: string) => h("a", { href: path, class: "nav-link" }, icon(name), h("span", {}, text));
