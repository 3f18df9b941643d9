// What queries.ts and the examples use of TanStack Query 5, in as few words as it can be had: enough to compile them, and to run queries
// outside of React, where TanStack Query itself is not installed. Where it is, the same tests run with both.

type QueryKey = readonly unknown[];
declare const dataTag: unique symbol;
declare const errorTag: unique symbol;
/** A key that knows what is kept under it. */
export type DataTag<K, D, E> = K & { readonly [dataTag]: D; readonly [errorTag]: E };
type Tagged<K> = K extends { readonly [dataTag]: infer D } ? D : unknown;
type Awaitable<T> = T | Promise<T>;

interface Context<K, P> {
  queryKey: K;
  signal: AbortSignal;
  pageParam: P;
}
interface Settings<D, E, K> {
  queryKey: K;
  enabled?: boolean;
  staleTime?: number;
  refetchInterval?: number;
  retry?: boolean | number | ((failures: number, error: E) => boolean);
  throwOnError?: boolean | ((error: E) => boolean);
  placeholderData?: NoInfer<D> | ((before: NoInfer<D> | undefined) => NoInfer<D> | undefined);
}
export interface FetchQueryOptions<F, E, D, K> extends Settings<D, E, K> {
  queryFn?: (context: Context<K, never>) => Awaitable<F>;
}
export type UnusedSkipTokenOptions<F, E, D, K> = FetchQueryOptions<F, E, D, K>;
export interface InfiniteData<D, P = unknown> {
  pages: D[];
  pageParams: P[];
}
export interface FetchInfiniteQueryOptions<F, E, D, K, P> extends Settings<D, E, K> {
  queryFn?: (context: Context<K, P>) => Awaitable<F>;
  initialPageParam: P;
  getNextPageParam?: (page: F, pages: F[], parameter: P, parameters: P[]) => P | null | undefined;
  pages?: number;
}
export type UnusedSkipTokenInfiniteOptions<F, E, D, K, P> = FetchInfiniteQueryOptions<F, E, D, K, P>;
export interface UseMutationOptions<D, E, V, C = unknown> {
  mutationKey?: QueryKey;
  mutationFn?: (input: V) => Promise<D>;
  retry?: boolean | number | ((failures: number, error: E) => boolean);
  throwOnError?: boolean | ((error: E) => boolean);
  onMutate?: (input: V) => Awaitable<C>;
  onSuccess?: (data: D, input: V, context: C) => unknown;
  onError?: (error: E, input: V, context: C | undefined) => unknown;
  onSettled?: () => unknown;
}

export const queryOptions = <F>(options: FetchQueryOptions<F, Error, F, QueryKey>): typeof options => options;
export const infiniteQueryOptions = <F, P>(options: FetchInfiniteQueryOptions<F, Error, unknown, QueryKey, P>): typeof options => options;
export const keepPreviousData = <T>(before: T | undefined): T | undefined => before;

interface Kept {
  key: QueryKey;
  data: unknown;
}
export interface DehydratedState {
  queries: Kept[];
}
const hash = (key: QueryKey): string =>
  JSON.stringify(key, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => left < right ? -1 : 1))
      : value);
const isBelow = (prefix: QueryKey, key: QueryKey): boolean => hash(key.slice(0, prefix.length)) === hash(prefix);

type AnyFetch = FetchQueryOptions<any, any, any, any>;
type AnyPages = FetchInfiniteQueryOptions<any, any, any, any, any>;

export class QueryClient {
  readonly #kept = new Map<string, Kept>();

  constructor(_options?: { defaultOptions?: { queries?: { staleTime?: number; retry?: boolean } } }) {}

