extension RuntimeFile {
  /// The types that turn the shape of `schema.d.ts` into what a call takes and gives.
  static let types: StaticString = #"""
    /** Takes the members of a section of the parameters that hold something. */
    type Present<P> = { [K in keyof P as [NonNullable<P[K]>] extends [never] ? never : K]: P[K] };
    type ParametersOf<O> = O extends { parameters: infer P } ? Present<P> : unknown;

    type IsUnion<T, U = T> = [T] extends [never] ? false : T extends unknown ? ([U] extends [T] ? false : true) : never;

    /** Bytes that are sent as they are. */
    export type Binary = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;

    /** A part of a form: text may also come from a file. */
    type Part<T> = T extends string ? T | Blob : T extends readonly (infer I)[] ? readonly Part<I>[] : T;

    /** What is handed over for a body of the media type `M` whose schema has the type `T`. */
    type Sent<M, T> = M extends `multipart/${string}` ? FormData | { [K in keyof T]: Part<T[K]> }
      : M extends `application/x-www-form-urlencoded${string}` ? URLSearchParams | T
      : M extends `${string}json${string}` | `text/${string}` ? T
      : T | Binary;

    type OneBody<C, D> = IsUnion<keyof C> extends true
      ? { [M in keyof C]: { body: Sent<M, C[M]> } & (M extends D ? { contentType?: M } : { contentType: M }) }[keyof C]
      : { body: Sent<keyof C, C[keyof C]> };

    type BodyOf<O, D> = O extends { requestBody: { content: infer C } } ? OneBody<C, D>
      : O extends { requestBody?: infer B } ? [NonNullable<B>] extends [never] ? unknown
        : NonNullable<B> extends { content: infer C } ? OneBody<C, D> | { body?: never }
        : unknown
      : unknown;

    /** The parameters of an operation by their place, and its body. */
    export type Input<O, D = never> = ParametersOf<O> & BodyOf<O, D>;

    type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
    type RedirectStatus = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;
    type ClientErrorStatus =
      | 400
      | 401
      | 402
      | 403
      | 404
      | 405
      | 406
      | 407
      | 408
      | 409
      | 410
      | 411
      | 412
      | 413
      | 414
      | 415
      | 416
      | 417
      | 418
      | 421
      | 422
      | 423
      | 424
      | 425
      | 426
      | 428
      | 429
      | 431
      | 451;
    type ServerErrorStatus = 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;
    type StatusRanges = {
      "1XX": never;
      "2XX": SuccessStatus;
      "3XX": RedirectStatus;
      "4XX": ClientErrorStatus;
      "5XX": ServerErrorStatus;
    };
    type Status = StatusRanges[keyof StatusRanges];
    type Named<K> = Extract<K, number> | StatusRanges[Extract<K, keyof StatusRanges>];

    /** The statuses that an answer under the key `S` of `responses` can have; `default` stands for failures beside a declared success. */
    type StatusesOf<S, K> = S extends number ? S
      : S extends keyof StatusRanges ? Exclude<StatusRanges[S], Extract<K, number>>
      : S extends "default"
        ? Exclude<Status, Named<K> | ([Extract<Named<K>, SuccessStatus>] extends [never] ? never : SuccessStatus)>
      : never;

    /** What a body of the media type `M` whose schema has the type `T` is decoded to. */
    type Decoded<M, T> = M extends `text/event-stream${string}` ? EventStream<T>
      : M extends `${string}jsonl${string}` | `${string}ndjson${string}` | `${string}json-seq${string}` ? AsyncIterable<T>
      : M extends `${string}json${string}` | "*/*" ? T
      : M extends `text/${string}` | `${string}xml${string}` ? string
      : Blob;

    type Received<R> = R extends { content: infer C } ? { [M in keyof C]: Decoded<M, C[M]> }[keyof C] : undefined;

    /** A declared answer; `status` tells the alternatives of a result apart. */
    export interface Answer<Ok extends boolean, S extends number, B> {
      readonly ok: Ok;
      readonly status: S;
      readonly body: B;
      readonly headers: Headers;
      readonly response: Response;
    }
    type AnyAnswer = Answer<boolean, number, unknown>;

    type AnswersOf<S extends number, B> =
      | ([Extract<S, SuccessStatus>] extends [never] ? never : Answer<true, Extract<S, SuccessStatus>, B>)
      | ([Exclude<S, SuccessStatus>] extends [never] ? never : Answer<false, Exclude<S, SuccessStatus>, B>);
    type ResultOf<R> = { [S in keyof R]: AnswersOf<StatusesOf<S, keyof R>, Received<R[S]>> }[keyof R];

    /** Every declared answer of an operation. */
    export type Result<O> = O extends { responses: infer R } ? ResultOf<R> : never;
    /** The declared successes among `R`. */
    export type Success<R> = Extract<R, { ok: true }>;
    /** The errors that the declared failures among `R` become when they are thrown. */
    export type Failure<R> = R extends { ok: false; status: infer S extends number; body: infer B } ? ResponseError<S, B> : never;

    type Arguments<O, D> = unknown extends Input<O, D> ? [input?: Record<string, never>, options?: CallOptions]
      : Record<never, never> extends Input<O, D> ? [input?: Input<O, D>, options?: CallOptions]
      : [input: Input<O, D>, options?: CallOptions];

    /** A function that calls one operation. Its answer is a union over the declared statuses; `unwrap` turns failures into errors. */
    export interface Operation<O, D = never> {
      (client: Client, ...call: Arguments<O, D>): Promise<Result<O>>;
      readonly description: OperationDescription;
      readonly "~operation"?: O;
    }
    /** What an operation takes, beside the client. */
    export type InputOf<F> = F extends (client: Client, ...call: infer A) => unknown ? A[0] : never;
    /** Every declared answer of a function of the client. */
    export type AnswerOf<F> = F extends (...call: never[]) => Promise<infer R> ? R : never;
    /** The body of a success. */
    export type DataOf<F> = Success<AnswerOf<F>> extends { body: infer B } ? B : never;
    /** Everything that `unwrap` throws. `status` tells declared failures apart, and is undefined when there was no declared answer. */
    export type ErrorOf<F> = Failure<AnswerOf<F>> | TransportError;
    """#
}
