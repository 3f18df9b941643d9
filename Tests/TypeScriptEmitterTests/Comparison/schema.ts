// The types of schema.d.ts against those of a reference, one by one: an error names each that is not the very same.
import type { Equal, None } from "./equal.ts";
import type * as A from "./reference.ts";
import type * as B from "./generated/schema.d.ts";

type Different<X, Y> =
  | Exclude<keyof X, keyof Y>
  | Exclude<keyof Y, keyof X>
  | { [K in keyof X & keyof Y]-?: Equal<X[K], Y[K]> extends true ? never : K }[keyof X & keyof Y];
type Named<Kind extends string, Keys> = `${Kind} ${Keys & (string | number)}`;
type Section<K extends string, X> = K extends keyof X ? X[K] : never;
type Components<K extends string> = Different<Section<K, A.components>, Section<K, B.components>>;

export type Wrong = [
  None<Named<"section", Different<{ [K in keyof A.components]: 1 }, { [K in keyof B.components]: 1 }>>>,
  None<Named<"schema", Components<"schemas">>>,
  None<Named<"response", Components<"responses">>>,
  None<Named<"parameter", Components<"parameters">>>,
  None<Named<"requestBody", Components<"requestBodies">>>,
  None<Named<"header", Components<"headers">>>,
  None<Named<"pathItem", Components<"pathItems">>>,
  None<Named<"path", Different<A.paths, B.paths>>>,
  None<Named<"webhook", Different<A.webhooks, B.webhooks>>>,
  None<Named<"operation", Different<A.operations, B.operations>>>,
];
