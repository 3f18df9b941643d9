// A person as a coloured disc with initials.
import { h } from "../base/dom.ts";

const tones = 6;

/** The same name has the same colour everywhere. It is decoration: the name is said beside it. */
export function avatar(letters: string, name: string): HTMLElement {
  const tone = [...name].reduce((sum, letter) => (sum * 33 + (letter.codePointAt(0) ?? 0)) % 997, 0) % tones;
  return h("span", { class: `avatar avatar-${tone}`, "aria-hidden": "true" }, letters);
}
