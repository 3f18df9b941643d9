// The icons, drawn on a grid of 16.
import { svg } from "./dom.ts";

const strokes = {
  tickets: "M3 4.5h10M3 8h10M3 11.5h6",
  team:
    "M6 7.5a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM2 13c0-2.2 1.8-3.6 4-3.6s4 1.4 4 3.6M10.6 7.3a2 2 0 1 0-.6-3.9M11.6 9.6c1.5.4 2.4 1.6 2.4 3.4",
  dashboard: "M3 13V9M8 13V3M13 13V6.5",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4 14 14",
  plus: "M8 3v10M3 8h10",
  cross: "m4 4 8 8M12 4l-8 8",
  back: "M9.5 3.5 5 8l4.5 4.5",
  trash: "M3 4.5h10M6.5 4.5v-1a1 1 0 0 1 1-1h1a1 1 0 0 1 1 1v1M4.5 4.5l.6 8a1 1 0 0 0 1 .9h3.8a1 1 0 0 0 1-.9l.6-8",
  moon: "M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5Z",
  sun:
    "M8 10.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7",
  leave: "M6.5 3H4a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h2.5M10 5l3 3-3 3M13 8H6.5",
  send: "M8 13V3M3.5 7.5 8 3l4.5 4.5",
  spark: "M8 2.5c.5 3.2 1.8 4.6 5 5.5-3.2.9-4.5 2.3-5 5.5-.5-3.2-1.8-4.6-5-5.5 3.2-.9 4.5-2.3 5-5.5Z",
  open: "M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z",
  in_progress: "M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z",
  resolved: "M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM5.6 8.2 7.3 10l3.2-3.8",
  closed: "M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM6 6l4 4M10 6l-4 4",
  low: "M3.5 12.5v-3",
  medium: "M3.5 12.5v-3M8 12.5v-6",
  high: "M3.5 12.5v-3M8 12.5v-6M12.5 12.5v-9",
  urgent: "M8 2.5v7M8 12.7v.1",
} as const;

/** What stands behind the strokes in a weaker tone, or is filled. */
const backgrounds: Partial<Record<IconName, { readonly style: string; readonly path: string }>> = {
  in_progress: { style: "icon-filled", path: "M8 5a3 3 0 0 1 0 6Z" },
  low: { style: "icon-faint", path: "M3.5 12.5v-3M8 12.5v-6M12.5 12.5v-9" },
  medium: { style: "icon-faint", path: "M3.5 12.5v-3M8 12.5v-6M12.5 12.5v-9" },
};

export type IconName = keyof typeof strokes;

/** An icon in the colour of the text around it. It is decoration: what it means is said beside it. */
export function icon(name: IconName): SVGElement {
  const background = backgrounds[name];
  return svg(
    "svg",
    { class: `icon icon-${name}`, viewBox: "0 0 16 16", "aria-hidden": "true" },
    background !== undefined && svg("path", { class: background.style, d: background.path }),
    svg("path", { d: strokes[name] }),
  );
}
