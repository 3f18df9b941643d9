// Generated from the OpenAPI document. Do not edit.
// Each function takes a client, then parameters and body, then what this call has otherwise.

import type { operations } from "./schema.d.ts";
import { operation } from "./runtime.ts";

export * from "./runtime.ts";

const clerkScheme = { name: "clerk", type: "bearer" } as const;
const security = [[clerkScheme]];

/**
 * Say hello
 *
 * Answers as soon as the server accepts connections. It touches nothing else; use `/readyz` to learn whether it can work.
 *
 * `GET /`
 */
export const getServerStatus = /*#__PURE__*/ operation<operations["getServerStatus"]>({
  method: "GET",
  path: "/",
  statuses: [200, 406, 500],
});

/**
 * Check that the process is alive
 *
 * For an orchestrator's liveness probe. A process that does not answer this should be restarted.
 *
 * `GET /healthz`
 */
export const checkLiveness = /*#__PURE__*/ operation<operations["checkLiveness"]>({
  method: "GET",
  path: "/healthz",
  statuses: [200, 406, 500],
});

/**
 * Check that requests can be served
 *
 * For an orchestrator's readiness probe. Asks the database a trivial question and waits a short time for the answer.
 *
 * `GET /readyz`
 */
export const checkReadiness = /*#__PURE__*/ operation<operations["checkReadiness"]>({
  method: "GET",
  path: "/readyz",
  statuses: [200, 406, 500, 503],
});

/**
 * Get the signed-in person
 *
 * Returns the local record of the person the token speaks for. Somebody who signed up a moment ago, and whose webhook has not
 * arrived yet, is fetched from the identity provider and stored first.
 *
 * `GET /api/me`
 */
export const getMe = /*#__PURE__*/ operation<operations["getMe"]>({
  method: "GET",
  path: "/api/me",
  statuses: [200, 401, 406, 429, 500, 503],
  security,
});

/**
 * List personal tickets
 *
 * The caller's own tickets, a page at a time. Pages stay stable while tickets are added: nothing is skipped or repeated.
 * All filters narrow the list together.
 *
 * `GET /api/tickets`
 */
export const listTickets = /*#__PURE__*/ operation<operations["listTickets"]>({
  method: "GET",
  path: "/api/tickets",
  statuses: [200, 400, 401, 404, 406, 422, 429, 500, 503],
  security,
});

/**
 * Create a personal ticket
 *
 * Only the title is needed. A new ticket is open, of medium priority, and untagged unless the body says otherwise.
 *
 * `POST /api/tickets`
 */
export const createTicket = /*#__PURE__*/ operation<operations["createTicket"]>({
  method: "POST",
  path: "/api/tickets",
  statuses: [201, 400, 401, 406, 409, 413, 415, 422, 429, 500, 503],
  security,
});

/**
 * Get a personal ticket
 *
 * A ticket of somebody else is answered as if it did not exist.
 *
 * `GET /api/tickets/{ticketId}`
 */
export const getTicket = /*#__PURE__*/ operation<operations["getTicket"]>({
  method: "GET",
  path: "/api/tickets/{ticketId}",
  statuses: [200, 400, 401, 404, 406, 422, 429, 500, 503],
  security,
});

/**
 * Change a personal ticket
 *
 * Members that are absent stay as they are; a member that is null is cleared. With `If-Match`, the change is made only if nobody
 * else changed the ticket since it was read.
 *
 * `PATCH /api/tickets/{ticketId}`
 */
export const updateTicket = /*#__PURE__*/ operation<operations["updateTicket"]>({
  method: "PATCH",
  path: "/api/tickets/{ticketId}",
  statuses: [200, 400, 401, 404, 406, 412, 413, 415, 422, 429, 500, 503],
  security,
});

/**
 * Delete a personal ticket
 *
 * The ticket and its conversation disappear from every list. A second delete is answered with 404.
 *
 * `DELETE /api/tickets/{ticketId}`
 */
export const deleteTicket = /*#__PURE__*/ operation<operations["deleteTicket"]>({
  method: "DELETE",
  path: "/api/tickets/{ticketId}",
  accept: ["application/problem+json"],
  statuses: [204, 400, 401, 404, 406, 412, 422, 429, 500, 503],
  security,
});

/**
 * Read the conversation on a personal ticket
 *
 * Newest messages first, so that the first page is what a chat window shows; the cursor pages backwards in time.
 *
 * `GET /api/tickets/{ticketId}/chat`
 */
