// The theme: that of the system, or the one the visitor chose.
import { h } from "./dom.js";
import { icon } from "./icons.js";
const key = "yata-theme";
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = ()=>{
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? systemIsDark.matches : theme === "dark";
};
/** Choosing what the system has anyway goes back to following the system. */ function choose(dark) {
  if (dark === systemIsDark.matches) {
    localStorage.removeItem(key);
    delete document.documentElement.dataset.theme;
  } else {
    const theme = dark ? "dark" : "light";
    localStorage.setItem(key, theme);
    document.documentElement.dataset.theme = theme;
  }
}
/** A button that is pressed while the page is dark. */ export function themeToggle() {
  const button = h("button", {
    type: "button",
    class: "icon-button",
    "aria-label": "Dark theme",
    title: "Light or dark"
  });
  const show = ()=>{
    button.setAttribute("aria-pressed", String(isDark()));
    button.replaceChildren(icon(isDark() ? "sun" : "moon"));
  };
  button.addEventListener("click", ()=>{
    choose(!isDark());
    show();
  });
  systemIsDark.addEventListener("change", show);
  show();
  return button;
}
