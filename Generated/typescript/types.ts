// Generated from the OpenAPI document. Do not edit.
// Short names for what `schema.d.ts` declares.

import type { components, operations } from "./schema.d.ts";

/** The greeting of the server. */
export type ServerStatus = components["schemas"]["ServerStatus"];

/** The answer to a probe. */
export type Health = components["schemas"]["Health"];

/** Identifies a person in Yata, independent of the identity provider. */
export type UserId = components["schemas"]["UserId"];

/** Identifies a ticket. */
export type TicketId = components["schemas"]["TicketId"];

/** An opaque position in a list. */
export type Cursor = components["schemas"]["Cursor"];

/** As much of a person as is shown next to what they did. */
export type UserSummary = components["schemas"]["UserSummary"];

/** The signed-in person. */
export type Profile = components["schemas"]["Profile"];

/** What the session token says about the active organization. */
export type ActiveOrganization = components["schemas"]["ActiveOrganization"];

/** Where a ticket is in its life. */
export type TicketStatus = components["schemas"]["TicketStatus"];
export const ticketStatusValues = ["open", "in_progress", "resolved", "closed"] as const;

/** How much a ticket matters. */
export type TicketPriority = components["schemas"]["TicketPriority"];
export const ticketPriorityValues = ["low", "medium", "high", "urgent"] as const;

/** `newest` and `oldest` go by creation, `updated` puts the last change first, and `priority` the most urgent first. */
export type TicketSort = components["schemas"]["TicketSort"];
export const ticketSortValues = ["newest", "oldest", "updated", "priority"] as const;

/** One line that says what the ticket is about. No control characters, and not only spaces. */
export type TicketTitle = components["schemas"]["TicketTitle"];

/** Labels, each at most once. */
export type TicketTags = components["schemas"]["TicketTags"];

/** A piece of work, of one person or of a team. */
export type Ticket = components["schemas"]["Ticket"];

/** What a new personal ticket begins with. */
export type NewTicket = components["schemas"]["NewTicket"];

/** The changes to a personal ticket. At least one is needed. */
export type TicketPatch = components["schemas"]["TicketPatch"];

/** What a new team ticket begins with. */
export type NewTeamTicket = components["schemas"]["NewTeamTicket"];

/** The changes to a team ticket. At least one is needed. */
export type TeamTicketPatch = components["schemas"]["TeamTicketPatch"];

/** One page of tickets. */
export type TicketPage = components["schemas"]["TicketPage"];

/** What is said, in Markdown. */
export type MessageText = components["schemas"]["MessageText"];

/** Whether a person or the assistant wrote a message. */
export type AuthorKind = components["schemas"]["AuthorKind"];
export const authorKindValues = ["user", "assistant"] as const;

/** One message on a ticket. */
export type ChatMessage = components["schemas"]["ChatMessage"];

/** A question to the assistant. */
export type NewTicketMessage = components["schemas"]["NewTicketMessage"];

/** A message to the team. */
export type NewTeamMessage = components["schemas"]["NewTeamMessage"];

/** The new text of a message and, when given, the new list of members it mentions. */
export type MessagePatch = components["schemas"]["MessagePatch"];

/** What the assistant shall do. */
export type AssistantPrompt = components["schemas"]["AssistantPrompt"];

/** A question and its answer. */
export type ChatExchange = components["schemas"]["ChatExchange"];

/** One page of messages, newest first. */
export type MessagePage = components["schemas"]["MessagePage"];

/** A step of an answer that is being written. */
export type AssistantEvent = components["schemas"]["AssistantEvent"];

/** The question is stored and the assistant has it. */
export type AssistantStarted = components["schemas"]["AssistantStarted"];

/** More text of the answer. */
export type AssistantDelta = components["schemas"]["AssistantDelta"];

/** The answer is complete and stored. No event follows. */
export type AssistantFinished = components["schemas"]["AssistantFinished"];

/** The answer broke off and nothing of it is stored. No event follows. */
export type AssistantFailed = components["schemas"]["AssistantFailed"];

/** Something that changed. */
export type LiveEvent = components["schemas"]["LiveEvent"];

/** A ticket was created. */
export type TicketCreatedEvent = components["schemas"]["TicketCreatedEvent"];

/** A ticket was changed. */
export type TicketUpdatedEvent = components["schemas"]["TicketUpdatedEvent"];

/** A ticket was deleted. */
export type TicketDeletedEvent = components["schemas"]["TicketDeletedEvent"];

/** A message was written on a ticket. */
export type MessageCreatedEvent = components["schemas"]["MessageCreatedEvent"];

/** A message was edited. */
export type MessageUpdatedEvent = components["schemas"]["MessageUpdatedEvent"];

/** What happened behind the `Last-Event-ID` of the request is no longer known. Load everything anew; from here on nothing is missed. */
export type StreamResetEvent = components["schemas"]["StreamResetEvent"];

/** A person in an organization. */
export type Member = components["schemas"]["Member"];

/** Members that match a search. */
export type MemberList = components["schemas"]["MemberList"];

/** The figures of the dashboard. */
export type TeamMetrics = components["schemas"]["TeamMetrics"];

/** How many tickets are in each state now. */
export type StatusCounts = components["schemas"]["StatusCounts"];

/** What happened on one day. */
export type DailyThroughput = components["schemas"]["DailyThroughput"];

/** What one member did in the period. */
export type MemberActivity = components["schemas"]["MemberActivity"];

/** The event has been taken care of. */
export type WebhookReceipt = components["schemas"]["WebhookReceipt"];

/** Why the event was not taken. */
export type WebhookFailure = components["schemas"]["WebhookFailure"];

/** Why a request failed (RFC 9457). */
export type Problem = components["schemas"]["Problem"];

/** One mistake in a request. */
export type ProblemIssue = components["schemas"]["ProblemIssue"];

export type WebhookFailureError = "Cannot read body" | "Webhook init failed" | "Invalid signature" | "Invalid JSON" | "DB error";
export const webhookFailureErrorValues = ["Cannot read body", "Webhook init failed", "Invalid signature", "Invalid JSON", "DB error"] as const;