export const listTicketMessages = /*#__PURE__*/ operation<operations["listTicketMessages"]>({
  method: "GET",
  path: "/api/tickets/{ticketId}/chat",
  statuses: [200, 400, 401, 404, 406, 422, 429, 500, 501, 503],
  security,
});

/**
 * Ask the assistant about a personal ticket
 *
 * Stores the message and lets the assistant answer it. A client that accepts `text/event-stream` gets the answer token by token;
 * any other client gets the stored pair when the answer is complete.
 *
 * `POST /api/tickets/{ticketId}/chat`
 */
export const sendTicketMessage = /*#__PURE__*/ operation<operations["sendTicketMessage"]>({
  method: "POST",
  path: "/api/tickets/{ticketId}/chat",
  streams: ["text/event-stream"],
  statuses: [200, 201, 400, 401, 404, 406, 413, 415, 422, 429, 500, 501, 502, 503],
  security,
});

/**
 * Follow personal tickets live
 *
 * A stream that stays open. Each event carries an `id`; after a lost connection send the last one as `Last-Event-ID` and nothing is
 * missed or repeated. Whoever was away for more than some days gets `stream.reset` first. A comment line is sent every 15 seconds so that proxies keep the connection.
 *
 * `GET /api/events`
 */
export const streamEvents = /*#__PURE__*/ operation<operations["streamEvents"]>({
  method: "GET",
  path: "/api/events",
  accept: ["text/event-stream", "application/problem+json"],
  streams: ["text/event-stream"],
  statuses: [200, 401, 406, 422, 429, 500, 501, 503],
  security,
});

/**
 * List team tickets
 *
 * The tickets of the active organization, a page at a time. All filters narrow the list together.
 *
 * `GET /api/orgs/{slug}/tickets`
 */
export const listTeamTickets = /*#__PURE__*/ operation<operations["listTeamTickets"]>({
  method: "GET",
  path: "/api/orgs/{slug}/tickets",
  statuses: [200, 400, 401, 403, 404, 406, 422, 429, 500, 501, 503],
  security,
});

/**
 * Create a team ticket
 *
 * Only the title is needed. The assignee, when given, must be a member of the organization.
 *
 * `POST /api/orgs/{slug}/tickets`
 */
export const createTeamTicket = /*#__PURE__*/ operation<operations["createTeamTicket"]>({
  method: "POST",
  path: "/api/orgs/{slug}/tickets",
  statuses: [201, 400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 501, 503],
  security,
});

/**
 * Get a team ticket
 *
 * A ticket of another organization is answered as if it did not exist.
 *
 * `GET /api/orgs/{slug}/tickets/{ticketId}`
 */
export const getTeamTicket = /*#__PURE__*/ operation<operations["getTeamTicket"]>({
  method: "GET",
  path: "/api/orgs/{slug}/tickets/{ticketId}",
  statuses: [200, 400, 401, 403, 404, 406, 422, 429, 500, 501, 503],
  security,
});

/**
 * Change a team ticket
 *
 * Members that are absent stay as they are; a member that is null is cleared, so `"assigneeId": null` takes the ticket from its assignee.
 *
 * `PATCH /api/orgs/{slug}/tickets/{ticketId}`
 */
export const updateTeamTicket = /*#__PURE__*/ operation<operations["updateTeamTicket"]>({
  method: "PATCH",
  path: "/api/orgs/{slug}/tickets/{ticketId}",
  statuses: [200, 400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 429, 500, 501, 503],
  security,
});

/**
 * Delete a team ticket
 *
 * Needs the permission `org:tickets:manage`, unless the caller created the ticket.
 *
 * `DELETE /api/orgs/{slug}/tickets/{ticketId}`
 */
export const deleteTeamTicket = /*#__PURE__*/ operation<operations["deleteTeamTicket"]>({
  method: "DELETE",
  path: "/api/orgs/{slug}/tickets/{ticketId}",
  accept: ["application/problem+json"],
  statuses: [204, 400, 401, 403, 404, 406, 412, 422, 429, 500, 501, 503],
  security,
});

/**
 * Read the conversation on a team ticket
 *
 * Newest messages first; the cursor pages backwards in time.
 *
 * `GET /api/orgs/{slug}/tickets/{ticketId}/chat`
 */
export const listTeamMessages = /*#__PURE__*/ operation<operations["listTeamMessages"]>({
  method: "GET",
  path: "/api/orgs/{slug}/tickets/{ticketId}/chat",
  statuses: [200, 400, 401, 403, 404, 406, 422, 429, 500, 501, 503],
  security,
});

