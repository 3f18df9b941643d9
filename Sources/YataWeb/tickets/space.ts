// A person's own tickets and those of a team, behind one set of functions over the generated client.
import {
  askTeamAssistant,
  type Client,
  createTeamTicket,
  createTicket,
  deleteTeamTicket,
  deleteTicket,
  type EventStream,
  getTeamTicket,
  getTicket,
  listTeamMessages,
  listTeamTickets,
  listTicketMessages,
  listTickets,
  postTeamMessage,
  searchMembers,
  sendTicketMessage,
  streamEvents,
  streamTeamEvents,
  unwrap,
  updateTeamTicket,
  updateTicket,
} from "../../../Generated/typescript/client.ts";
import type {
  AssistantEvent,
  ChatExchange,
  ChatMessage,
  ListTicketsParameters,
  LiveEvent,
  Member,
  MessagePage,
  NewTicket,
  TeamTicketPatch,
  Ticket,
  TicketPage,
} from "../../../Generated/typescript/types.ts";
import type { SpaceKey } from "../base/router.ts";

export type TicketQuery = NonNullable<ListTicketsParameters["query"]>;
export type TicketChanges = TeamTicketPatch;

export interface Space {
  readonly key: SpaceKey;
  readonly title: string;
  list(query: TicketQuery, signal: AbortSignal): Promise<TicketPage>;
  get(ticketId: string): Promise<Ticket>;
  /** The same `key` twice creates one ticket. */
  create(ticket: NewTicket, key: string): Promise<Ticket>;
  update(ticketId: string, changes: TicketChanges): Promise<Ticket>;
  remove(ticketId: string): Promise<void>;
  /** From behind the event `last` on; from now on when it is empty. */
  events(last: string, signal: AbortSignal): Promise<EventStream<LiveEvent>>;
  messages(ticketId: string, cursor: string | null): Promise<MessagePage>;
  ask(ticketId: string, text: string, signal: AbortSignal): Promise<EventStream<AssistantEvent>>;
  /** What only people among others can do. */
  readonly team: Team | null;
}

export interface Team {
  say(ticketId: string, text: string, mentions: string[]): Promise<ChatMessage>;
  members(q: string): Promise<Member[]>;
}

const streaming = { accept: "text/event-stream" };
const streamed = <T>(body: EventStream<T> | ChatExchange): EventStream<T> => {
  if ("question" in body) throw new TypeError("the answer is not a stream");
  return body;
};
const from = (cursor: string | null) => cursor === null ? {} : { cursor };
const behind = (last: string) => last === "" ? {} : { header: { "Last-Event-ID": last } };

export const personalSpace = (client: Client): Space => ({
  key: "personal",
  title: "My tickets",
  list: (query, signal) => unwrap(listTickets(client, { query }, { signal })),
  get: (ticketId) => unwrap(getTicket(client, { path: { ticketId } })),
  create: (body, key) => unwrap(createTicket(client, { header: { "Idempotency-Key": key }, body })),
  update: (ticketId, { assigneeId: _, ...body }) => unwrap(updateTicket(client, { path: { ticketId }, body })),
  remove: (ticketId) => unwrap(deleteTicket(client, { path: { ticketId } })),
  events: (last, signal) => unwrap(streamEvents(client, behind(last), { signal })),
  messages: (ticketId, cursor) => unwrap(listTicketMessages(client, { path: { ticketId }, query: { limit: 50, ...from(cursor) } })),
  ask: async (ticketId, body, signal) =>
    streamed(await unwrap(sendTicketMessage(client, { path: { ticketId }, body: { body } }, { signal, ...streaming }))),
  team: null,
});

export const teamSpace = (client: Client, slug: string): Space => ({
  key: "team",
  title: "Team",
  list: (query, signal) => unwrap(listTeamTickets(client, { path: { slug }, query }, { signal })),
  get: (ticketId) => unwrap(getTeamTicket(client, { path: { slug, ticketId } })),
  create: (body, key) => unwrap(createTeamTicket(client, { path: { slug }, header: { "Idempotency-Key": key }, body })),
  update: (ticketId, body) => unwrap(updateTeamTicket(client, { path: { slug, ticketId }, body })),
  remove: (ticketId) => unwrap(deleteTeamTicket(client, { path: { slug, ticketId } })),
  events: (last, signal) => unwrap(streamTeamEvents(client, { path: { slug }, ...behind(last) }, { signal })),
  messages: (ticketId, cursor) => unwrap(listTeamMessages(client, { path: { slug, ticketId }, query: { limit: 50, ...from(cursor) } })),
  ask: async (ticketId, prompt, signal) =>
    streamed(await unwrap(askTeamAssistant(client, { path: { slug, ticketId }, body: { prompt } }, { signal, ...streaming }))),
  team: {
    say: (ticketId, body, mentions) => unwrap(postTeamMessage(client, { path: { slug, ticketId }, body: { body, mentions } })),
    members: async (q) =>
      (await unwrap(searchMembers(client, { path: { slug }, query: q === "" ? { limit: 50 } : { q, limit: 6 } }))).members,
  },
});