/** `GET /` */
export type GetServerStatusParameters = operations["getServerStatus"]["parameters"];
export type GetServerStatusResponse200 = operations["getServerStatus"]["responses"][200]["content"]["application/json"];
export type GetServerStatusResponse406 = operations["getServerStatus"]["responses"][406]["content"]["application/problem+json"];
export type GetServerStatusResponse500 = operations["getServerStatus"]["responses"][500]["content"]["application/problem+json"];
export type GetServerStatusResponse = GetServerStatusResponse200;
export type GetServerStatusError = GetServerStatusResponse406 | GetServerStatusResponse500;

/** `GET /healthz` */
export type CheckLivenessParameters = operations["checkLiveness"]["parameters"];
export type CheckLivenessResponse200 = operations["checkLiveness"]["responses"][200]["content"]["application/json"];
export type CheckLivenessResponse406 = operations["checkLiveness"]["responses"][406]["content"]["application/problem+json"];
export type CheckLivenessResponse500 = operations["checkLiveness"]["responses"][500]["content"]["application/problem+json"];
export type CheckLivenessResponse = CheckLivenessResponse200;
export type CheckLivenessError = CheckLivenessResponse406 | CheckLivenessResponse500;

/** `GET /readyz` */
export type CheckReadinessParameters = operations["checkReadiness"]["parameters"];
export type CheckReadinessResponse200 = operations["checkReadiness"]["responses"][200]["content"]["application/json"];
export type CheckReadinessResponse406 = operations["checkReadiness"]["responses"][406]["content"]["application/problem+json"];
export type CheckReadinessResponse500 = operations["checkReadiness"]["responses"][500]["content"]["application/problem+json"];
export type CheckReadinessResponse503 = operations["checkReadiness"]["responses"][503]["content"]["application/problem+json"];
export type CheckReadinessResponse = CheckReadinessResponse200;
export type CheckReadinessError = CheckReadinessResponse406 | CheckReadinessResponse500 | CheckReadinessResponse503;

/** `GET /api/me` */
export type GetMeParameters = operations["getMe"]["parameters"];
export type GetMeResponse200 = operations["getMe"]["responses"][200]["content"]["application/json"];
export type GetMeResponse401 = operations["getMe"]["responses"][401]["content"]["application/problem+json"];
export type GetMeResponse406 = operations["getMe"]["responses"][406]["content"]["application/problem+json"];
export type GetMeResponse429 = operations["getMe"]["responses"][429]["content"]["application/problem+json"];
export type GetMeResponse500 = operations["getMe"]["responses"][500]["content"]["application/problem+json"];
export type GetMeResponse503 = operations["getMe"]["responses"][503]["content"]["application/problem+json"];
export type GetMeResponse = GetMeResponse200;
export type GetMeError = GetMeResponse401 | GetMeResponse406 | GetMeResponse429 | GetMeResponse500 | GetMeResponse503;

/** `GET /api/tickets` */
export type ListTicketsParameters = operations["listTickets"]["parameters"];
export type ListTicketsResponse200 = operations["listTickets"]["responses"][200]["content"]["application/json"];
export type ListTicketsResponse400 = operations["listTickets"]["responses"][400]["content"]["application/problem+json"];
export type ListTicketsResponse401 = operations["listTickets"]["responses"][401]["content"]["application/problem+json"];
export type ListTicketsResponse404 = operations["listTickets"]["responses"][404]["content"]["application/problem+json"];
export type ListTicketsResponse406 = operations["listTickets"]["responses"][406]["content"]["application/problem+json"];
export type ListTicketsResponse422 = operations["listTickets"]["responses"][422]["content"]["application/problem+json"];
export type ListTicketsResponse429 = operations["listTickets"]["responses"][429]["content"]["application/problem+json"];
export type ListTicketsResponse500 = operations["listTickets"]["responses"][500]["content"]["application/problem+json"];
export type ListTicketsResponse503 = operations["listTickets"]["responses"][503]["content"]["application/problem+json"];
export type ListTicketsResponse = ListTicketsResponse200;
export type ListTicketsError = ListTicketsResponse400 | ListTicketsResponse401 | ListTicketsResponse404 | ListTicketsResponse406 | ListTicketsResponse422 | ListTicketsResponse429 | ListTicketsResponse500 | ListTicketsResponse503;

/** `POST /api/tickets` */
export type CreateTicketParameters = operations["createTicket"]["parameters"];
export type CreateTicketBody = operations["createTicket"]["requestBody"]["content"]["application/json"];
export type CreateTicketResponse201 = operations["createTicket"]["responses"][201]["content"]["application/json"];
export type CreateTicketResponse400 = operations["createTicket"]["responses"][400]["content"]["application/problem+json"];
export type CreateTicketResponse401 = operations["createTicket"]["responses"][401]["content"]["application/problem+json"];
export type CreateTicketResponse406 = operations["createTicket"]["responses"][406]["content"]["application/problem+json"];
export type CreateTicketResponse409 = operations["createTicket"]["responses"][409]["content"]["application/problem+json"];
export type CreateTicketResponse413 = operations["createTicket"]["responses"][413]["content"]["application/problem+json"];
export type CreateTicketResponse415 = operations["createTicket"]["responses"][415]["content"]["application/problem+json"];
export type CreateTicketResponse422 = operations["createTicket"]["responses"][422]["content"]["application/problem+json"];
export type CreateTicketResponse429 = operations["createTicket"]["responses"][429]["content"]["application/problem+json"];
export type CreateTicketResponse500 = operations["createTicket"]["responses"][500]["content"]["application/problem+json"];
export type CreateTicketResponse503 = operations["createTicket"]["responses"][503]["content"]["application/problem+json"];
export type CreateTicketResponse = CreateTicketResponse201;
export type CreateTicketError = CreateTicketResponse400 | CreateTicketResponse401 | CreateTicketResponse406 | CreateTicketResponse409 | CreateTicketResponse413 | CreateTicketResponse415 | CreateTicketResponse422 | CreateTicketResponse429 | CreateTicketResponse500 | CreateTicketResponse503;