  async fetchQuery<F, E, D, K extends QueryKey>(options: FetchQueryOptions<F, E, D, K>): Promise<D> {
    const { signal } = new AbortController();
    return this.#keep(options.queryKey, await options.queryFn?.({ queryKey: options.queryKey, signal } as Context<K, never>)) as D;
  }
  async fetchInfiniteQuery<F, E, D, K extends QueryKey, P>(options: FetchInfiniteQueryOptions<F, E, D, K, P>): Promise<InfiniteData<F, P>> {
    const { signal } = new AbortController();
    const [pages, pageParams]: [F[], P[]] = [[], []];
    let next: P | null | undefined = options.initialPageParam;
    do {
      const page = await options.queryFn?.({ queryKey: options.queryKey, signal, pageParam: next as P }) as F;
      pages.push(page);
      pageParams.push(next as P);
      next = options.getNextPageParam?.(page, pages, next as P, pageParams);
    } while (next !== undefined && next !== null && pages.length < (options.pages ?? 1));
    return this.#keep(options.queryKey, { pages, pageParams }) as InfiniteData<F, P>;
  }
  prefetchQuery = (options: AnyFetch): Promise<void> => this.fetchQuery(options).then(() => {}, () => {});
  prefetchInfiniteQuery = (options: AnyPages): Promise<void> => this.fetchInfiniteQuery(options).then(() => {}, () => {});

  getQueryData<K extends QueryKey>(key: K): Tagged<K> | undefined {
    return this.#kept.get(hash(key))?.data as Tagged<K> | undefined;
  }
  setQueryData<K extends QueryKey>(key: K, data: Tagged<K> | undefined | ((before: Tagged<K> | undefined) => Tagged<K> | undefined)): void {
    this.#keep(key, typeof data === "function" ? (data as (before: unknown) => unknown)(this.getQueryData(key)) : data);
  }
  getQueryCache() {
    return {
      getAll: (): Kept[] => [...this.#kept.values()],
      findAll: ({ queryKey }: { queryKey: QueryKey; stale?: boolean }): Kept[] => [...this.#kept.values()].filter(({ key }) => isBelow(queryKey, key)),
    };
  }
  cancelQueries = async (_filter: { queryKey: QueryKey }): Promise<void> => {};
  invalidateQueries = async (_filter: { queryKey: QueryKey; refetchType?: "none" }): Promise<void> => {};
  clear = (): void => this.#kept.clear();

  #keep(key: QueryKey, data: unknown): unknown {
    this.#kept.set(hash(key), { key, data });
    return data;
  }
}

export const dehydrate = (client: QueryClient): DehydratedState => ({ queries: client.getQueryCache().getAll() });
export const hydrate = (client: QueryClient, state: DehydratedState): void => {
  for (const { key, data } of state.queries) client.setQueryData(key, data);
};

type QueryResult<D, E> =
  & { refetch: () => void; isPlaceholderData: boolean }
  & (
    | { data: undefined; error: null; isPending: true }
    | { data: undefined; error: E; isPending: false }
    | { data: D; error: E | null; isPending: false }
  );
// What a component calls is only compiled.
export declare function useQuery<F, E, K extends QueryKey>(options: FetchQueryOptions<F, E, F, K>): QueryResult<F, E>;
export declare function useInfiniteQuery<F, E, K extends QueryKey, P>(
  options: FetchInfiniteQueryOptions<F, E, InfiniteData<F, P>, K, P>,
): { data: InfiniteData<F, P> | undefined; error: E | null; fetchNextPage: () => void; hasNextPage: boolean };
export declare function useMutation<D = unknown, E = Error, V = void, C = unknown>(
  options: UseMutationOptions<D, E, V, C>,
): { data: D | undefined; error: E | null; isPending: boolean; mutate: (input: V) => void };
export declare function useQueryClient(): QueryClient;
export declare function HydrationBoundary(props: { state: DehydratedState; children?: unknown }): null;

// @tanstack/query-persist-client-core
export interface Persister {
  persistClient: (client: unknown) => Awaitable<void>;
  restoreClient: () => Awaitable<unknown>;
  removeClient: () => Awaitable<void>;
}
export declare function persistQueryClient(
  options: { queryClient: QueryClient; persister: Persister; maxAge?: number; buster?: string },
): [() => void, Promise<void>];
