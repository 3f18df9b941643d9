// Names behind an @: a list box under the field, and the field keeps the focus.
import { h, uniqueId } from "../base/dom.js";
import { later } from "../base/later.js";
import { initials, nameOf } from "../base/words.js";
import { avatar } from "../shell/avatar.js";
export class Mentions {
  field;
  team;
  element;
  #known;
  #members;
  #active;
  constructor(field, team, signal){
    this.field = field;
    this.team = team;
    this.element = h("ul", {
      id: uniqueId(),
      class: "suggestions",
      role: "listbox",
      "aria-label": "Members",
      hidden: true
    });
    this.#known = new Map();
    this.#members = [];
    this.#active = 0;
    field.setAttribute("aria-haspopup", "listbox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.element.id);
    const search = later(120, signal, ()=>void this.#search());
    field.addEventListener("input", search);
    field.addEventListener("keydown", (event)=>this.#key(event));
    field.addEventListener("blur", ()=>this.#show([]));
    this.#show([]);
  }
  /** The ids of those whom the text still mentions. */ taken(text) {
    return [
      ...new Set([
        ...this.#known
      ].filter(([name])=>text.includes(`@${name}`)).map(([, id])=>id))
    ];
  }
  /** The word behind the @ that the caret is in. */ get #word() {
    const before = this.field.value.slice(0, this.field.selectionStart);
    return /(?:^|\s)@([\p{L}\p{N}._-]*)$/u.exec(before)?.[1] ?? null;
  }
  async #search() {
    const word = this.#word;
    if (word === null) return this.#show([]);
    // Without suggestions a name can still be typed.
    const members = await this.team.members(word).catch(()=>[]);
    if (this.#word === word && document.activeElement === this.field) this.#show(members.slice(0, 6));
  }
  #show(members, active = 0) {
    this.#members = members;
    this.#active = active;
    this.element.replaceChildren(...members.map((member, index)=>this.#option(member, index === active)));
    this.element.hidden = members.length === 0;
    const id = this.element.children[active]?.id;
    if (id === undefined) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", id);
  }
  #option(member, isActive) {
    const name = nameOf(member);
    const option = h("li", {
      id: uniqueId(),
      role: "option",
      "aria-selected": String(isActive)
    }, avatar(initials(name), name), name);
    // The field keeps the focus.
    option.addEventListener("mousedown", (event)=>{
      event.preventDefault();
      this.#take(member);
    });
    return option;
  }
  #key(event) {
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
  #take(member) {
    const { selectionStart: end } = this.field;
    const start = end - (this.#word?.length ?? 0);
    const name = nameOf(member);
    this.field.setRangeText(`${name} `, start, end, "end");
    this.#known.set(name, member.id);
    this.#show([]);
  }
}
