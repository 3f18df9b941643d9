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
export const webhookFailureErrorValues = [
  "Cannot read body",
  "Webhook init failed",
  "Invalid signature",
  "Invalid JSON",
  "DB error"
];
