// A space on the screen: its list, its open ticket with the conversation, and what happens there meanwhile.
import type { LiveEvent, Profile, Ticket } from "../../../Generated/typescript/types.ts";
import { h } from "../base/dom.ts";
import { complain, inform } from "../base/notices.ts";
import { navigate, ticketsPath } from "../base/router.ts";
import { chatView } from "../chat/chat-view.ts";
import { Conversation } from "../chat/conversation.ts";
import { agrees } from "./agrees.ts";
import { detailView } from "./detail.ts";
import { listView } from "./list-view.ts";
import { followEvents } from "./live.ts";
import type { Space } from "./space.ts";
import { TicketList } from "./ticket-list.ts";
import { queryOf, searchOf } from "./toolbar.ts";

export class Board {
  readonly element = h("div", { class: "board" });
  #list: TicketList;
  #conversation: Conversation | null = null;
  #ticketView = new AbortController();

  constructor(private readonly space: Space, private readonly me: Profile, signal: AbortSignal) {
    this.#list = new TicketList(space, me);
    this.#list.query = queryOf(location.search);
    signal.addEventListener("abort", () => this.#ticketView.abort());
    // The stream is asked for first, so that nothing happens between the list and it.
    followEvents(space, this.#receive, signal).catch((error: unknown) =>
      complain("Live updates have stopped; reload to get them back", error)
    );
    this.element.append(listView(this.#list, this.#remove, signal));
  }

  /** Shows a ticket beside the list, or the list alone. */
  async open(ticketId: string | null): Promise<void> {
    const before = this.#list.tickets.value.open?.id;
    this.#ticketView.abort();
    const { signal } = this.#ticketView = new AbortController();
    this.#conversation = null;
    this.element.querySelector(".ticket-pane")?.remove();
    this.element.classList.toggle("has-ticket", ticketId !== null);
    try {
      await this.#list.open(ticketId);
      if (ticketId === null) this.element.querySelector<HTMLElement>(`[data-id="${before}"] a`)?.focus();
      else await this.#show(ticketId, signal);
    } catch (error) {
      if (signal.aborted) return;
      complain("The ticket could not be opened", error);
      navigate(this.#path);
    }
  }

  /** The filters, as the address names them. */
  get search(): string {
    return searchOf(this.#list.query);
  }

  get #path(): string {
    return ticketsPath(this.space.key) + this.search;
  }

  async #show(ticketId: string, signal: AbortSignal): Promise<void> {
    const members = await this.space.team?.members("") ?? [];
    if (signal.aborted) return;
    const conversation = this.#conversation = new Conversation(this.space, ticketId, this.me);
    const detail = detailView(this.#list, members, this.#remove, signal);
    const pane = h(
      "section",
      { class: "ticket-pane", "aria-label": "Open ticket", tabindex: "-1" },
      detail,
      chatView(conversation, signal),
    );
    pane.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) navigate(this.#path);
    });
    this.element.append(pane);
    pane.focus({ preventScroll: true });
  }

  #remove = async (ticket: Ticket): Promise<void> => {
    if (!await agrees(`Delete “${ticket.title}” and its conversation?`, "Delete")) return;
    if (this.#list.tickets.value.open?.id === ticket.id) navigate(this.#path);
    this.#list.remove(ticket.id).catch((error: unknown) => complain(`“${ticket.title}” was not deleted`, error));
  };

  #receive = async (event: LiveEvent): Promise<void> => {
    // Away for longer than updates are kept: what is shown may be old.
    if (event.type === "stream.reset") return location.reload();
    if (event.type === "message.created" || event.type === "message.updated") return void this.#conversation?.receive(event.message);
    await this.#list.receive(event);
    if (event.type === "ticket.deleted" && location.pathname === ticketsPath(this.space.key, event.ticketId)) {
      inform("This ticket was deleted.");
      navigate(this.#path);
    }
  };
}
