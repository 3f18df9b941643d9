// A typed fetch in a few lines: everything it knows comes from the generated `paths`.
import type { paths } from "../../Generated/typescript/schema.d.ts";

type Method = "get" | "post" | "patch" | "delete";
type OperationAt<P extends keyof paths, M extends Method> = M extends keyof paths[P] ? NonNullable<paths[P][M]> : never;
type JSONOf<T> = T extends { content: infer C } ? C[keyof C] : undefined;
type BodyOf<O> = O extends { requestBody: { content: { "application/json": infer B } } } ? B : undefined;
type PathOf<O> = O extends { parameters: { path: infer V } } ? V : undefined;
type QueryOf<O> = O extends { parameters: { query?: infer V } } ? V : undefined;
type Answers<O> = O extends { responses: infer R }
  ? { [S in keyof R]: { status: S; body: JSONOf<R[S]>; headers: Headers } }[keyof R]
  : never;

interface Call<O> {
  path?: PathOf<O>;
  query?: QueryOf<O>;
  body?: BodyOf<O>;
}

export function client(base: string, token?: string) {
  return async <P extends keyof paths & string, M extends Method>(
    method: M,
    path: P,
    call: Call<OperationAt<P, M>> = {},
  ): Promise<Answers<OperationAt<P, M>>> => {
    const values = (call.path ?? {}) as Record<string, string>;
    const url = new URL(path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? "")), base);
    for (const [name, value] of Object.entries((call.query ?? {}) as Record<string, unknown>)) {
      for (const item of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(item));
    }
    const headers = new Headers({ accept: "application/json, application/problem+json" });
    if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
    const init: RequestInit = { method: method.toUpperCase(), headers };
    if (call.body !== undefined) {
      headers.set("content-type", "application/json");
      init.body = JSON.stringify(call.body);
    }
    const response = await fetch(url, init);
    const text = await response.text();
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    return { status: response.status, body, headers: response.headers } as unknown as Answers<OperationAt<P, M>>;
  };
}