/**
 * Write to the team
 *
 * Everybody listed in `mentions` must be a member of the organization; they are told through the live events.
 *
 * `POST /api/orgs/{slug}/tickets/{ticketId}/chat`
 */
export const postTeamMessage = /*#__PURE__*/ operation<operations["postTeamMessage"]>({
  method: "POST",
  path: "/api/orgs/{slug}/tickets/{ticketId}/chat",
  statuses: [201, 400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 501, 503],
  security,
});

/**
 * Ask the assistant in the team's conversation
 *
 * The assistant reads the ticket and the recent conversation and answers for everybody to see. A client that accepts
 * `text/event-stream` gets the answer token by token; any other client gets the stored pair when the answer is complete.
 *
 * `POST /api/orgs/{slug}/tickets/{ticketId}/chat/ai`
 */
export const askTeamAssistant = /*#__PURE__*/ operation<operations["askTeamAssistant"]>({
  method: "POST",
  path: "/api/orgs/{slug}/tickets/{ticketId}/chat/ai",
  streams: ["text/event-stream"],
  statuses: [200, 201, 400, 401, 403, 404, 406, 413, 415, 422, 429, 500, 501, 502, 503],
  security,
});

/**
 * Edit a message
 *
 * Only its author can edit a message. The new text replaces the old one, and `editedAt` says when.
 *
 * `PATCH /api/orgs/{slug}/tickets/{ticketId}/chat/{messageId}`
 */
export const editTeamMessage = /*#__PURE__*/ operation<operations["editTeamMessage"]>({
  method: "PATCH",
  path: "/api/orgs/{slug}/tickets/{ticketId}/chat/{messageId}",
  statuses: [200, 400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 501, 503],
  security,
});

/**
 * Search members for tagging
 *
 * For the autocomplete behind an `@`. Names that begin with the typed text come first, then names and addresses that resemble it.
 * Without `q` the first members by name are returned.
 *
 * `GET /api/orgs/{slug}/members`
 */
export const searchMembers = /*#__PURE__*/ operation<operations["searchMembers"]>({
  method: "GET",
  path: "/api/orgs/{slug}/members",
  statuses: [200, 400, 401, 403, 406, 422, 429, 500, 501, 503],
  security,
});

/**
 * Get the figures of the dashboard
 *
 * Computed when asked, over the last `days` days in UTC, today included. Cheap enough to be polled every few seconds.
 *
 * `GET /api/orgs/{slug}/metrics`
 */
export const getTeamMetrics = /*#__PURE__*/ operation<operations["getTeamMetrics"]>({
  method: "GET",
  path: "/api/orgs/{slug}/metrics",
  statuses: [200, 400, 401, 403, 406, 422, 429, 500, 501, 503],
  security,
});

/**
 * Follow team tickets live
 *
 * A stream that stays open. Each event carries an `id`; after a lost connection send the last one as `Last-Event-ID` and nothing is
 * missed or repeated. Whoever was away for more than some days gets `stream.reset` first. A comment line is sent every 15 seconds so that proxies keep the connection.
 *
 * `GET /api/orgs/{slug}/events`
 */
export const streamTeamEvents = /*#__PURE__*/ operation<operations["streamTeamEvents"]>({
  method: "GET",
  path: "/api/orgs/{slug}/events",
  accept: ["text/event-stream", "application/problem+json"],
  streams: ["text/event-stream"],
  statuses: [200, 400, 401, 403, 406, 422, 429, 500, 501, 503],
  security,
});

/**
 * Receive an event from Clerk
 *
 * Clerk delivers through Svix, which signs the exact bytes of the body; that is why the body is declared as bytes and read as JSON only
 * after its signature was verified. One complete family of headers is needed: `svix-id`, `svix-timestamp` and `svix-signature`, or
 * `webhook-id`, `webhook-timestamp` and `webhook-signature`.
 *
 * The body is an envelope `{"type": "user.updated", "data": {…}}`. Events may come twice, late, or out of order; each is applied once and
 * an older one never overwrites a newer one. Unknown types are acknowledged and ignored.
 *
 * `POST /webhooks/clerk`
 */
export const receiveClerkWebhook = /*#__PURE__*/ operation<operations["receiveClerkWebhook"]>({
  method: "POST",
  path: "/webhooks/clerk",
  body: ["*/*"],
  statuses: [200, 400, 401, 406, 413, 422, 500, 501],
});
