// The figures of a team, drawn anew while they change.
import { getTeamMetrics, unwrap } from "../generated/client.js";
import { ticketStatusValues } from "../generated/types.js";
import { h } from "../base/dom.js";
import { complain } from "../base/notices.js";
import { duration, initials, nameOf } from "../base/words.js";
import { avatar } from "../shell/avatar.js";
import { select, statusMark, statusNames } from "../tickets/labels.js";
import { plot } from "./plot.js";
const ranges = [
  [
    "7",
    "7 days"
  ],
  [
    "30",
    "30 days"
  ],
  [
    "90",
    "90 days"
  ]
];
export function dashboardView(client, slug, signal) {
  let days = 30;
  let loading = new AbortController();
  const figures = h("div", {
    class: "figures",
    "aria-busy": "true"
  });
  const load = async ()=>{
    loading.abort();
    loading = new AbortController();
    const stop = AbortSignal.any([
      signal,
      loading.signal
    ]);
    try {
      const metrics = await unwrap(getTeamMetrics(client, {
        path: {
          slug
        },
        query: {
          days
        }
      }, {
        signal: stop
      }));
      figures.replaceChildren(...content(metrics));
      figures.setAttribute("aria-busy", "false");
    } catch (error) {
      if (!stop.aborted) complain("The figures could not be loaded", error);
    }
  };
  const timer = setInterval(()=>{
    if (!document.hidden && !figures.querySelector("details[open]")) void load();
  }, 15_000);
  signal.addEventListener("abort", ()=>clearInterval(timer));
  void load();
  const range = select("Period", ranges, "30", (value)=>{
    days = Number(value);
    void load();
  });
  return h("section", {
    class: "dashboard",
    "aria-label": "Dashboard"
  }, h("div", {
    class: "dashboard-head"
  }, h("h1", {}, "Dashboard"), range), figures);
}
const content = (metrics)=>[
    h("dl", {
      class: "tiles"
    }, ...ticketStatusValues.map((status)=>tile(statusMark(status), statusNames[status], String(metrics.statusCounts[status])))),
    card("Created and resolved", plot(metrics.throughput)),
    h("div", {
      class: "cards"
    }, card("Time to resolve", h("p", {
      class: "big"
    }, metrics.medianResolutionSeconds === null ? "–" : duration(metrics.medianResolutionSeconds)), h("p", {
      class: "hint"
    }, "Half of the tickets took no longer than this.")), card("Who resolved most", busiest(metrics)))
  ];
const tile = (mark, name, count)=>h("div", {
    class: "tile"
  }, h("dt", {}, mark, h("span", {
    "aria-hidden": "true"
  }, name)), h("dd", {}, count));
const card = (title, ...children)=>h("section", {
    class: "card"
  }, h("h2", {}, title), ...children);
function busiest({ busiestMembers }) {
  if (busiestMembers.length === 0) return h("p", {
    class: "hint"
  }, "Nobody has resolved anything in this period.");
  const most = busiestMembers[0]?.resolved ?? 1;
  const items = busiestMembers.map(({ member, resolved })=>{
    const name = nameOf(member);
    return h("li", {}, avatar(initials(name), name), h("span", {}, name), h("meter", {
      max: most,
      value: resolved,
      "aria-hidden": "true"
    }), h("strong", {}, String(resolved)));
  });
  return h("ol", {
    class: "busiest"
  }, ...items);
}
