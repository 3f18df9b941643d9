// The figures of a team, drawn anew while they change.
import { type Client, getTeamMetrics, unwrap } from "../../../Generated/typescript/client.ts";
import { type TeamMetrics, ticketStatusValues } from "../../../Generated/typescript/types.ts";
import { h } from "../base/dom.ts";
import { complain } from "../base/notices.ts";
import { duration, initials, nameOf } from "../base/words.ts";
import { avatar } from "../shell/avatar.ts";
import { select, statusMark, statusNames } from "../tickets/labels.ts";
import { plot } from "./plot.ts";

const ranges = [["7", "7 days"], ["30", "30 days"], ["90", "90 days"]] as const;

export function dashboardView(client: Client, slug: string, signal: AbortSignal): HTMLElement {
  let days = 30;
  let loading = new AbortController();
  const figures = h("div", { class: "figures", "aria-busy": "true" });
  const load = async () => {
    loading.abort();
    loading = new AbortController();
    const stop = AbortSignal.any([signal, loading.signal]);
    try {
      const metrics = await unwrap(getTeamMetrics(client, { path: { slug }, query: { days } }, { signal: stop }));
      figures.replaceChildren(...content(metrics));
      figures.setAttribute("aria-busy", "false");
    } catch (error) {
      if (!stop.aborted) complain("The figures could not be loaded", error);
    }
  };
  const timer = setInterval(() => {
    if (!document.hidden && !figures.querySelector("details[open]")) void load();
  }, 15_000);
  signal.addEventListener("abort", () => clearInterval(timer));
  void load();
  const range = select("Period", ranges, "30", (value) => {
    days = Number(value);
    void load();
  });
  return h(
    "section",
    { class: "dashboard", "aria-label": "Dashboard" },
    h("div", { class: "dashboard-head" }, h("h1", {}, "Dashboard"), range),
    figures,
  );
}

const content = (metrics: TeamMetrics): HTMLElement[] => [
  h(
    "dl",
    { class: "tiles" },
    ...ticketStatusValues.map((status) => tile(statusMark(status), statusNames[status], String(metrics.statusCounts[status]))),
  ),
  card("Created and resolved", plot(metrics.throughput)),
  h(
    "div",
    { class: "cards" },
    card(
      "Time to resolve",
      h("p", { class: "big" }, metrics.medianResolutionSeconds === null ? "–" : duration(metrics.medianResolutionSeconds)),
      h("p", { class: "hint" }, "Half of the tickets took no longer than this."),
    ),
    card("Who resolved most", busiest(metrics)),
  ),
];

const tile = (mark: HTMLElement, name: string, count: string) =>
  h("div", { class: "tile" }, h("dt", {}, mark, h("span", { "aria-hidden": "true" }, name)), h("dd", {}, count));

const card = (title: string, ...children: HTMLElement[]) => h("section", { class: "card" }, h("h2", {}, title), ...children);

function busiest({ busiestMembers }: TeamMetrics): HTMLElement {
  if (busiestMembers.length === 0) return h("p", { class: "hint" }, "Nobody has resolved anything in this period.");
  const most = busiestMembers[0]?.resolved ?? 1;
  const items = busiestMembers.map(({ member, resolved }) => {
    const name = nameOf(member);
    return h(
      "li",
      {},
      avatar(initials(name), name),
      h("span", {}, name),
      h("meter", { max: most, value: resolved, "aria-hidden": "true" }),
      h("strong", {}, String(resolved)),
    );
  });
  return h("ol", { class: "busiest" }, ...items);
}
