// The page: sign in, then one view for each address.
import { noticeArea } from "./base/notices.js";
import { followAddress, placeOf, ticketsPath } from "./base/router.js";
import { dashboardView } from "./dashboard/dashboard.js";
import { forget, moduleSource, offer, openSession, remembered, tokenSource } from "./session/session.js";
import { signInView } from "./session/sign-in.js";
import { shell } from "./shell/shell.js";
import { Board } from "./tickets/board.js";
import { personalSpace, teamSpace } from "./tickets/space.js";
const notices = noticeArea();
const leave = ()=>{
  forget();
  location.assign("/app");
};
/** Shows the view of the address now and each time it changes; a view's work ends with its signal. */ function run(session) {
  const frame = shell(session, leave);
  let board = null;
  let life = new AbortController();
  const show = ()=>{
    const place = placeOf(location.pathname);
    const key = place.view === "tickets" ? ticketsPath(place.space) : "/app/dashboard";
    frame.mark(key);
    document.title = `${key === "/app/dashboard" ? "Dashboard" : key === "/app/team" ? "Team" : "My tickets"} · Yata`;
    const isFiltered = place.view === "tickets" && place.ticketId === null && board?.view.search !== location.search;
    if (board?.key !== key || isFiltered) {
      life.abort();
      life = new AbortController();
      const view = viewOf(place, session, life.signal);
      board = view instanceof Board ? {
        key,
        view
      } : null;
      frame.main.replaceChildren(view instanceof Board ? view.element : view);
    }
    if (place.view === "tickets") void board?.view.open(place.ticketId);
  };
  followAddress(show);
  document.body.replaceChildren(frame.element, notices);
  show();
}
function viewOf(place, { client, profile, team }, signal) {
  if (place.view === "dashboard" && team !== null) return dashboardView(client, team, signal);
  const isTeam = place.view === "tickets" && place.space === "team" && team !== null;
  return new Board(isTeam ? teamSpace(client, team) : personalSpace(client), profile, signal);
}
const enter = async (token)=>run(await openSession(token, leave));
async function start() {
  const memory = remembered();
  const ways = await offer();
  const fromMemory = async ()=>{
    const known = remembered();
    if (known !== null) await enter(await tokenSource(known));
  };
  let failure = null;
  try {
    if (ways.module) return await enter(await moduleSource(ways.module));
    if (memory !== null) return await fromMemory();
  } catch (error) {
    failure = error;
    forget();
  }
  document.body.replaceChildren(signInView(ways, failure, fromMemory), notices);
}
await start();
