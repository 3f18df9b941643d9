// Addresses below /app, and walking between them without leaving the page.

export type SpaceKey = "personal" | "team";
export type Place = { readonly view: "tickets"; readonly space: SpaceKey; readonly ticketId: string | null } | {
  readonly view: "dashboard";
};

export function placeOf(path: string): Place {
  const [, , area, ticketId] = path.split("/");
  if (area === "dashboard") return { view: "dashboard" };
  return { view: "tickets", space: area === "team" ? "team" : "personal", ticketId: ticketId ?? null };
}

export const ticketsPath = (space: SpaceKey, ticketId?: string): string =>
  (space === "team" ? "/app/team" : "/app/tickets") + (ticketId === undefined ? "" : `/${ticketId}`);

let arrive: () => void = () => {};

/** Goes to an address of the page. */
export function navigate(path: string): void {
  if (path !== location.pathname + location.search) history.pushState(null, "", path);
  arrive();
}

/** Calls `listener` for each address that is gone to; links and the browser's buttons included. */
export function followAddress(listener: () => void): void {
  arrive = listener;
  addEventListener("popstate", listener);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/app"]') : null;
    if (link === null || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  });
}
