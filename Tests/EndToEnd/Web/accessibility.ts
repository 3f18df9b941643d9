// Checks that hold on every view: names, structure, contrast, and that it fits.
import type { Message } from "./devtools.ts";
import type { Page } from "./page.ts";

const named = new Set([
  "button",
  "link",
  "textbox",
  "searchbox",
  "combobox",
  "listbox",
  "option",
  "dialog",
  "img",
  "region",
  "navigation",
  "log",
  "checkbox",
]);

/** Everything that is wrong with what the page shows now. */
export async function faults(page: Page): Promise<string[]> {
  return [...await namelessNodes(page), ...await page.run(structureFaults), ...await page.run(contrastFaults)];
}

/** Names as the browser computes them for assistive technology. */
async function namelessNodes(page: Page): Promise<string[]> {
  const { nodes } = await page.send("Accessibility.getFullAXTree");
  return nodes
    .filter(({ ignored, role, name }: Message) => !ignored && named.has(role?.value) && !(name?.value ?? "").trim())
    .map(({ role }: Message) => `a ${role.value} has no name`);
}

function structureFaults(): string[] {
  const found: string[] = [];
  const count = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility()).length;
  if (count("main") !== 1) found.push(`${count("main")} main landmarks`);
  if (count("h1") > 1) found.push(`${count("h1")} headings of level 1`);
  if (document.documentElement.lang === "") found.push("the document has no language");
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`two elements are #${id}`);
  for (const name of ["aria-controls", "aria-labelledby", "aria-activedescendant", "for"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (document.getElementById(element.getAttribute(name) ?? "") === null) found.push(`${name} of a ${element.localName} leads nowhere`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} px too wide`);
  return found;
}

/** Text on what is behind it (WCAG 2.2, 1.4.3): 4.5 to 1, 3 to 1 when it is large. */
function contrastFaults(): string[] {
  type Colour = [number, number, number, number];
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
  const parse = (text: string): Colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top: Colour, under: Colour): Colour => {
    const mix = (index: 0 | 1 | 2) => top[index] * top[3] + under[index] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const behind = (element: Element | null): Colour => {
    if (element === null) return parse(getComputedStyle(document.documentElement).backgroundColor);
    const own = parse(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  };
  const luminance = (colour: Colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
    );
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (element === null || text === "" || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.closest("noscript, option, :disabled, [aria-busy=true], .visually-hidden") !== null) continue;
    const style = getComputedStyle(element);
    const background = behind(element);
    const colour = over(parse(element instanceof SVGElement ? style.fill : style.color), background);
    const [light = 0, dark = 0] = [luminance(colour), luminance(background)].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < needed) found.add(`“${text.slice(0, 30)}” has a contrast of ${ratio.toFixed(2)} to 1 (${element.className})`);
  }
  return [...found];
}

/** The elements that Tab reaches, in order, and those of them whose focus cannot be seen. */
export async function tabStops(page: Page, limit = 60): Promise<{ names: string[]; unseen: string[] }> {
  const names: string[] = [], unseen: string[] = [];
  await page.run(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  for (let index = 0; index < limit; index++) {
    await page.press("Tab");
    const stop = await page.run(() => {
      const element = document.activeElement as HTMLElement;
      const name = element === document.body
        ? ""
        : element.getAttribute("aria-label") ?? (element.innerText.trim() || element.getAttribute("placeholder") || element.localName);
      const ring = (target: Element | null): boolean =>
        target !== null && (getComputedStyle(target).outlineStyle !== "none" || ring(target.parentElement));
      return {
        name,
        isSeen: ring(element),
        isBack: element.hasAttribute("data-tab-seen"),
        mark: element.setAttribute("data-tab-seen", ""),
      };
    });
    if (stop.name === "" || stop.isBack) break;
    names.push(stop.name);
    if (!stop.isSeen) unseen.push(stop.name);
  }
  await page.run(() => document.querySelectorAll("[data-tab-seen]").forEach((element) => element.removeAttribute("data-tab-seen")));
  return { names, unseen };
}
