// Generated from the OpenAPI document. Do not edit.
// For Zod 4.3 or later. The types are those of `types.ts`.

import * as z from "zod";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

const count = (minimum: number, maximum = Infinity) => (value: unknown): boolean => {
  const found = isObject(value) ? Object.keys(value).length : minimum;
  return found >= minimum && found <= maximum;
};

function equals(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left instanceof Date || right instanceof Date) return Number(left) === Number(right);
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [first, second] = [Object.entries(left), new Map<string, unknown>(Object.entries(right))];
  return first.length === second.size && first.every(([key, value]) => second.has(key) && equals(value, second.get(key)));
}

const isUnique = (items: readonly unknown[]): boolean => {
  if (items.every((item) => typeof item !== "object")) return new Set(items).size === items.length;
  return items.every((item, index) => !items.slice(index + 1).some((other) => equals(item, other)));
};

/** A whole number, also beyond 2^53, where JSON.parse has rounded it. */
const integer = () => z.number().refine(Number.isInteger, "expected a whole number");

/** Counts Unicode scalars, as JSON Schema does. */
const length = (minimum: number, maximum = Infinity) => ({ value, issues }: z.core.ParsePayload<string>): void => {
  let found = 0;
  for (const _ of value) found++;
  if (found < minimum) issues.push({ code: "too_small", origin: "string", minimum, inclusive: true, input: value });
  if (found > maximum) issues.push({ code: "too_big", origin: "string", maximum, inclusive: true, input: value });
};

/** An expression of ECMA-262; one that does not compile lets everything through. */
const expression = (source: string): RegExp => {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(source, flags);
    } catch { /* Some are right only without `u`. */ }
  }
  return /(?:)/;
};

const format = (name: string, test: (value: string) => boolean) => ({ value, issues }: z.core.ParsePayload<string>): void => {
  if (!test(value)) issues.push({ code: "invalid_format", format: name, input: value });
};

const isDateTime = (value: string): boolean => /^.{10}t/i.test(value) && isDate(value.slice(0, 10)) && isTime(value.slice(11));

const isDate = (value: string): boolean => {
  const [, year, month, day] = (/^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/.exec(value) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return day >= 1 && day <= new Date(Date.UTC(2000 + year % 400, month, 0)).getUTCDate();
};

/** RFC 3339; a leap second comes at midnight UTC only. */
const isTime = (value: string): boolean => {
  const parts = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i.exec(value);
  if (parts === null || parts[3] !== "60") return parts !== null;
  const offset = (Number(parts[5] ?? 0) * 60 + Number(parts[6] ?? 0)) * (parts[4] === "-" ? -1 : 1);
  return (Number(parts[1]) * 60 + Number(parts[2]) - offset + 1440) % 1440 === 1439;
};

const isUUID = (value: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** RFC 1123. Whether Punycode stands for a name is what `URL` says. */
const isHostname = (value: string): boolean =>
  value.length <= 253 && value.split(".").every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label)) &&
  (!/(?:^|\.)xn--/i.test(value) || URL.canParse(`http://${value}.a`));

/** A mailbox of RFC 5321; of RFC 6531 with what may stand in it beyond ASCII. */
const isEmail = (value: string, beyond = "", isDomain = isHostname): boolean => {
  const atom = `[\\w!#$%&'*+\\-/=?^\`{|}~${beyond}]+`;
  const parts = new RegExp(`^(${atom}(?:\\.${atom})*|"(?:\\\\[ -~]|[ !#-[\\]-~${beyond}])*")@(.+)$`, "u").exec(value);
  const [, local = "", domain = ""] = parts ?? [];
  if (local === "" || new TextEncoder().encode(local).length > 64) return false;
  const address = /^\[(?:(ipv6:)(.*)|(.*))\]$/i.exec(domain);
  return address === null ? isDomain(domain) : address[1] === undefined ? isIPv4(address[3] ?? "") : isIPv6(address[2] ?? "");
};

