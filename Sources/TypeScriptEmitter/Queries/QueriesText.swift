/// The part of `queries.ts` that is the same for every document.
enum QueriesText {
  /// The types of options and keys.
  static let types: StaticString = #"""
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
    """#

  /// What makes options of a function of the client.
  static let functions: StaticString = #"""
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
    """#
}
