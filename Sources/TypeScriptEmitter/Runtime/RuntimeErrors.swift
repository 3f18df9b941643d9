extension RuntimeFile {
  /// What a call throws.
  static let errors: StaticString = #"""
    /** Problem details (RFC 9457). */
    export interface ProblemDetails {
      type?: string;
      title?: string;
      status?: number;
      detail?: string;
      instance?: string;
    }

    /** A declared failure, thrown by `unwrap`. `status` tells the type of `body`. */
    export class ResponseError<S extends number = number, B = unknown> extends Error {
      override readonly name: string = "ResponseError";
      readonly status: S;
      readonly body: B;
      readonly headers: Headers;
      readonly response: Response;

      constructor(answer: Answer<boolean, S, B>) {
        super(messageOf(answer));
        this.status = answer.status;
        this.body = answer.body;
        this.headers = answer.headers;
        this.response = answer.response;
      }

      /** The body as problem details, when the server sent such. */
      get problem(): ProblemDetails | undefined {
        const isProblem = this.headers.get("content-type")?.startsWith("application/problem+json") ?? false;
        return isProblem && typeof this.body === "object" && this.body !== null ? this.body : undefined;
      }
    }

    /** No declared answer: no connection, no answer in time, an undeclared status, a body that is not what was declared. */
    export class TransportError extends Error {
      override readonly name: string = "TransportError";
      readonly status?: undefined;
      readonly reason: "network" | "timeout" | "undeclared" | "malformed";
      readonly response: Response | undefined;

      constructor(reason: TransportError["reason"], message: string, details: { response?: Response; cause?: unknown } = {}) {
        super(message, { cause: details.cause });
        this.reason = reason;
        this.response = details.response;
      }
    }

    function messageOf(answer: AnyAnswer): string {
      const body: ProblemDetails | null | undefined = typeof answer.body === "object" ? answer.body : undefined;
      const text = [body?.title, body?.detail].filter((part) => typeof part === "string" && part !== "").join(": ");
      return `${answer.status} ${text || answer.response.statusText}`.trim();
    }

    /** The body of a success; a declared failure is thrown as a `ResponseError`. */
    export async function unwrap<R extends AnyAnswer>(call: R | Promise<R>): Promise<Success<R>["body"]> {
      const answer = await call;
      if (!answer.ok) throw new ResponseError(answer);
      return answer.body;
    }
    """#
}