/** `GET /api/tickets/{ticketId}` */
export type GetTicketParameters = operations["getTicket"]["parameters"];
export type GetTicketResponse200 = operations["getTicket"]["responses"][200]["content"]["application/json"];
export type GetTicketResponse400 = operations["getTicket"]["responses"][400]["content"]["application/problem+json"];
export type GetTicketResponse401 = operations["getTicket"]["responses"][401]["content"]["application/problem+json"];
export type GetTicketResponse404 = operations["getTicket"]["responses"][404]["content"]["application/problem+json"];
export type GetTicketResponse406 = operations["getTicket"]["responses"][406]["content"]["application/problem+json"];
export type GetTicketResponse422 = operations["getTicket"]["responses"][422]["content"]["application/problem+json"];
export type GetTicketResponse429 = operations["getTicket"]["responses"][429]["content"]["application/problem+json"];
export type GetTicketResponse500 = operations["getTicket"]["responses"][500]["content"]["application/problem+json"];
export type GetTicketResponse503 = operations["getTicket"]["responses"][503]["content"]["application/problem+json"];
export type GetTicketResponse = GetTicketResponse200;
export type GetTicketError = GetTicketResponse400 | GetTicketResponse401 | GetTicketResponse404 | GetTicketResponse406 | GetTicketResponse422 | GetTicketResponse429 | GetTicketResponse500 | GetTicketResponse503;

/** `PATCH /api/tickets/{ticketId}` */
export type UpdateTicketParameters = operations["updateTicket"]["parameters"];
export type UpdateTicketBody = operations["updateTicket"]["requestBody"]["content"]["application/json"];
export type UpdateTicketResponse200 = operations["updateTicket"]["responses"][200]["content"]["application/json"];
export type UpdateTicketResponse400 = operations["updateTicket"]["responses"][400]["content"]["application/problem+json"];
export type UpdateTicketResponse401 = operations["updateTicket"]["responses"][401]["content"]["application/problem+json"];
export type UpdateTicketResponse404 = operations["updateTicket"]["responses"][404]["content"]["application/problem+json"];
export type UpdateTicketResponse406 = operations["updateTicket"]["responses"][406]["content"]["application/problem+json"];
export type UpdateTicketResponse412 = operations["updateTicket"]["responses"][412]["content"]["application/problem+json"];
export type UpdateTicketResponse413 = operations["updateTicket"]["responses"][413]["content"]["application/problem+json"];
export type UpdateTicketResponse415 = operations["updateTicket"]["responses"][415]["content"]["application/problem+json"];
export type UpdateTicketResponse422 = operations["updateTicket"]["responses"][422]["content"]["application/problem+json"];
export type UpdateTicketResponse429 = operations["updateTicket"]["responses"][429]["content"]["application/problem+json"];
export type UpdateTicketResponse500 = operations["updateTicket"]["responses"][500]["content"]["application/problem+json"];
export type UpdateTicketResponse503 = operations["updateTicket"]["responses"][503]["content"]["application/problem+json"];
export type UpdateTicketResponse = UpdateTicketResponse200;
export type UpdateTicketError = UpdateTicketResponse400 | UpdateTicketResponse401 | UpdateTicketResponse404 | UpdateTicketResponse406 | UpdateTicketResponse412 | UpdateTicketResponse413 | UpdateTicketResponse415 | UpdateTicketResponse422 | UpdateTicketResponse429 | UpdateTicketResponse500 | UpdateTicketResponse503;

/** `DELETE /api/tickets/{ticketId}` */
export type DeleteTicketParameters = operations["deleteTicket"]["parameters"];
export type DeleteTicketResponse204 = undefined;
export type DeleteTicketResponse400 = operations["deleteTicket"]["responses"][400]["content"]["application/problem+json"];
export type DeleteTicketResponse401 = operations["deleteTicket"]["responses"][401]["content"]["application/problem+json"];
export type DeleteTicketResponse404 = operations["deleteTicket"]["responses"][404]["content"]["application/problem+json"];
export type DeleteTicketResponse406 = operations["deleteTicket"]["responses"][406]["content"]["application/problem+json"];
export type DeleteTicketResponse412 = operations["deleteTicket"]["responses"][412]["content"]["application/problem+json"];
export type DeleteTicketResponse422 = operations["deleteTicket"]["responses"][422]["content"]["application/problem+json"];
export type DeleteTicketResponse429 = operations["deleteTicket"]["responses"][429]["content"]["application/problem+json"];
export type DeleteTicketResponse500 = operations["deleteTicket"]["responses"][500]["content"]["application/problem+json"];
export type DeleteTicketResponse503 = operations["deleteTicket"]["responses"][503]["content"]["application/problem+json"];
export type DeleteTicketResponse = DeleteTicketResponse204;
export type DeleteTicketError = DeleteTicketResponse400 | DeleteTicketResponse401 | DeleteTicketResponse404 | DeleteTicketResponse406 | DeleteTicketResponse412 | DeleteTicketResponse422 | DeleteTicketResponse429 | DeleteTicketResponse500 | DeleteTicketResponse503;

/** `GET /api/tickets/{ticketId}/chat` */
export type ListTicketMessagesParameters = operations["listTicketMessages"]["parameters"];
export type ListTicketMessagesResponse200 = operations["listTicketMessages"]["responses"][200]["content"]["application/json"];
export type ListTicketMessagesResponse400 = operations["listTicketMessages"]["responses"][400]["content"]["application/problem+json"];
export type ListTicketMessagesResponse401 = operations["listTicketMessages"]["responses"][401]["content"]["application/problem+json"];
export type ListTicketMessagesResponse404 = operations["listTicketMessages"]["responses"][404]["content"]["application/problem+json"];
export type ListTicketMessagesResponse406 = operations["listTicketMessages"]["responses"][406]["content"]["application/problem+json"];
export type ListTicketMessagesResponse422 = operations["listTicketMessages"]["responses"][422]["content"]["application/problem+json"];
export type ListTicketMessagesResponse429 = operations["listTicketMessages"]["responses"][429]["content"]["application/problem+json"];
export type ListTicketMessagesResponse500 = operations["listTicketMessages"]["responses"][500]["content"]["application/problem+json"];
export type ListTicketMessagesResponse501 = operations["listTicketMessages"]["responses"][501]["content"]["application/problem+json"];
export type ListTicketMessagesResponse503 = operations["listTicketMessages"]["responses"][503]["content"]["application/problem+json"];
export type ListTicketMessagesResponse = ListTicketMessagesResponse200;
export type ListTicketMessagesError = ListTicketMessagesResponse400 | ListTicketMessagesResponse401 | ListTicketMessagesResponse404 | ListTicketMessagesResponse406 | ListTicketMessagesResponse422 | ListTicketMessagesResponse429 | ListTicketMessagesResponse500 | ListTicketMessagesResponse501 | ListTicketMessagesResponse503;

