// Two bars for each day, as SVG, and the same figures as a table.
import type { DailyThroughput } from "../../../Generated/typescript/types.ts";
import { h, svg } from "../base/dom.ts";

const height = 220;
const edge = { left: 28, right: 4, top: 8, bottom: 24 };
const dates = new Intl.DateTimeFormat("en", { month: "short", day: "numeric", timeZone: "UTC" });
const dayName = (day: string) => dates.format(new Date(`${day}T00:00:00Z`));

/** Drawn for the width it has, so that text keeps its size. */
export function plot(days: readonly DailyThroughput[]): HTMLElement {
  const created = days.reduce((sum, day) => sum + day.created, 0);
  const resolved = days.reduce((sum, day) => sum + day.resolved, 0);
  const drawing = svg("svg", {
    class: "plot",
    height,
    role: "img",
    "aria-label": `${created} tickets created and ${resolved} resolved in ${days.length} days`,
  });
  const frame = h("div", { class: "plot-frame" }, drawing);
  new ResizeObserver(() => {
    if (frame.clientWidth > 0) draw(drawing, days, frame.clientWidth);
  }).observe(frame);
  const legend = h(
    "p",
    { class: "legend" },
    h("span", { class: "legend-created" }, `${created} created`),
    h("span", { class: "legend-resolved" }, `${resolved} resolved`),
  );
  return h(
    "figure",
    {},
    legend,
    frame,
    h(
      "details",
      {},
      h("summary", {}, "Show as a table"),
      h("div", { class: "table-frame", tabindex: 0, role: "region", "aria-label": "Figures by day" }, table(days)),
    ),
  );
}

function draw(drawing: SVGElement, days: readonly DailyThroughput[], width: number): void {
  const inner = width - edge.left - edge.right;
  const step = niceStep(Math.max(1, ...days.flatMap(({ created, resolved }) => [created, resolved])));
  const top = Math.max(
    step,
    ...days.flatMap(({ created, resolved }) => [created, resolved].map((count) => Math.ceil(count / step) * step)),
  );
  const y = (count: number) => height - edge.bottom - count / top * (height - edge.top - edge.bottom);
  const slot = inner / days.length;
  const bar = Math.max(1, Math.min(14, slot * 0.36));
  const labelEvery = Math.ceil(days.length / Math.max(1, Math.floor(inner / 64)));
  drawing.setAttribute("width", String(width));
  drawing.replaceChildren(
    ...Array.from({ length: top / step + 1 }, (_, index) => gridLine(index * step, y(index * step), width)),
    ...days.map((day, index) => {
      const middle = edge.left + (index + 0.5) * slot;
      const isLabelled = (days.length - 1 - index) % labelEvery === 0 && middle > 40;
      const anchor = middle + 24 > width ? "end" : "middle";
      return svg(
        "g",
        {},
        svg("title", {}, `${dayName(day.day)}: ${day.created} created, ${day.resolved} resolved`),
        svg("rect", { class: "slot", x: middle - slot / 2, y: edge.top, width: slot, height: height - edge.top - edge.bottom }),
        column("bar-created", middle - bar - 0.5, y(day.created), y(0), bar),
        column("bar-resolved", middle + 0.5, y(day.resolved), y(0), bar),
        isLabelled ? svg("text", { x: anchor === "end" ? width : middle, y: height - 6, "text-anchor": anchor }, dayName(day.day)) : null,
      );
    }),
  );
}

const column = (style: string, x: number, top: number, bottom: number, width: number) =>
  svg("rect", { class: style, x, y: top, width, height: Math.max(0, bottom - top), rx: Math.min(2, width / 2) });

const gridLine = (count: number, y: number, width: number) =>
  svg(
    "g",
    { class: "grid" },
    svg("line", { x1: edge.left, x2: width - edge.right, y1: y, y2: y }),
    svg("text", { x: edge.left - 8, y: y + 4, "text-anchor": "end" }, String(count)),
  );

/** 1, 2 or 5 times a power of ten, so that at most five lines stand below `most`. */
function niceStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 4 || 1));
  return Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((step) => most / step <= 4) ?? power);
}

function table(days: readonly DailyThroughput[]): HTMLElement {
  const heads = ["Day", "Created", "Resolved"].map((text) => h("th", { scope: "col" }, text));
  const rows = days.toReversed().map((day) =>
    h("tr", {}, h("th", { scope: "row" }, dayName(day.day)), h("td", {}, String(day.created)), h("td", {}, String(day.resolved)))
  );
  return h("table", {}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...rows));
}
