// A space on the screen: its list, its open ticket with the conversation, and what happens there meanwhile.
import { h } from "../base/dom.js";
import { complain, inform } from "../base/notices.js";
import { navigate, ticketsPath } from "../base/router.js";
import { chatView } from "../chat/chat-view.js";
import { Conversation } from "../chat/conversation.js";
import { agrees } from "./agrees.js";
import { detailView } from "./detail.js";
import { listView } from "./list-view.js";
import { followEvents } from "./live.js";
import { TicketList } from "./ticket-list.js";
import { queryOf, searchOf } from "./toolbar.js";
export class Board {
  space;
  me;
  element;
  #list;
  #conversation;
  #ticketView;
  constructor(space, me, signal){
    this.space = space;
    this.me = me;
    this.element = h("div", {
      class: "board"
    });
    this.#conversation = null;
    this.#ticketView = new AbortController();
    this.#remove = async (ticket)=>{
      if (!await agrees(`Delete “${ticket.title}” and its conversation?`, "Delete")) return;
      if (this.#list.tickets.value.open?.id === ticket.id) navigate(this.#path);
      this.#list.remove(ticket.id).catch((error)=>complain(`“${ticket.title}” was not deleted`, error));
    };
    this.#receive = async (event)=>{
      // Away for longer than updates are kept: what is shown may be old.
      if (event.type === "stream.reset") return location.reload();
      if (event.type === "message.created" || event.type === "message.updated") return void this.#conversation?.receive(event.message);
      await this.#list.receive(event);
      if (event.type === "ticket.deleted" && location.pathname === ticketsPath(this.space.key, event.ticketId)) {
        inform("This ticket was deleted.");
        navigate(this.#path);
      }
    };
    this.#list = new TicketList(space, me);
    this.#list.query = queryOf(location.search);
    signal.addEventListener("abort", ()=>this.#ticketView.abort());
    // The stream is asked for first, so that nothing happens between the list and it.
    followEvents(space, this.#receive, signal).catch((error)=>complain("Live updates have stopped; reload to get them back", error));
    this.element.append(listView(this.#list, this.#remove, signal));
  }
  /** Shows a ticket beside the list, or the list alone. */ async open(ticketId) {
    const before = this.#list.tickets.value.open?.id;
    this.#ticketView.abort();
    const { signal } = this.#ticketView = new AbortController();
    this.#conversation = null;
    this.element.querySelector(".ticket-pane")?.remove();
    this.element.classList.toggle("has-ticket", ticketId !== null);
    try {
      await this.#list.open(ticketId);
      if (ticketId === null) this.element.querySelector(`[data-id="${before}"] a`)?.focus();
      else await this.#show(ticketId, signal);
    } catch (error) {
      if (signal.aborted) return;
      complain("The ticket could not be opened", error);
      navigate(this.#path);
    }
  }
  /** The filters, as the address names them. */ get search() {
    return searchOf(this.#list.query);
  }
  get #path() {
    return ticketsPath(this.space.key) + this.search;
  }
  async #show(ticketId, signal) {
    const members = await this.space.team?.members("") ?? [];
    if (signal.aborted) return;
    const conversation = this.#conversation = new Conversation(this.space, ticketId, this.me);
    const detail = detailView(this.#list, members, this.#remove, signal);
    const pane = h("section", {
      class: "ticket-pane",
      "aria-label": "Open ticket",
      tabindex: "-1"
    }, detail, chatView(conversation, signal));
    pane.addEventListener("keydown", (event)=>{
      if (event.key === "Escape" && !event.defaultPrevented) navigate(this.#path);
    });
    this.element.append(pane);
    pane.focus({
      preventScroll: true
    });
  }
  #remove;
  #receive;
}