/** `POST /api/tickets/{ticketId}/chat` */
export type SendTicketMessageParameters = operations["sendTicketMessage"]["parameters"];
export type SendTicketMessageBody = operations["sendTicketMessage"]["requestBody"]["content"]["application/json"];
export type SendTicketMessageResponse200 = operations["sendTicketMessage"]["responses"][200]["content"]["text/event-stream"];
export type SendTicketMessageResponse201 = operations["sendTicketMessage"]["responses"][201]["content"]["application/json"];
export type SendTicketMessageResponse400 = operations["sendTicketMessage"]["responses"][400]["content"]["application/problem+json"];
export type SendTicketMessageResponse401 = operations["sendTicketMessage"]["responses"][401]["content"]["application/problem+json"];
export type SendTicketMessageResponse404 = operations["sendTicketMessage"]["responses"][404]["content"]["application/problem+json"];
export type SendTicketMessageResponse406 = operations["sendTicketMessage"]["responses"][406]["content"]["application/problem+json"];
export type SendTicketMessageResponse413 = operations["sendTicketMessage"]["responses"][413]["content"]["application/problem+json"];
export type SendTicketMessageResponse415 = operations["sendTicketMessage"]["responses"][415]["content"]["application/problem+json"];
export type SendTicketMessageResponse422 = operations["sendTicketMessage"]["responses"][422]["content"]["application/problem+json"];
export type SendTicketMessageResponse429 = operations["sendTicketMessage"]["responses"][429]["content"]["application/problem+json"];
export type SendTicketMessageResponse500 = operations["sendTicketMessage"]["responses"][500]["content"]["application/problem+json"];
export type SendTicketMessageResponse501 = operations["sendTicketMessage"]["responses"][501]["content"]["application/problem+json"];
export type SendTicketMessageResponse502 = operations["sendTicketMessage"]["responses"][502]["content"]["application/problem+json"];
export type SendTicketMessageResponse503 = operations["sendTicketMessage"]["responses"][503]["content"]["application/problem+json"];
export type SendTicketMessageResponse = SendTicketMessageResponse200 | SendTicketMessageResponse201;
export type SendTicketMessageError = SendTicketMessageResponse400 | SendTicketMessageResponse401 | SendTicketMessageResponse404 | SendTicketMessageResponse406 | SendTicketMessageResponse413 | SendTicketMessageResponse415 | SendTicketMessageResponse422 | SendTicketMessageResponse429 | SendTicketMessageResponse500 | SendTicketMessageResponse501 | SendTicketMessageResponse502 | SendTicketMessageResponse503;

/** `GET /api/events` */
export type StreamEventsParameters = operations["streamEvents"]["parameters"];
export type StreamEventsResponse200 = operations["streamEvents"]["responses"][200]["content"]["text/event-stream"];
export type StreamEventsResponse401 = operations["streamEvents"]["responses"][401]["content"]["application/problem+json"];
export type StreamEventsResponse406 = operations["streamEvents"]["responses"][406]["content"]["application/problem+json"];
export type StreamEventsResponse422 = operations["streamEvents"]["responses"][422]["content"]["application/problem+json"];
export type StreamEventsResponse429 = operations["streamEvents"]["responses"][429]["content"]["application/problem+json"];
export type StreamEventsResponse500 = operations["streamEvents"]["responses"][500]["content"]["application/problem+json"];
export type StreamEventsResponse501 = operations["streamEvents"]["responses"][501]["content"]["application/problem+json"];
export type StreamEventsResponse503 = operations["streamEvents"]["responses"][503]["content"]["application/problem+json"];
export type StreamEventsResponse = StreamEventsResponse200;
export type StreamEventsError = StreamEventsResponse401 | StreamEventsResponse406 | StreamEventsResponse422 | StreamEventsResponse429 | StreamEventsResponse500 | StreamEventsResponse501 | StreamEventsResponse503;

/** `GET /api/orgs/{slug}/tickets` */
export type ListTeamTicketsParameters = operations["listTeamTickets"]["parameters"];
export type ListTeamTicketsResponse200 = operations["listTeamTickets"]["responses"][200]["content"]["application/json"];
export type ListTeamTicketsResponse400 = operations["listTeamTickets"]["responses"][400]["content"]["application/problem+json"];
export type ListTeamTicketsResponse401 = operations["listTeamTickets"]["responses"][401]["content"]["application/problem+json"];
export type ListTeamTicketsResponse403 = operations["listTeamTickets"]["responses"][403]["content"]["application/problem+json"];
export type ListTeamTicketsResponse404 = operations["listTeamTickets"]["responses"][404]["content"]["application/problem+json"];
export type ListTeamTicketsResponse406 = operations["listTeamTickets"]["responses"][406]["content"]["application/problem+json"];
export type ListTeamTicketsResponse422 = operations["listTeamTickets"]["responses"][422]["content"]["application/problem+json"];
export type ListTeamTicketsResponse429 = operations["listTeamTickets"]["responses"][429]["content"]["application/problem+json"];
export type ListTeamTicketsResponse500 = operations["listTeamTickets"]["responses"][500]["content"]["application/problem+json"];
export type ListTeamTicketsResponse501 = operations["listTeamTickets"]["responses"][501]["content"]["application/problem+json"];
export type ListTeamTicketsResponse503 = operations["listTeamTickets"]["responses"][503]["content"]["application/problem+json"];
export type ListTeamTicketsResponse = ListTeamTicketsResponse200;
export type ListTeamTicketsError = ListTeamTicketsResponse400 | ListTeamTicketsResponse401 | ListTeamTicketsResponse403 | ListTeamTicketsResponse404 | ListTeamTicketsResponse406 | ListTeamTicketsResponse422 | ListTeamTicketsResponse429 | ListTeamTicketsResponse500 | ListTeamTicketsResponse501 | ListTeamTicketsResponse503;

