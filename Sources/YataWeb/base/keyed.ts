// A list of elements that follows a list of values.

interface Entry<T> {
  readonly item: T;
  readonly element: Element;
}

/** Returns a function that makes the children of `parent` those of its items. An item that is the same object keeps its element. */
export function keyed<T>(
  parent: Element,
  key: (item: T) => string,
  create: (item: T) => Element,
): (items: readonly T[]) => void {
  let known = new Map<string, Entry<T>>();
  return (items) => {
    const next = new Map<string, Entry<T>>();
    for (const item of items) next.set(key(item), entry(known.get(key(item)), item, create));
    // What is gone goes first: then nothing that stays is moved, and nothing that stays loses focus.
    for (const [id, { element }] of known) if (!next.has(id)) element.remove();
    known = next;
    let place = parent.firstElementChild;
    for (const { element } of next.values()) {
      if (place === element) place = place.nextElementSibling;
      else parent.insertBefore(element, place);
    }
  };
}

function entry<T>(before: Entry<T> | undefined, item: T, create: (item: T) => Element): Entry<T> {
  if (before?.item === item) return before;
  const element = create(item);
  if (before !== undefined) replace(before.element, element);
  return { item, element };
}

/** Puts `next` in the place of `before`, and the focus where it was. */
function replace(before: Element, next: Element): void {
  const focus = focusable(before).indexOf(document.activeElement as HTMLElement);
  before.replaceWith(next);
  if (focus >= 0) focusable(next)[focus]?.focus();
}

const focusable = (
  element: Element,
): HTMLElement[] => [...element.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea")];
