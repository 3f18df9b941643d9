extension RuntimeFile {
  /// What a user sets, and what `client.ts` says about each operation.
  static let client: StaticString = #"""
    /** How a client reaches the server. Everything may be left out in a browser on the server's own origin. */
    export interface ClientOptions {
      /** What stands before each path: `https://api.example.com/v1`. */
      baseUrl?: string;
      /** The credential of a security scheme: a bearer token, `user:password`, an API key. Asked before each attempt, so it is always fresh. */
      auth?: Credential | ((scheme: SecurityScheme) => Credential | Promise<Credential>);
      headers?: Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>);
      /** Wraps each attempt, the first outermost. */
      middleware?: readonly Middleware[];
      fetch?: (request: Request, init?: RequestInit) => Promise<Response>;
      /** Milliseconds until an attempt is given up; for streams, until they begin. 0 waits for ever. 30 seconds unless said otherwise. */
      timeout?: number;
      retry?: RetryOptions | false;
      reconnect?: ReconnectOptions | false;
      /** Handed to `fetch` as it is: `credentials`, `cache`, and `next` of Next.js. */
      init?: Omit<RequestInit, "method" | "headers" | "body" | "signal"> & {
        next?: { revalidate?: number | false; tags?: string[] };
      };
    }
    type Credential = string | null | undefined;

    /** Sends a request on with `next`, once, several times, or not at all. */
    export type Middleware = (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;

    /** Idempotent calls are tried again after a lost connection, a timeout and the statuses named here; others with an `Idempotency-Key` too. */
    export interface RetryOptions {
      /** Further attempts: 2. */
      attempts?: number;
      /** Milliseconds before the first further attempt, doubled each time, with jitter: 250. */
      delay?: number;
      /** The longest wait in milliseconds: 30000. A `Retry-After` beyond it is not waited for. */
      maximumDelay?: number;
      /** 408, 425, 429, 500, 502, 503, 504. */
      statuses?: readonly number[];
    }

    /** A stream of events fetched with GET is opened again where it broke off, with `Last-Event-ID`. */
    export interface ReconnectOptions {
      /** How often in a row it may fail to open: without limit. */
      attempts?: number;
      /** Milliseconds to wait, unless the server said how long: 1000. Doubled after each failure in a row. */
      delay?: number;
      /** 30000. */
      maximumDelay?: number;
    }

    /** What one call may have otherwise than its client. */
    export interface CallOptions extends Omit<ClientOptions, "baseUrl" | "fetch" | "middleware"> {
      signal?: AbortSignal;
      /** The media type that is asked for, when an operation has several. A stream is sent only when it is asked for or the only success. */
      accept?: string;
    }

    /** Where requests go, and with what. */
    export interface Client {
      readonly options: ClientOptions;
    }

    /** A client; it holds no state, so one for each request of a server costs nothing. */
    export function createClient(options: ClientOptions = {}): Client {
      return { options };
    }

    /** A security scheme of the document. */
    export interface SecurityScheme {
      readonly name: string;
      readonly type: "bearer" | "basic" | "http" | "apiKey" | "oauth2" | "openIdConnect" | "mutualTLS";
      /** Where an API key travels, under which name; the scheme of `http`. */
      readonly in?: "header" | "query" | "cookie";
      readonly key?: string;
    }

    /** How a value is written where it differs from the rule for its place. */
    export interface Style {
      /** As in the document. */
      readonly style?: string;
      readonly explode?: boolean;
      readonly allowReserved?: boolean;
      readonly contentType?: string;
    }
    type Styles = { readonly [name: string]: Style };

    /** What the document says about an operation, as far as a request needs it. */
    export interface OperationDescription {
      readonly method: string;
      readonly path: string;
      /** Alternatives; each is a list of schemes that are needed together. */
      readonly security?: readonly (readonly SecurityScheme[])[];
      /** Media types of the body, the usual one first; JSON when absent. */
      readonly body?: readonly string[];
      /** Media types that are asked for; JSON and problem details when absent. */
      readonly accept?: readonly string[];
      /** Media types of answers that are read as they come. */
      readonly streams?: readonly string[];
      /** The data of an event is JSON when absent; text; or the whole event, as `itemSchema` describes it (OpenAPI 3.2). */
      readonly events?: "text" | "whole";
      /** Statuses of the declared answers; `4` is `4XX`, `0` is `default`. */
      readonly statuses: readonly number[];
      readonly styles?: { readonly path?: Styles; readonly query?: Styles; readonly header?: Styles; readonly cookie?: Styles };
      /** The media type of the whole query string (OpenAPI 3.2). */
      readonly querystring?: string;
      /** How members of forms are written. */
      readonly encoding?: Styles;
      /** What is made of decoded answers, by status and media type, before they are handed over. */
      readonly readers?: readonly (readonly [status: number, mediaType: string, read: (value: unknown) => unknown])[];
    }
    """#
}