/** `POST /api/orgs/{slug}/tickets` */
export type CreateTeamTicketParameters = operations["createTeamTicket"]["parameters"];
export type CreateTeamTicketBody = operations["createTeamTicket"]["requestBody"]["content"]["application/json"];
export type CreateTeamTicketResponse201 = operations["createTeamTicket"]["responses"][201]["content"]["application/json"];
export type CreateTeamTicketResponse400 = operations["createTeamTicket"]["responses"][400]["content"]["application/problem+json"];
export type CreateTeamTicketResponse401 = operations["createTeamTicket"]["responses"][401]["content"]["application/problem+json"];
export type CreateTeamTicketResponse403 = operations["createTeamTicket"]["responses"][403]["content"]["application/problem+json"];
export type CreateTeamTicketResponse404 = operations["createTeamTicket"]["responses"][404]["content"]["application/problem+json"];
export type CreateTeamTicketResponse406 = operations["createTeamTicket"]["responses"][406]["content"]["application/problem+json"];
export type CreateTeamTicketResponse409 = operations["createTeamTicket"]["responses"][409]["content"]["application/problem+json"];
export type CreateTeamTicketResponse413 = operations["createTeamTicket"]["responses"][413]["content"]["application/problem+json"];
export type CreateTeamTicketResponse415 = operations["createTeamTicket"]["responses"][415]["content"]["application/problem+json"];
export type CreateTeamTicketResponse422 = operations["createTeamTicket"]["responses"][422]["content"]["application/problem+json"];
export type CreateTeamTicketResponse429 = operations["createTeamTicket"]["responses"][429]["content"]["application/problem+json"];
export type CreateTeamTicketResponse500 = operations["createTeamTicket"]["responses"][500]["content"]["application/problem+json"];
export type CreateTeamTicketResponse501 = operations["createTeamTicket"]["responses"][501]["content"]["application/problem+json"];
export type CreateTeamTicketResponse503 = operations["createTeamTicket"]["responses"][503]["content"]["application/problem+json"];
export type CreateTeamTicketResponse = CreateTeamTicketResponse201;
export type CreateTeamTicketError = CreateTeamTicketResponse400 | CreateTeamTicketResponse401 | CreateTeamTicketResponse403 | CreateTeamTicketResponse404 | CreateTeamTicketResponse406 | CreateTeamTicketResponse409 | CreateTeamTicketResponse413 | CreateTeamTicketResponse415 | CreateTeamTicketResponse422 | CreateTeamTicketResponse429 | CreateTeamTicketResponse500 | CreateTeamTicketResponse501 | CreateTeamTicketResponse503;

/** `GET /api/orgs/{slug}/tickets/{ticketId}` */
export type GetTeamTicketParameters = operations["getTeamTicket"]["parameters"];
export type GetTeamTicketResponse200 = operations["getTeamTicket"]["responses"][200]["content"]["application/json"];
export type GetTeamTicketResponse400 = operations["getTeamTicket"]["responses"][400]["content"]["application/problem+json"];
export type GetTeamTicketResponse401 = operations["getTeamTicket"]["responses"][401]["content"]["application/problem+json"];
export type GetTeamTicketResponse403 = operations["getTeamTicket"]["responses"][403]["content"]["application/problem+json"];
export type GetTeamTicketResponse404 = operations["getTeamTicket"]["responses"][404]["content"]["application/problem+json"];
export type GetTeamTicketResponse406 = operations["getTeamTicket"]["responses"][406]["content"]["application/problem+json"];
export type GetTeamTicketResponse422 = operations["getTeamTicket"]["responses"][422]["content"]["application/problem+json"];
export type GetTeamTicketResponse429 = operations["getTeamTicket"]["responses"][429]["content"]["application/problem+json"];
export type GetTeamTicketResponse500 = operations["getTeamTicket"]["responses"][500]["content"]["application/problem+json"];
export type GetTeamTicketResponse501 = operations["getTeamTicket"]["responses"][501]["content"]["application/problem+json"];
export type GetTeamTicketResponse503 = operations["getTeamTicket"]["responses"][503]["content"]["application/problem+json"];
export type GetTeamTicketResponse = GetTeamTicketResponse200;
export type GetTeamTicketError = GetTeamTicketResponse400 | GetTeamTicketResponse401 | GetTeamTicketResponse403 | GetTeamTicketResponse404 | GetTeamTicketResponse406 | GetTeamTicketResponse422 | GetTeamTicketResponse429 | GetTeamTicketResponse500 | GetTeamTicketResponse501 | GetTeamTicketResponse503;

/** `PATCH /api/orgs/{slug}/tickets/{ticketId}` */
export type UpdateTeamTicketParameters = operations["updateTeamTicket"]["parameters"];
export type UpdateTeamTicketBody = operations["updateTeamTicket"]["requestBody"]["content"]["application/json"];
export type UpdateTeamTicketResponse200 = operations["updateTeamTicket"]["responses"][200]["content"]["application/json"];
export type UpdateTeamTicketResponse400 = operations["updateTeamTicket"]["responses"][400]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse401 = operations["updateTeamTicket"]["responses"][401]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse403 = operations["updateTeamTicket"]["responses"][403]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse404 = operations["updateTeamTicket"]["responses"][404]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse406 = operations["updateTeamTicket"]["responses"][406]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse409 = operations["updateTeamTicket"]["responses"][409]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse412 = operations["updateTeamTicket"]["responses"][412]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse413 = operations["updateTeamTicket"]["responses"][413]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse415 = operations["updateTeamTicket"]["responses"][415]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse422 = operations["updateTeamTicket"]["responses"][422]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse429 = operations["updateTeamTicket"]["responses"][429]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse500 = operations["updateTeamTicket"]["responses"][500]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse501 = operations["updateTeamTicket"]["responses"][501]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse503 = operations["updateTeamTicket"]["responses"][503]["content"]["application/problem+json"];
export type UpdateTeamTicketResponse = UpdateTeamTicketResponse200;
export type UpdateTeamTicketError = UpdateTeamTicketResponse400 | UpdateTeamTicketResponse401 | UpdateTeamTicketResponse403 | UpdateTeamTicketResponse404 | UpdateTeamTicketResponse406 | UpdateTeamTicketResponse409 | UpdateTeamTicketResponse412 | UpdateTeamTicketResponse413 | UpdateTeamTicketResponse415 | UpdateTeamTicketResponse422 | UpdateTeamTicketResponse429 | UpdateTeamTicketResponse500 | UpdateTeamTicketResponse501 | UpdateTeamTicketResponse503;

