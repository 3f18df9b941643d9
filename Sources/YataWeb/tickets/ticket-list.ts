// The tickets on the screen: those of the list as it is filtered now, and the one that is open.
import type { LiveEvent, NewTicket, Profile, Ticket } from "../../../Generated/typescript/types.ts";
import { Optimistic } from "../base/optimistic.ts";
import { Store } from "../base/store.ts";
import type { Space, TicketChanges, TicketQuery } from "./space.ts";

export interface Tickets {
  readonly listed: readonly Ticket[];
  readonly next: string | null;
  readonly open: Ticket | null;
}

const pageSize = 20;
const pendingPrefix = "pending-";
/** Whether the server has not confirmed the ticket yet. */
export const isPending = (ticket: Ticket): boolean => ticket.id.startsWith(pendingPrefix);

export class TicketList {
  readonly tickets = new Optimistic<Tickets>({ listed: [], next: null, open: null });
  readonly isLoading = new Store(false);
  query: TicketQuery = {};
  #loading = new AbortController();

  constructor(readonly space: Space, private readonly me: Profile) {}

  /** Shows the first page for `query`; what was shown stays until it is there. Of several calls the last one counts. */
  load(query: TicketQuery, limit = pageSize): Promise<void> {
    this.query = query;
    return this.#fetch({ ...query, limit }, (_, listed) => listed);
  }

  more(): Promise<void> {
    const { next } = this.tickets.value;
    if (next === null) return Promise.resolve();
    return this.#fetch({ ...this.query, limit: pageSize, cursor: next }, (before, listed) => {
      const known = new Set(before.map(({ id }) => id));
      return [...before, ...listed.filter(({ id }) => !known.has(id))];
    });
  }

  async #fetch(query: TicketQuery, join: (before: readonly Ticket[], page: Ticket[]) => readonly Ticket[]): Promise<void> {
    this.#loading.abort();
    const { signal } = this.#loading = new AbortController();
    this.isLoading.set(true);
    try {
      const page = await this.space.list(query, signal);
      this.tickets.update((value) => ({ ...value, listed: join(value.listed, page.tickets), next: page.nextCursor }));
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      if (!signal.aborted) this.isLoading.set(false);
    }
  }

  /** Opens a ticket, at once if it is in the list. */
  async open(id: string | null): Promise<void> {
    const known = this.tickets.value.listed.find((ticket) => ticket.id === id) ?? null;
    this.tickets.update((value) => ({ ...value, open: known }));
    if (id === null || known !== null) return;
    const open = await this.space.get(id);
    this.tickets.update((value) => ({ ...value, open }));
  }

  async create(ticket: NewTicket): Promise<void> {
    const key = crypto.randomUUID();
    const draft = this.#draft(ticket, key);
    await this.tickets.run((value) => added(value, draft), () => this.space.create(ticket, key), added);
  }

  async change(id: string, changes: TicketChanges, shown: Partial<Ticket>): Promise<void> {
    await this.tickets.run(
      (value) => replaced(value, id, (ticket) => ({ ...ticket, ...shown })),
      () => this.space.update(id, changes),
      (value, ticket) => replaced(value, id, () => ticket),
    );
  }

  async remove(id: string): Promise<void> {
    await this.tickets.run((value) => without(value, id), () => this.space.remove(id), (value) => without(value, id));
  }

  /** Takes in what happened. News of one's own wait for the answers that are under way, else they would show twice. */
  async receive(event: LiveEvent): Promise<void> {
    if (event.type === "ticket.deleted") this.tickets.update((value) => without(value, event.ticketId));
    if (event.type === "ticket.updated") {
      const { ticket } = event;
      this.tickets.update((value) => this.#keeps(ticket) ? replaced(value, ticket.id, () => ticket) : hidden(value, ticket));
    }
    if (event.type !== "ticket.created") return;
    if (event.ticket.createdBy.id === this.me.id) await this.tickets.settled();
    const isOnTop = (this.query.sort ?? "newest") === "newest" && this.query.q === undefined;
    if (isOnTop && this.#keeps(event.ticket)) this.tickets.update((value) => added(value, event.ticket));
    else if (!isOnTop) await this.load(this.query, Math.min(100, Math.max(pageSize, this.tickets.value.listed.length)));
  }

  #keeps = (ticket: Ticket): boolean => this.query.status?.includes(ticket.status) ?? true;

  #draft(ticket: NewTicket, key: string): Ticket {
    const now = new Date().toISOString();
    const { id, name, avatarUrl } = this.me;
    return {
      id: pendingPrefix + key,
      title: ticket.title,
      description: null,
      status: "open",
      priority: ticket.priority ?? "medium",
      tags: [],
      organizationId: null,
      createdBy: { id, name, avatarUrl },
      assignee: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
      resolvedAt: null,
    };
  }
}

const without = (value: Tickets, id: string): Tickets => ({
  ...value,
  listed: value.listed.filter((ticket) => ticket.id !== id),
  open: value.open?.id === id ? null : value.open,
});
const added = (value: Tickets, ticket: Ticket): Tickets =>
  value.listed.some(({ id }) => id === ticket.id) ? value : { ...value, listed: [ticket, ...value.listed] };
const replaced = (value: Tickets, id: string, change: (ticket: Ticket) => Ticket): Tickets => ({
  ...value,
  listed: value.listed.map((ticket) => ticket.id === id ? change(ticket) : ticket),
  open: value.open?.id === id ? change(value.open) : value.open,
});
/** A ticket that the filter no longer lets through; if it is open it stays so. */
const hidden = (value: Tickets, ticket: Ticket): Tickets => ({
  ...value,
  listed: value.listed.filter(({ id }) => id !== ticket.id),
  open: value.open?.id === ticket.id ? ticket : value.open,
});
