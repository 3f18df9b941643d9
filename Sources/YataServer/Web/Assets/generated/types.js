// Generated from the OpenAPI document. Do not edit.
// Short names for what `schema.d.ts` declares.
export const ticketStatusValues = [
  "open",
  "in_progress",
  "resolved",
  "closed"
];
export const ticketPriorityValues = [
  "low",
  "medium",
  "high",
  "urgent"
];
export const ticketSortValues = [
  "newest",
  "oldest",
  "updated",
  "priority"
];
export const authorKindValues = [
  "user",
  "assistant"
];
export const serverStatusMessageValues = [
  "Server Healthy."
];
export const serverStatusCodeValues = [
  200
];
export const healthStatusValues = [
  "ok"
];
export const assistantStartedTypeValues = [
  "started"
];
export const assistantDeltaTypeValues = [
  "delta"
];
export const assistantFinishedTypeValues = [
  "finished"
];
export const assistantFailedTypeValues = [
  "failed"
];
export const ticketCreatedEventTypeValues = [
  "ticket.created"
];
export const ticketUpdatedEventTypeValues = [
  "ticket.updated"
];
export const ticketDeletedEventTypeValues = [
  "ticket.deleted"
];
export const messageCreatedEventTypeValues = [
  "message.created"
];
export const messageUpdatedEventTypeValues = [
  "message.updated"
];
export const streamResetEventTypeValues = [
  "stream.reset"
];
export const webhookFailureErrorValues = [
  "Cannot read body",
  "Webhook init failed",
  "Invalid signature",
  "Invalid JSON",
  "DB error"
];