const isIPv4 = (value: string): boolean => /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(value);

const isIPv6 = (value: string): boolean => {
  const last = value.slice(value.lastIndexOf(":") + 1);
  const text = isIPv4(last) ? `${value.slice(0, -last.length)}0:0` : value;
  const halves = text.split("::");
  const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
  if (halves.length > 2 || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
};

const isURI = (value: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(value) && isURIReference(value);

/** RFC 3986. */
const isURIReference = (value: string): boolean => {
  const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(value);
  if (parts === null) return false;
  const [, scheme, authority, path = "", query = "", fragment = ""] = parts;
  if (scheme !== undefined ? !/^[a-z][a-z0-9+.-]*$/i.test(scheme) : authority === undefined && /^[^/]*:/.test(path)) return false;
  if (authority !== undefined) {
    const host = /^(?:(?:[\w.~!$&'()*+,;=:-]|%[0-9a-f]{2})*@)?(?:\[(.*)\]|(?:[\w.~!$&'()*+,;=-]|%[0-9a-f]{2})*)(?::\d*)?$/i.exec(authority);
    if (host === null) return false;
    if (host[1] !== undefined && !isIPv6(host[1]) && !/^v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(host[1])) return false;
  }
  return [path, query, fragment].every((part) => /^(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*$/i.test(part));
};

/** The greeting of the server. */
export const ServerStatusSchema = /*#__PURE__*/ (() => z.object({
  message: z.literal("Server Healthy."),
  code: z.literal(200),
}))();

/** The answer to a probe. */
export const HealthSchema = /*#__PURE__*/ (() => z.object({
  status: z.literal("ok"),
}))();

/** Identifies a person in Yata, independent of the identity provider. */
export const UserIdSchema = /*#__PURE__*/ (() => z.string().check(format("uuid", isUUID)))();

/** Identifies a ticket. */
export const TicketIdSchema = /*#__PURE__*/ (() => z.string().check(format("uuid", isUUID)))();

/** An opaque position in a list. */
export const CursorSchema = /*#__PURE__*/ (() => z.string().regex(expression("^[A-Za-z0-9_-]{32}$")))();

/** As much of a person as is shown next to what they did. */
export const UserSummarySchema = /*#__PURE__*/ (() => z.object({
  id: UserIdSchema,
  name: z.string().nullable(),
  avatarUrl: z.string().check(format("uri", isURI)).nullable(),
}))();

/** What the session token says about the active organization. */
export const ActiveOrganizationSchema = /*#__PURE__*/ (() => z.object({
  id: z.string(),
  slug: z.string().nullable(),
  role: z.string().nullable(),
  permissions: z.array(z.string()),
}))();

/** The signed-in person. */
export const ProfileSchema = /*#__PURE__*/ (() => z.object({
  id: UserIdSchema,
  clerkId: z.string(),
  email: z.string().check(format("email", isEmail)).nullable(),
  name: z.string().nullable(),
  avatarUrl: z.string().check(format("uri", isURI)).nullable(),
  createdAt: z.string().check(format("date-time", isDateTime)),
  updatedAt: z.string().check(format("date-time", isDateTime)),
  organization: z.xor([ActiveOrganizationSchema, z.null()]),
}))();

/** Where a ticket is in its life. */
export const TicketStatusSchema = /*#__PURE__*/ (() => z.enum(["open", "in_progress", "resolved", "closed"]))();

/** How much a ticket matters. */
export const TicketPrioritySchema = /*#__PURE__*/ (() => z.enum(["low", "medium", "high", "urgent"]))();

/** `newest` and `oldest` go by creation, `updated` puts the last change first, and `priority` the most urgent first. */
export const TicketSortSchema = /*#__PURE__*/ (() => z.enum(["newest", "oldest", "updated", "priority"]))();

/** One line that says what the ticket is about. No control characters, and not only spaces. */
export const TicketTitleSchema = /*#__PURE__*/ (() => z.string().check(length(1, 200)).regex(expression("^[^\\u0000-\\u001F\\u007F]*[^\\u0000-\\u0020\\u007F][^\\u0000-\\u001F\\u007F]*$")))();

/** Labels, each at most once. */
export const TicketTagsSchema = /*#__PURE__*/ (() => z.array(z.string().check(length(1, 32)).regex(expression("^[a-z0-9]+(-[a-z0-9]+)*$"))).max(20).refine(isUnique, "items must differ"))();

/** A piece of work, of one person or of a team. */
export const TicketSchema = /*#__PURE__*/ (() => z.object({
  id: TicketIdSchema,
  title: TicketTitleSchema,
  description: z.string().nullable(),
  status: TicketStatusSchema,
  priority: TicketPrioritySchema,
  tags: TicketTagsSchema,
  organizationId: z.string().nullable(),
  createdBy: UserSummarySchema,
  assignee: z.xor([UserSummarySchema, z.null()]),
  version: integer().max(2 ** 63).min(1),
  createdAt: z.string().check(format("date-time", isDateTime)),
  updatedAt: z.string().check(format("date-time", isDateTime)),
  resolvedAt: z.string().check(format("date-time", isDateTime)).nullable(),
}))();

/** What a new personal ticket begins with. */
export const NewTicketSchema = /*#__PURE__*/ (() => z.strictObject({
  title: TicketTitleSchema,
  description: z.string().check(length(0, 10000)).regex(expression("^[^\\u0000]*$")).nullable().exactOptional(),
  status: TicketStatusSchema.exactOptional(),
  priority: TicketPrioritySchema.exactOptional(),
  tags: TicketTagsSchema.exactOptional(),
}))();

/** The changes to a personal ticket. At least one is needed. */
export const TicketPatchSchema = /*#__PURE__*/ (() => z.strictObject({
  title: TicketTitleSchema.exactOptional(),
  description: z.string().check(length(0, 10000)).regex(expression("^[^\\u0000]*$")).nullable().exactOptional(),
  status: TicketStatusSchema.exactOptional(),
  priority: TicketPrioritySchema.exactOptional(),
  tags: TicketTagsSchema.exactOptional(),
}).refine(count(1), "wrong number of members"))();

/** What a new team ticket begins with. */
export const NewTeamTicketSchema = /*#__PURE__*/ (() => z.strictObject({
  title: TicketTitleSchema,
  description: z.string().check(length(0, 10000)).regex(expression("^[^\\u0000]*$")).nullable().exactOptional(),
  status: TicketStatusSchema.exactOptional(),
  priority: TicketPrioritySchema.exactOptional(),
  tags: TicketTagsSchema.exactOptional(),
  assigneeId: z.string().check(format("uuid", isUUID)).nullable().exactOptional(),
}))();

/** The changes to a team ticket. At least one is needed. */
export const TeamTicketPatchSchema = /*#__PURE__*/ (() => z.strictObject({
  title: TicketTitleSchema.exactOptional(),
  description: z.string().check(length(0, 10000)).regex(expression("^[^\\u0000]*$")).nullable().exactOptional(),
  status: TicketStatusSchema.exactOptional(),
  priority: TicketPrioritySchema.exactOptional(),
  tags: TicketTagsSchema.exactOptional(),
  assigneeId: z.string().check(format("uuid", isUUID)).nullable().exactOptional(),
}).refine(count(1), "wrong number of members"))();

/** One page of tickets. */
export const TicketPageSchema = /*#__PURE__*/ (() => z.object({
  tickets: z.array(TicketSchema).max(100),
  nextCursor: z.string().nullable(),
}))();

/** What is said, in Markdown. */
export const MessageTextSchema = /*#__PURE__*/ (() => z.string().check(length(1, 8000)).regex(expression("^[^\\u0000]*$")))();

/** Whether a person or the assistant wrote a message. */
export const AuthorKindSchema = /*#__PURE__*/ (() => z.enum(["user", "assistant"]))();

/** One message on a ticket. */
export const ChatMessageSchema = /*#__PURE__*/ (() => z.object({
  id: z.string().check(format("uuid", isUUID)),
  ticketId: TicketIdSchema,
  sequence: integer().max(2 ** 63).min(1),
  authorKind: AuthorKindSchema,
  author: z.xor([UserSummarySchema, z.null()]),
  body: z.string(),
  mentions: z.array(UserSummarySchema),
  createdAt: z.string().check(format("date-time", isDateTime)),
  editedAt: z.string().check(format("date-time", isDateTime)).nullable(),
}))();

/** A question to the assistant. */
export const NewTicketMessageSchema = /*#__PURE__*/ (() => z.strictObject({
  body: MessageTextSchema,
}))();

/** A message to the team. */
export const NewTeamMessageSchema = /*#__PURE__*/ (() => z.strictObject({
  body: MessageTextSchema,
  mentions: z.array(UserIdSchema).max(50).refine(isUnique, "items must differ").exactOptional(),
}))();

/** The new text of a message and, when given, the new list of members it mentions. */
export const MessagePatchSchema = /*#__PURE__*/ (() => z.strictObject({
  body: MessageTextSchema,
  mentions: z.array(UserIdSchema).max(50).refine(isUnique, "items must differ").exactOptional(),
}))();

/** What the assistant shall do. */
export const AssistantPromptSchema = /*#__PURE__*/ (() => z.strictObject({
  prompt: MessageTextSchema,
}))();

/** A question and its answer. */
export const ChatExchangeSchema = /*#__PURE__*/ (() => z.object({
  question: ChatMessageSchema,
  answer: ChatMessageSchema,
}))();

/** One page of messages, newest first. */
export const MessagePageSchema = /*#__PURE__*/ (() => z.object({
  messages: z.array(ChatMessageSchema).max(100),
  nextCursor: z.string().nullable(),
}))();

/** The question is stored and the assistant has it. */
export const AssistantStartedSchema = /*#__PURE__*/ (() => z.object({
  type: z.literal("started"),
  question: ChatMessageSchema,
}))();

/** More text of the answer. */
export const AssistantDeltaSchema = /*#__PURE__*/ (() => z.object({
  type: z.literal("delta"),
  text: z.string(),
}))();

/** The answer is complete and stored. No event follows. */
export const AssistantFinishedSchema = /*#__PURE__*/ (() => z.object({
  type: z.literal("finished"),
  answer: ChatMessageSchema,
}))();

/** One mistake in a request. */
export const ProblemIssueSchema = /*#__PURE__*/ (() => z.object({
  code: z.string(),
  detail: z.string(),
  location: z.string(),
  pointer: z.string().exactOptional(),
  limit: z.unknown().exactOptional(),
}))();

/** Why a request failed (RFC 9457). */
export const ProblemSchema = /*#__PURE__*/ (() => z.object({
  type: z.string().check(format("uri-reference", isURIReference)),
  title: z.string(),
  status: z.int32().min(400).max(599),
  detail: z.string().exactOptional(),
  instance: z.string().exactOptional(),
  error: z.string().exactOptional(),
  errors: z.array(ProblemIssueSchema).max(64).exactOptional(),
}))();

/** The answer broke off and nothing of it is stored. No event follows. */
export const AssistantFailedSchema = /*#__PURE__*/ (() => z.object({
  type: z.literal("failed"),
  problem: ProblemSchema,
}))();

/** A step of an answer that is being written. */
export const AssistantEventSchema = /*#__PURE__*/ (() => z.discriminatedUnion("type", [AssistantStartedSchema, AssistantDeltaSchema, AssistantFinishedSchema, AssistantFailedSchema]))();

/** A ticket was created. */
export const TicketCreatedEventSchema = /*#__PURE__*/ (() => z.object({
  type: z.literal("ticket.created"),
  at: z.string().check(format("date-time", isDateTime)),
  ticket: TicketSchema,
}))();

/** A ticket was changed. */
export const TicketUpdatedEventSchema = /*#__PURE__*/ (() => z.object({
  type: z.literal("ticket.updated"),
  at: z.string().check(format("date-time", isDateTime)),
  ticket: TicketSchema,
}))();

/** A ticket was deleted. */
export const TicketDeletedEventSchema = /*#__PURE__*/ (() => z.object({
  type: z.literal("ticket.deleted"),
  at: z.string().check(format("date-time", isDateTime)),
  ticketId: TicketIdSchema,
}))();

/** A message was written on a ticket. */
export const MessageCreatedEventSchema = /*#__PURE__*/ (() => z.object({
  type: z.literal("message.created"),
  at: z.string().check(format("date-time", isDateTime)),
  message: ChatMessageSchema,
}))();

/** A message was edited. */
export const MessageUpdatedEventSchema = /*#__PURE__*/ (() => z.object({
  type: z.literal("message.updated"),
  at: z.string().check(format("date-time", isDateTime)),
  message: ChatMessageSchema,
}))();

/** What happened behind the `Last-Event-ID` of the request is no longer known. Load everything anew; from here on nothing is missed. */
export const StreamResetEventSchema = /*#__PURE__*/ (() => z.object({
  type: z.literal("stream.reset"),
  at: z.string().check(format("date-time", isDateTime)),
}))();

/** Something that changed. */
export const LiveEventSchema = /*#__PURE__*/ (() => z.discriminatedUnion("type", [TicketCreatedEventSchema, TicketUpdatedEventSchema, TicketDeletedEventSchema, MessageCreatedEventSchema, MessageUpdatedEventSchema, StreamResetEventSchema]))();

/** A person in an organization. */
export const MemberSchema = /*#__PURE__*/ (() => z.object({
  id: UserIdSchema,
  name: z.string().nullable(),
  avatarUrl: z.string().check(format("uri", isURI)).nullable(),
  email: z.string().check(format("email", isEmail)).nullable(),
  role: z.string(),
}))();

/** Members that match a search. */
export const MemberListSchema = /*#__PURE__*/ (() => z.object({
  members: z.array(MemberSchema).max(50),
}))();

/** How many tickets are in each state now. */
export const StatusCountsSchema = /*#__PURE__*/ (() => z.object({
  open: integer().max(2 ** 63).min(0),
  in_progress: integer().max(2 ** 63).min(0),
  resolved: integer().max(2 ** 63).min(0),
  closed: integer().max(2 ** 63).min(0),
}))();

/** What happened on one day. */
export const DailyThroughputSchema = /*#__PURE__*/ (() => z.object({
  day: z.string().check(format("date", isDate)),
  created: integer().max(2 ** 63).min(0),
  resolved: integer().max(2 ** 63).min(0),
}))();

/** What one member did in the period. */
export const MemberActivitySchema = /*#__PURE__*/ (() => z.object({
  member: UserSummarySchema,
  resolved: integer().max(2 ** 63).min(0),
}))();

/** The figures of the dashboard. */
export const TeamMetricsSchema = /*#__PURE__*/ (() => z.object({
  since: z.string().check(format("date", isDate)),
  statusCounts: StatusCountsSchema,
  throughput: z.array(DailyThroughputSchema).max(366),
  medianResolutionSeconds: z.number().min(0).nullable(),
  busiestMembers: z.array(MemberActivitySchema).max(10),
}))();

/** The event has been taken care of. */
export const WebhookReceiptSchema = /*#__PURE__*/ (() => z.object({
  received: z.literal(true),
}))();

/** Why the event was not taken. */
export const WebhookFailureSchema = /*#__PURE__*/ (() => z.object({
  error: z.enum(["Cannot read body", "Webhook init failed", "Invalid signature", "Invalid JSON", "DB error"]),
}))();