/** `DELETE /api/orgs/{slug}/tickets/{ticketId}` */
export type DeleteTeamTicketParameters = operations["deleteTeamTicket"]["parameters"];
export type DeleteTeamTicketResponse204 = undefined;
export type DeleteTeamTicketResponse400 = operations["deleteTeamTicket"]["responses"][400]["content"]["application/problem+json"];
export type DeleteTeamTicketResponse401 = operations["deleteTeamTicket"]["responses"][401]["content"]["application/problem+json"];
export type DeleteTeamTicketResponse403 = operations["deleteTeamTicket"]["responses"][403]["content"]["application/problem+json"];
export type DeleteTeamTicketResponse404 = operations["deleteTeamTicket"]["responses"][404]["content"]["application/problem+json"];
export type DeleteTeamTicketResponse406 = operations["deleteTeamTicket"]["responses"][406]["content"]["application/problem+json"];
export type DeleteTeamTicketResponse412 = operations["deleteTeamTicket"]["responses"][412]["content"]["application/problem+json"];
export type DeleteTeamTicketResponse422 = operations["deleteTeamTicket"]["responses"][422]["content"]["application/problem+json"];
export type DeleteTeamTicketResponse429 = operations["deleteTeamTicket"]["responses"][429]["content"]["application/problem+json"];
export type DeleteTeamTicketResponse500 = operations["deleteTeamTicket"]["responses"][500]["content"]["application/problem+json"];
export type DeleteTeamTicketResponse501 = operations["deleteTeamTicket"]["responses"][501]["content"]["application/problem+json"];
export type DeleteTeamTicketResponse503 = operations["deleteTeamTicket"]["responses"][503]["content"]["application/problem+json"];
export type DeleteTeamTicketResponse = DeleteTeamTicketResponse204;
export type DeleteTeamTicketError = DeleteTeamTicketResponse400 | DeleteTeamTicketResponse401 | DeleteTeamTicketResponse403 | DeleteTeamTicketResponse404 | DeleteTeamTicketResponse406 | DeleteTeamTicketResponse412 | DeleteTeamTicketResponse422 | DeleteTeamTicketResponse429 | DeleteTeamTicketResponse500 | DeleteTeamTicketResponse501 | DeleteTeamTicketResponse503;

/** `GET /api/orgs/{slug}/tickets/{ticketId}/chat` */
export type ListTeamMessagesParameters = operations["listTeamMessages"]["parameters"];
export type ListTeamMessagesResponse200 = operations["listTeamMessages"]["responses"][200]["content"]["application/json"];
export type ListTeamMessagesResponse400 = operations["listTeamMessages"]["responses"][400]["content"]["application/problem+json"];
export type ListTeamMessagesResponse401 = operations["listTeamMessages"]["responses"][401]["content"]["application/problem+json"];
export type ListTeamMessagesResponse403 = operations["listTeamMessages"]["responses"][403]["content"]["application/problem+json"];
export type ListTeamMessagesResponse404 = operations["listTeamMessages"]["responses"][404]["content"]["application/problem+json"];
export type ListTeamMessagesResponse406 = operations["listTeamMessages"]["responses"][406]["content"]["application/problem+json"];
export type ListTeamMessagesResponse422 = operations["listTeamMessages"]["responses"][422]["content"]["application/problem+json"];
export type ListTeamMessagesResponse429 = operations["listTeamMessages"]["responses"][429]["content"]["application/problem+json"];
export type ListTeamMessagesResponse500 = operations["listTeamMessages"]["responses"][500]["content"]["application/problem+json"];
export type ListTeamMessagesResponse501 = operations["listTeamMessages"]["responses"][501]["content"]["application/problem+json"];
export type ListTeamMessagesResponse503 = operations["listTeamMessages"]["responses"][503]["content"]["application/problem+json"];
export type ListTeamMessagesResponse = ListTeamMessagesResponse200;
export type ListTeamMessagesError = ListTeamMessagesResponse400 | ListTeamMessagesResponse401 | ListTeamMessagesResponse403 | ListTeamMessagesResponse404 | ListTeamMessagesResponse406 | ListTeamMessagesResponse422 | ListTeamMessagesResponse429 | ListTeamMessagesResponse500 | ListTeamMessagesResponse501 | ListTeamMessagesResponse503;

/** `POST /api/orgs/{slug}/tickets/{ticketId}/chat` */
export type PostTeamMessageParameters = operations["postTeamMessage"]["parameters"];
export type PostTeamMessageBody = operations["postTeamMessage"]["requestBody"]["content"]["application/json"];
export type PostTeamMessageResponse201 = operations["postTeamMessage"]["responses"][201]["content"]["application/json"];
export type PostTeamMessageResponse400 = operations["postTeamMessage"]["responses"][400]["content"]["application/problem+json"];
export type PostTeamMessageResponse401 = operations["postTeamMessage"]["responses"][401]["content"]["application/problem+json"];
export type PostTeamMessageResponse403 = operations["postTeamMessage"]["responses"][403]["content"]["application/problem+json"];
export type PostTeamMessageResponse404 = operations["postTeamMessage"]["responses"][404]["content"]["application/problem+json"];
export type PostTeamMessageResponse406 = operations["postTeamMessage"]["responses"][406]["content"]["application/problem+json"];
export type PostTeamMessageResponse409 = operations["postTeamMessage"]["responses"][409]["content"]["application/problem+json"];
export type PostTeamMessageResponse413 = operations["postTeamMessage"]["responses"][413]["content"]["application/problem+json"];
export type PostTeamMessageResponse415 = operations["postTeamMessage"]["responses"][415]["content"]["application/problem+json"];
export type PostTeamMessageResponse422 = operations["postTeamMessage"]["responses"][422]["content"]["application/problem+json"];
export type PostTeamMessageResponse429 = operations["postTeamMessage"]["responses"][429]["content"]["application/problem+json"];
export type PostTeamMessageResponse500 = operations["postTeamMessage"]["responses"][500]["content"]["application/problem+json"];
export type PostTeamMessageResponse501 = operations["postTeamMessage"]["responses"][501]["content"]["application/problem+json"];
export type PostTeamMessageResponse503 = operations["postTeamMessage"]["responses"][503]["content"]["application/problem+json"];
export type PostTeamMessageResponse = PostTeamMessageResponse201;
export type PostTeamMessageError = PostTeamMessageResponse400 | PostTeamMessageResponse401 | PostTeamMessageResponse403 | PostTeamMessageResponse404 | PostTeamMessageResponse406 | PostTeamMessageResponse409 | PostTeamMessageResponse413 | PostTeamMessageResponse415 | PostTeamMessageResponse422 | PostTeamMessageResponse429 | PostTeamMessageResponse500 | PostTeamMessageResponse501 | PostTeamMessageResponse503;

