// A question before something is gone.
import { h } from "../base/dom.ts";

/** Whether the visitor agrees. The browser keeps the focus inside and gives it back afterwards. */
export function agrees(question: string, action: string): Promise<boolean> {
  const no = h("button", { value: "no", class: "button" }, "Cancel");
  const yes = h("button", { value: "yes", class: "button button-danger" }, action);
  const dialog = h(
    "dialog",
    { "aria-labelledby": "question" },
    h("form", { method: "dialog" }, h("p", { id: "question" }, question), h("div", { class: "dialog-buttons" }, no, yes)),
  );
  document.body.append(dialog);
  dialog.showModal();
  yes.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
