// Elements without a framework. Text enters the document as text and in no other way.
export function h(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}
function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)){
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child)=>child instanceof Node || typeof child === "string"));
  return element;
}
/** Text for screen readers only. */ export const hidden = (text)=>h("span", {
    class: "visually-hidden"
  }, text);
let count = 0;
/** An `id` that nothing else in the document has. */ export const uniqueId = ()=>`id-${++count}`;
