// Generated from the OpenAPI document. Do not edit.
// For TanStack Query 5. Keys are `[tag, operation, input]`, so that a tag or an operation invalidates all below it.

import { dehydrate, infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  DataTag, DehydratedState, FetchInfiniteQueryOptions, FetchQueryOptions, InfiniteData, QueryClient,
  UnusedSkipTokenInfiniteOptions, UnusedSkipTokenOptions, UseMutationOptions,
} from "@tanstack/react-query";
import * as api from "./client.ts";
import { unwrap } from "./runtime.ts";
import type { Answer, CallOptions, Client, DataOf, ErrorOf, InputOf } from "./runtime.ts";

type Call = (client: Client, ...call: never[]) => Promise<Answer<boolean, number, unknown>>;

/** A success that is not a stream; nothing is `null`, because a cache cannot hold `undefined`. */
type Whole<T> = [Exclude<T, AsyncIterable<unknown>>] extends [never] ? T : Exclude<T, AsyncIterable<unknown>>;
type Data<F> = undefined extends DataOf<F> ? Exclude<Whole<DataOf<F>>, undefined> | null : Whole<DataOf<F>>;
type Arguments<F> = undefined extends InputOf<F> ? [input?: InputOf<F>, options?: QueryCallOptions]
  : [input: InputOf<F>, options?: QueryCallOptions];
/** TanStack Query aborts and repeats by itself. */
type QueryCallOptions = Omit<CallOptions, "signal">;

type QueryKeyOf<F> = readonly [tag: string, operation: string, input?: NonNullable<InputOf<F>>];
type PagesKeyOf<F> = readonly [tag: string, operation: string, kind: "pages", input?: NonNullable<InputOf<F>>];
type Prefix = readonly [tag: string, operation: string];

/** Options for `useQuery`, `useSuspenseQuery`, `prefetchQuery`, `getQueryData` … */
type QueryOptionsOf<F> = UnusedSkipTokenOptions<Data<F>, ErrorOf<F>, Data<F>, QueryKeyOf<F>> & {
  queryKey: DataTag<QueryKeyOf<F>, Data<F>, ErrorOf<F>>;
};
/** Options for `useInfiniteQuery`, `prefetchInfiniteQuery` … */
type PagesOptionsOf<F> = UnusedSkipTokenInfiniteOptions<
  Data<F>, ErrorOf<F>, InfiniteData<Data<F>, string | undefined>, PagesKeyOf<F>, string | undefined
> & { queryKey: DataTag<PagesKeyOf<F>, InfiniteData<Data<F>, string | undefined>, ErrorOf<F>> };
/** Options for `useMutation`. */
type MutationOptionsOf<F> =
  & Pick<UseMutationOptions<Data<F>, ErrorOf<F>, Variables<F>>, "retry" | "throwOnError">
  & { mutationKey: Prefix; mutationFn: (input: Variables<F>) => Promise<Data<F>> };
type Variables<F> = undefined extends InputOf<F> ? InputOf<F> | void : InputOf<F>;

interface Query<F> {
  (client: Client, ...call: Arguments<F>): QueryOptionsOf<F>;
  /** The key of one query, or without input of all queries of this operation, pages included. */
  key(input?: NonNullable<InputOf<F>>): QueryKeyOf<F>;
}
interface Pages<F> {
  (client: Client, ...call: Arguments<F>): PagesOptionsOf<F>;
  key(input?: NonNullable<InputOf<F>>): PagesKeyOf<F>;
}
interface Mutation<F> {
  (client: Client, options?: QueryCallOptions): MutationOptionsOf<F>;
  readonly key: Prefix;
}

/** What the helpers below know of a call: its types are those of the signatures around them. */
type AnyCall = (client: Client, input: unknown, options: CallOptions) => Promise<Answer<boolean, number, unknown>>;

/** The body of a success. TanStack Query repeats by itself, so the client need not. */
async function fetched(call: Call, client: Client, input: unknown, options: CallOptions): Promise<unknown> {
  const data = await unwrap((call as unknown as AnyCall)(client, input, { retry: false, ...options }));
  return data === undefined ? null : data;
}