/** `POST /api/orgs/{slug}/tickets/{ticketId}/chat/ai` */
export type AskTeamAssistantParameters = operations["askTeamAssistant"]["parameters"];
export type AskTeamAssistantBody = operations["askTeamAssistant"]["requestBody"]["content"]["application/json"];
export type AskTeamAssistantResponse200 = operations["askTeamAssistant"]["responses"][200]["content"]["text/event-stream"];
export type AskTeamAssistantResponse201 = operations["askTeamAssistant"]["responses"][201]["content"]["application/json"];
export type AskTeamAssistantResponse400 = operations["askTeamAssistant"]["responses"][400]["content"]["application/problem+json"];
export type AskTeamAssistantResponse401 = operations["askTeamAssistant"]["responses"][401]["content"]["application/problem+json"];
export type AskTeamAssistantResponse403 = operations["askTeamAssistant"]["responses"][403]["content"]["application/problem+json"];
export type AskTeamAssistantResponse404 = operations["askTeamAssistant"]["responses"][404]["content"]["application/problem+json"];
export type AskTeamAssistantResponse406 = operations["askTeamAssistant"]["responses"][406]["content"]["application/problem+json"];
export type AskTeamAssistantResponse413 = operations["askTeamAssistant"]["responses"][413]["content"]["application/problem+json"];
export type AskTeamAssistantResponse415 = operations["askTeamAssistant"]["responses"][415]["content"]["application/problem+json"];
export type AskTeamAssistantResponse422 = operations["askTeamAssistant"]["responses"][422]["content"]["application/problem+json"];
export type AskTeamAssistantResponse429 = operations["askTeamAssistant"]["responses"][429]["content"]["application/problem+json"];
export type AskTeamAssistantResponse500 = operations["askTeamAssistant"]["responses"][500]["content"]["application/problem+json"];
export type AskTeamAssistantResponse501 = operations["askTeamAssistant"]["responses"][501]["content"]["application/problem+json"];
export type AskTeamAssistantResponse502 = operations["askTeamAssistant"]["responses"][502]["content"]["application/problem+json"];
export type AskTeamAssistantResponse503 = operations["askTeamAssistant"]["responses"][503]["content"]["application/problem+json"];
export type AskTeamAssistantResponse = AskTeamAssistantResponse200 | AskTeamAssistantResponse201;
export type AskTeamAssistantError = AskTeamAssistantResponse400 | AskTeamAssistantResponse401 | AskTeamAssistantResponse403 | AskTeamAssistantResponse404 | AskTeamAssistantResponse406 | AskTeamAssistantResponse413 | AskTeamAssistantResponse415 | AskTeamAssistantResponse422 | AskTeamAssistantResponse429 | AskTeamAssistantResponse500 | AskTeamAssistantResponse501 | AskTeamAssistantResponse502 | AskTeamAssistantResponse503;

/** `PATCH /api/orgs/{slug}/tickets/{ticketId}/chat/{messageId}` */
export type EditTeamMessageParameters = operations["editTeamMessage"]["parameters"];
export type EditTeamMessageBody = operations["editTeamMessage"]["requestBody"]["content"]["application/json"];
export type EditTeamMessageResponse200 = operations["editTeamMessage"]["responses"][200]["content"]["application/json"];
export type EditTeamMessageResponse400 = operations["editTeamMessage"]["responses"][400]["content"]["application/problem+json"];
export type EditTeamMessageResponse401 = operations["editTeamMessage"]["responses"][401]["content"]["application/problem+json"];
export type EditTeamMessageResponse403 = operations["editTeamMessage"]["responses"][403]["content"]["application/problem+json"];
export type EditTeamMessageResponse404 = operations["editTeamMessage"]["responses"][404]["content"]["application/problem+json"];
export type EditTeamMessageResponse406 = operations["editTeamMessage"]["responses"][406]["content"]["application/problem+json"];
export type EditTeamMessageResponse409 = operations["editTeamMessage"]["responses"][409]["content"]["application/problem+json"];
export type EditTeamMessageResponse413 = operations["editTeamMessage"]["responses"][413]["content"]["application/problem+json"];
export type EditTeamMessageResponse415 = operations["editTeamMessage"]["responses"][415]["content"]["application/problem+json"];
export type EditTeamMessageResponse422 = operations["editTeamMessage"]["responses"][422]["content"]["application/problem+json"];
export type EditTeamMessageResponse429 = operations["editTeamMessage"]["responses"][429]["content"]["application/problem+json"];
export type EditTeamMessageResponse500 = operations["editTeamMessage"]["responses"][500]["content"]["application/problem+json"];
export type EditTeamMessageResponse501 = operations["editTeamMessage"]["responses"][501]["content"]["application/problem+json"];
export type EditTeamMessageResponse503 = operations["editTeamMessage"]["responses"][503]["content"]["application/problem+json"];
export type EditTeamMessageResponse = EditTeamMessageResponse200;
export type EditTeamMessageError = EditTeamMessageResponse400 | EditTeamMessageResponse401 | EditTeamMessageResponse403 | EditTeamMessageResponse404 | EditTeamMessageResponse406 | EditTeamMessageResponse409 | EditTeamMessageResponse413 | EditTeamMessageResponse415 | EditTeamMessageResponse422 | EditTeamMessageResponse429 | EditTeamMessageResponse500 | EditTeamMessageResponse501 | EditTeamMessageResponse503;

