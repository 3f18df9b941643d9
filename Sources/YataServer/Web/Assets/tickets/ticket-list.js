// The tickets on the screen: those of the list as it is filtered now, and the one that is open.
import { Optimistic } from "../base/optimistic.js";
import { Store } from "../base/store.js";
const pageSize = 20;
const pendingPrefix = "pending-";
/** Whether the server has not confirmed the ticket yet. */ export const isPending = (ticket)=>ticket.id.startsWith(pendingPrefix);
export class TicketList {
  space;
  me;
  tickets;
  isLoading;
  query;
  #loading;
  constructor(space, me){
    this.space = space;
    this.me = me;
    this.tickets = new Optimistic({
      listed: [],
      next: null,
      open: null
    });
    this.isLoading = new Store(false);
    this.query = {};
    this.#loading = new AbortController();
    this.#keeps = (ticket)=>this.query.status?.includes(ticket.status) ?? true;
  }
  /** Shows the first page for `query`; what was shown stays until it is there. Of several calls the last one counts. */ load(query, limit = pageSize) {
    this.query = query;
    return this.#fetch({
      ...query,
      limit
    }, (_, listed)=>listed);
  }
  more() {
    const { next } = this.tickets.value;
    if (next === null) return Promise.resolve();
    return this.#fetch({
      ...this.query,
      limit: pageSize,
      cursor: next
    }, (before, listed)=>{
      const known = new Set(before.map(({ id })=>id));
      return [
        ...before,
        ...listed.filter(({ id })=>!known.has(id))
      ];
    });
  }
  async #fetch(query, join) {
    this.#loading.abort();
    const { signal } = this.#loading = new AbortController();
    this.isLoading.set(true);
    try {
      const page = await this.space.list(query, signal);
      this.tickets.update((value)=>({
          ...value,
          listed: join(value.listed, page.tickets),
          next: page.nextCursor
        }));
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally{
      if (!signal.aborted) this.isLoading.set(false);
    }
  }
  /** Opens a ticket, at once if it is in the list. */ async open(id) {
    const known = this.tickets.value.listed.find((ticket)=>ticket.id === id) ?? null;
    this.tickets.update((value)=>({
        ...value,
        open: known
      }));
    if (id === null || known !== null) return;
    const open = await this.space.get(id);
    this.tickets.update((value)=>({
        ...value,
        open
      }));
  }
  async create(ticket) {
    const key = crypto.randomUUID();
    const draft = this.#draft(ticket, key);
    await this.tickets.run((value)=>added(value, draft), ()=>this.space.create(ticket, key), added);
  }
  async change(id, changes, shown) {
    await this.tickets.run((value)=>replaced(value, id, (ticket)=>({
          ...ticket,
          ...shown
        })), ()=>this.space.update(id, changes), (value, ticket)=>replaced(value, id, ()=>ticket));
  }
  async remove(id) {
    await this.tickets.run((value)=>without(value, id), ()=>this.space.remove(id), (value)=>without(value, id));
  }
  /** Takes in what happened. News of one's own wait for the answers that are under way, else they would show twice. */ async receive(event) {
    if (event.type === "ticket.deleted") this.tickets.update((value)=>without(value, event.ticketId));
    if (event.type === "ticket.updated") {
      const { ticket } = event;
      this.tickets.update((value)=>this.#keeps(ticket) ? replaced(value, ticket.id, ()=>ticket) : hidden(value, ticket));
    }
    if (event.type !== "ticket.created") return;
    if (event.ticket.createdBy.id === this.me.id) await this.tickets.settled();
    const isOnTop = (this.query.sort ?? "newest") === "newest" && this.query.q === undefined;
    if (isOnTop && this.#keeps(event.ticket)) this.tickets.update((value)=>added(value, event.ticket));
    else if (!isOnTop) await this.load(this.query, Math.min(100, Math.max(pageSize, this.tickets.value.listed.length)));
  }
  #keeps;
  #draft(ticket, key) {
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
      createdBy: {
        id,
        name,
        avatarUrl
      },
      assignee: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
      resolvedAt: null
    };
  }
}
const without = (value, id)=>({
    ...value,
    listed: value.listed.filter((ticket)=>ticket.id !== id),
    open: value.open?.id === id ? null : value.open
  });
const added = (value, ticket)=>value.listed.some(({ id })=>id === ticket.id) ? value : {
    ...value,
    listed: [
      ticket,
      ...value.listed
    ]
  };
const replaced = (value, id, change)=>({
    ...value,
    listed: value.listed.map((ticket)=>ticket.id === id ? change(ticket) : ticket),
    open: value.open?.id === id ? change(value.open) : value.open
  });
/** A ticket that the filter no longer lets through; if it is open it stays so. */ const hidden = (value, ticket)=>({
    ...value,
    listed: value.listed.filter(({ id })=>id !== ticket.id),
    open: value.open?.id === ticket.id ? ticket : value.open
  });