function query<F extends Call>(call: F, prefix: Prefix): Query<F> {
  const key = (input?: unknown) => input === undefined ? prefix : [...prefix, input];
  const options = (client: Client, input?: unknown, options: QueryCallOptions = {}) =>
    queryOptions({ queryKey: key(input), queryFn: ({ signal }) => fetched(call, client, input, { ...options, signal }) });
  return Object.assign(options, { key }) as unknown as Query<F>;
}

function pages<F extends Call>(
  call: F, prefix: Prefix, parameter: string, next: (page: Data<F>) => string | null | undefined,
): Pages<F> {
  const key = (input?: unknown) => input === undefined ? [...prefix, "pages"] : [...prefix, "pages", input];
  const at = (input: { query?: object } | undefined, cursor: string | undefined) =>
    cursor === undefined ? input : { ...input, query: { ...input?.query, [parameter]: cursor } };
  const options = (client: Client, input?: { query?: object }, options: QueryCallOptions = {}) =>
    infiniteQueryOptions({
      queryKey: key(input),
      queryFn: ({ signal, pageParam }) => fetched(call, client, at(input, pageParam), { ...options, signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => next(page as Data<F>) || undefined,
    });
  return Object.assign(options, { key }) as unknown as Pages<F>;
}

function mutation<F extends Call>(call: F, key: Prefix): Mutation<F> {
  const options = (client: Client, options: QueryCallOptions = {}) => ({
    mutationKey: key,
    mutationFn: (input: unknown) => fetched(call, client, input ?? undefined, options),
  });
  return Object.assign(options, { key }) as unknown as Mutation<F>;
}

type AnyPages = FetchInfiniteQueryOptions<any, any, any, any, any>;
const isPages = (options: object): options is AnyPages => "initialPageParam" in options;

/** On a server: runs the queries, and gives what `HydrationBoundary` takes. A query that fails is left to the browser. */
export async function prefetch(
  queryClient: QueryClient,
  ...options: readonly (AnyPages | FetchQueryOptions<any, any, any, any>)[]
): Promise<DehydratedState> {
  await Promise.all(options.map((each) =>
    isPages(each) ? queryClient.prefetchInfiniteQuery(each) : queryClient.prefetchQuery(each)
  ));
  return dehydrate(queryClient);
}

/** Prefixes of keys, one for each tag. */
export const queryKeys = {
  system: ["System"],
  profile: ["Profile"],
  tickets: ["Tickets"],
  chat: ["Chat"],
  events: ["Events"],
  teamTickets: ["TeamTickets"],
  teamChat: ["TeamChat"],
  members: ["Members"],
  metrics: ["Metrics"],
  webhooks: ["Webhooks"],
} as const;

/** `GET /` */
export const getServerStatusQuery = /*#__PURE__*/ query(api.getServerStatus, ["System", "getServerStatus"]);

/** `GET /healthz` */
export const checkLivenessQuery = /*#__PURE__*/ query(api.checkLiveness, ["System", "checkLiveness"]);

/** `GET /readyz` */
export const checkReadinessQuery = /*#__PURE__*/ query(api.checkReadiness, ["System", "checkReadiness"]);

/** `GET /api/me` */
export const getMeQuery = /*#__PURE__*/ query(api.getMe, ["Profile", "getMe"]);

/** `GET /api/tickets` */
export const listTicketsQuery = /*#__PURE__*/ query(api.listTickets, ["Tickets", "listTickets"]);

/** `GET /api/tickets` */
export const listTicketsPages = /*#__PURE__*/ pages(api.listTickets, ["Tickets", "listTickets"], "cursor", (page) => page["nextCursor"]);

/** `POST /api/tickets` */
export const createTicketMutation = /*#__PURE__*/ mutation(api.createTicket, ["Tickets", "createTicket"]);

/** `GET /api/tickets/{ticketId}` */
export const getTicketQuery = /*#__PURE__*/ query(api.getTicket, ["Tickets", "getTicket"]);

/** `PATCH /api/tickets/{ticketId}` */
export const updateTicketMutation = /*#__PURE__*/ mutation(api.updateTicket, ["Tickets", "updateTicket"]);

/** `DELETE /api/tickets/{ticketId}` */
export const deleteTicketMutation = /*#__PURE__*/ mutation(api.deleteTicket, ["Tickets", "deleteTicket"]);

/** `GET /api/tickets/{ticketId}/chat` */
export const listTicketMessagesQuery = /*#__PURE__*/ query(api.listTicketMessages, ["Chat", "listTicketMessages"]);

/** `GET /api/tickets/{ticketId}/chat` */
export const listTicketMessagesPages = /*#__PURE__*/ pages(api.listTicketMessages, ["Chat", "listTicketMessages"], "cursor", (page) => page["nextCursor"]);

/** `POST /api/tickets/{ticketId}/chat` */
export const sendTicketMessageMutation = /*#__PURE__*/ mutation(api.sendTicketMessage, ["Chat", "sendTicketMessage"]);

/** `GET /api/orgs/{slug}/tickets` */
export const listTeamTicketsQuery = /*#__PURE__*/ query(api.listTeamTickets, ["TeamTickets", "listTeamTickets"]);

/** `GET /api/orgs/{slug}/tickets` */
export const listTeamTicketsPages = /*#__PURE__*/ pages(api.listTeamTickets, ["TeamTickets", "listTeamTickets"], "cursor", (page) => page["nextCursor"]);

/** `POST /api/orgs/{slug}/tickets` */
export const createTeamTicketMutation = /*#__PURE__*/ mutation(api.createTeamTicket, ["TeamTickets", "createTeamTicket"]);

/** `GET /api/orgs/{slug}/tickets/{ticketId}` */
export const getTeamTicketQuery = /*#__PURE__*/ query(api.getTeamTicket, ["TeamTickets", "getTeamTicket"]);

/** `PATCH /api/orgs/{slug}/tickets/{ticketId}` */
export const updateTeamTicketMutation = /*#__PURE__*/ mutation(api.updateTeamTicket, ["TeamTickets", "updateTeamTicket"]);

/** `DELETE /api/orgs/{slug}/tickets/{ticketId}` */
export const deleteTeamTicketMutation = /*#__PURE__*/ mutation(api.deleteTeamTicket, ["TeamTickets", "deleteTeamTicket"]);

/** `GET /api/orgs/{slug}/tickets/{ticketId}/chat` */
export const listTeamMessagesQuery = /*#__PURE__*/ query(api.listTeamMessages, ["TeamChat", "listTeamMessages"]);

/** `GET /api/orgs/{slug}/tickets/{ticketId}/chat` */
export const listTeamMessagesPages = /*#__PURE__*/ pages(api.listTeamMessages, ["TeamChat", "listTeamMessages"], "cursor", (page) => page["nextCursor"]);

/** `POST /api/orgs/{slug}/tickets/{ticketId}/chat` */
export const postTeamMessageMutation = /*#__PURE__*/ mutation(api.postTeamMessage, ["TeamChat", "postTeamMessage"]);

/** `POST /api/orgs/{slug}/tickets/{ticketId}/chat/ai` */
export const askTeamAssistantMutation = /*#__PURE__*/ mutation(api.askTeamAssistant, ["TeamChat", "askTeamAssistant"]);

/** `PATCH /api/orgs/{slug}/tickets/{ticketId}/chat/{messageId}` */
export const editTeamMessageMutation = /*#__PURE__*/ mutation(api.editTeamMessage, ["TeamChat", "editTeamMessage"]);

/** `GET /api/orgs/{slug}/members` */
export const searchMembersQuery = /*#__PURE__*/ query(api.searchMembers, ["Members", "searchMembers"]);

/** `GET /api/orgs/{slug}/metrics` */
export const getTeamMetricsQuery = /*#__PURE__*/ query(api.getTeamMetrics, ["Metrics", "getTeamMetrics"]);

/** `POST /webhooks/clerk` */
export const receiveClerkWebhookMutation = /*#__PURE__*/ mutation(api.receiveClerkWebhook, ["Webhooks", "receiveClerkWebhook"]);
