// Names behind an @: a list box under the field, and the field keeps the focus.
import type { Member } from "../../../Generated/typescript/types.ts";
import { h, uniqueId } from "../base/dom.ts";
import { later } from "../base/later.ts";
import { initials, nameOf } from "../base/words.ts";
import { avatar } from "../shell/avatar.ts";
import type { Team } from "../tickets/space.ts";

export class Mentions {
  readonly element = h("ul", { id: uniqueId(), class: "suggestions", role: "listbox", "aria-label": "Members", hidden: true });
  #known = new Map<string, string>();
  #members: readonly Member[] = [];
  #active = 0;

  constructor(private readonly field: HTMLTextAreaElement, private readonly team: Team, signal: AbortSignal) {
    field.setAttribute("aria-haspopup", "listbox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.element.id);
    const search = later(120, signal, () => void this.#search());
    field.addEventListener("input", search);
    field.addEventListener("keydown", (event) => this.#key(event));
    field.addEventListener("blur", () => this.#show([]));
    this.#show([]);
  }

  /** The ids of those whom the text still mentions. */
  taken(text: string): string[] {
    return [...new Set([...this.#known].filter(([name]) => text.includes(`@${name}`)).map(([, id]) => id))];
  }

  /** The word behind the @ that the caret is in. */
  get #word(): string | null {
    const before = this.field.value.slice(0, this.field.selectionStart);
    return /(?:^|\s)@([\p{L}\p{N}._-]*)$/u.exec(before)?.[1] ?? null;
  }

  async #search(): Promise<void> {
    const word = this.#word;
    if (word === null) return this.#show([]);
    // Without suggestions a name can still be typed.
    const members = await this.team.members(word).catch(() => []);
    if (this.#word === word && document.activeElement === this.field) this.#show(members.slice(0, 6));
  }

  #show(members: readonly Member[], active = 0): void {
    this.#members = members;
    this.#active = active;
    this.element.replaceChildren(...members.map((member, index) => this.#option(member, index === active)));
    this.element.hidden = members.length === 0;
    const id = this.element.children[active]?.id;
    if (id === undefined) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", id);
  }

  #option(member: Member, isActive: boolean): HTMLElement {
    const name = nameOf(member);
    const option = h("li", { id: uniqueId(), role: "option", "aria-selected": String(isActive) }, avatar(initials(name), name), name);
    // The field keeps the focus.
    option.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.#take(member);
    });
    return option;
  }

  #key(event: KeyboardEvent): void {
    const count = this.#members.length;
    const member = this.#members[this.#active];
    if (member === undefined) return;
    if (event.key === "ArrowDown") this.#show(this.#members, (this.#active + 1) % count);
    else if (event.key === "ArrowUp") this.#show(this.#members, (this.#active + count - 1) % count);
    else if (event.key === "Enter" || event.key === "Tab") this.#take(member);
    else if (event.key === "Escape") this.#show([]);
    else return;
    event.preventDefault();
  }

  #take(member: Member): void {
    const { selectionStart: end } = this.field;
    const start = end - (this.#word?.length ?? 0);
    const name = nameOf(member);
    this.field.setRangeText(`${name} `, start, end, "end");
    this.#known.set(name, member.id);
    this.#show([]);
  }
}