/** `GET /api/orgs/{slug}/members` */
export type SearchMembersParameters = operations["searchMembers"]["parameters"];
export type SearchMembersResponse200 = operations["searchMembers"]["responses"][200]["content"]["application/json"];
export type SearchMembersResponse400 = operations["searchMembers"]["responses"][400]["content"]["application/problem+json"];
export type SearchMembersResponse401 = operations["searchMembers"]["responses"][401]["content"]["application/problem+json"];
export type SearchMembersResponse403 = operations["searchMembers"]["responses"][403]["content"]["application/problem+json"];
export type SearchMembersResponse406 = operations["searchMembers"]["responses"][406]["content"]["application/problem+json"];
export type SearchMembersResponse422 = operations["searchMembers"]["responses"][422]["content"]["application/problem+json"];
export type SearchMembersResponse429 = operations["searchMembers"]["responses"][429]["content"]["application/problem+json"];
export type SearchMembersResponse500 = operations["searchMembers"]["responses"][500]["content"]["application/problem+json"];
export type SearchMembersResponse501 = operations["searchMembers"]["responses"][501]["content"]["application/problem+json"];
export type SearchMembersResponse503 = operations["searchMembers"]["responses"][503]["content"]["application/problem+json"];
export type SearchMembersResponse = SearchMembersResponse200;
export type SearchMembersError = SearchMembersResponse400 | SearchMembersResponse401 | SearchMembersResponse403 | SearchMembersResponse406 | SearchMembersResponse422 | SearchMembersResponse429 | SearchMembersResponse500 | SearchMembersResponse501 | SearchMembersResponse503;

/** `GET /api/orgs/{slug}/metrics` */
export type GetTeamMetricsParameters = operations["getTeamMetrics"]["parameters"];
export type GetTeamMetricsResponse200 = operations["getTeamMetrics"]["responses"][200]["content"]["application/json"];
export type GetTeamMetricsResponse400 = operations["getTeamMetrics"]["responses"][400]["content"]["application/problem+json"];
export type GetTeamMetricsResponse401 = operations["getTeamMetrics"]["responses"][401]["content"]["application/problem+json"];
export type GetTeamMetricsResponse403 = operations["getTeamMetrics"]["responses"][403]["content"]["application/problem+json"];
export type GetTeamMetricsResponse406 = operations["getTeamMetrics"]["responses"][406]["content"]["application/problem+json"];
export type GetTeamMetricsResponse422 = operations["getTeamMetrics"]["responses"][422]["content"]["application/problem+json"];
export type GetTeamMetricsResponse429 = operations["getTeamMetrics"]["responses"][429]["content"]["application/problem+json"];
export type GetTeamMetricsResponse500 = operations["getTeamMetrics"]["responses"][500]["content"]["application/problem+json"];
export type GetTeamMetricsResponse501 = operations["getTeamMetrics"]["responses"][501]["content"]["application/problem+json"];
export type GetTeamMetricsResponse503 = operations["getTeamMetrics"]["responses"][503]["content"]["application/problem+json"];
export type GetTeamMetricsResponse = GetTeamMetricsResponse200;
export type GetTeamMetricsError = GetTeamMetricsResponse400 | GetTeamMetricsResponse401 | GetTeamMetricsResponse403 | GetTeamMetricsResponse406 | GetTeamMetricsResponse422 | GetTeamMetricsResponse429 | GetTeamMetricsResponse500 | GetTeamMetricsResponse501 | GetTeamMetricsResponse503;

/** `GET /api/orgs/{slug}/events` */
export type StreamTeamEventsParameters = operations["streamTeamEvents"]["parameters"];
export type StreamTeamEventsResponse200 = operations["streamTeamEvents"]["responses"][200]["content"]["text/event-stream"];
export type StreamTeamEventsResponse400 = operations["streamTeamEvents"]["responses"][400]["content"]["application/problem+json"];
export type StreamTeamEventsResponse401 = operations["streamTeamEvents"]["responses"][401]["content"]["application/problem+json"];
export type StreamTeamEventsResponse403 = operations["streamTeamEvents"]["responses"][403]["content"]["application/problem+json"];
export type StreamTeamEventsResponse406 = operations["streamTeamEvents"]["responses"][406]["content"]["application/problem+json"];
export type StreamTeamEventsResponse422 = operations["streamTeamEvents"]["responses"][422]["content"]["application/problem+json"];
export type StreamTeamEventsResponse429 = operations["streamTeamEvents"]["responses"][429]["content"]["application/problem+json"];
export type StreamTeamEventsResponse500 = operations["streamTeamEvents"]["responses"][500]["content"]["application/problem+json"];
export type StreamTeamEventsResponse501 = operations["streamTeamEvents"]["responses"][501]["content"]["application/problem+json"];
export type StreamTeamEventsResponse503 = operations["streamTeamEvents"]["responses"][503]["content"]["application/problem+json"];
export type StreamTeamEventsResponse = StreamTeamEventsResponse200;
export type StreamTeamEventsError = StreamTeamEventsResponse400 | StreamTeamEventsResponse401 | StreamTeamEventsResponse403 | StreamTeamEventsResponse406 | StreamTeamEventsResponse422 | StreamTeamEventsResponse429 | StreamTeamEventsResponse500 | StreamTeamEventsResponse501 | StreamTeamEventsResponse503;

/** `POST /webhooks/clerk` */
export type ReceiveClerkWebhookParameters = operations["receiveClerkWebhook"]["parameters"];
export type ReceiveClerkWebhookBody = operations["receiveClerkWebhook"]["requestBody"]["content"]["*/*"];
export type ReceiveClerkWebhookResponse200 = operations["receiveClerkWebhook"]["responses"][200]["content"]["application/json"];
export type ReceiveClerkWebhookResponse400 = operations["receiveClerkWebhook"]["responses"][400]["content"]["application/json"];
export type ReceiveClerkWebhookResponse401 = operations["receiveClerkWebhook"]["responses"][401]["content"]["application/json"];
export type ReceiveClerkWebhookResponse406 = operations["receiveClerkWebhook"]["responses"][406]["content"]["application/problem+json"];
export type ReceiveClerkWebhookResponse413 = operations["receiveClerkWebhook"]["responses"][413]["content"]["application/problem+json"];
export type ReceiveClerkWebhookResponse422 = operations["receiveClerkWebhook"]["responses"][422]["content"]["application/problem+json"];
export type ReceiveClerkWebhookResponse500 = operations["receiveClerkWebhook"]["responses"][500]["content"]["application/json"];
export type ReceiveClerkWebhookResponse501 = operations["receiveClerkWebhook"]["responses"][501]["content"]["application/problem+json"];
export type ReceiveClerkWebhookResponse = ReceiveClerkWebhookResponse200;
export type ReceiveClerkWebhookError = ReceiveClerkWebhookResponse400 | ReceiveClerkWebhookResponse401 | ReceiveClerkWebhookResponse406 | ReceiveClerkWebhookResponse413 | ReceiveClerkWebhookResponse422 | ReceiveClerkWebhookResponse500 | ReceiveClerkWebhookResponse501;
