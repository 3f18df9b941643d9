// A list of elements that follows a list of values.
/** Returns a function that makes the children of `parent` those of its items. An item that is the same object keeps its element. */ export function keyed(parent, key, create) {
  let known = new Map();
  return (items)=>{
    const next = new Map();
    for (const item of items)next.set(key(item), entry(known.get(key(item)), item, create));
    // What is gone goes first: then nothing that stays is moved, and nothing that stays loses focus.
    for (const [id, { element }] of known)if (!next.has(id)) element.remove();
    known = next;
    let place = parent.firstElementChild;
    for (const { element } of next.values()){
      if (place === element) place = place.nextElementSibling;
      else parent.insertBefore(element, place);
    }
  };
}
function entry(before, item, create) {
  if (before?.item === item) return before;
  const element = create(item);
  if (before !== undefined) replace(before.element, element);
  return {
    item,
    element
  };
}
/** Puts `next` in the place of `before`, and the focus where it was. */ function replace(before, next) {
  const focus = focusable(before).indexOf(document.activeElement);
  before.replaceWith(next);
  if (focus >= 0) focusable(next)[focus]?.focus();
}
const focusable = (element)=>[
    ...element.querySelectorAll("a[href], button, input, select, textarea")
  ];
