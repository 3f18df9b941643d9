// What Zod infers against the type of types.ts. Zod's objects say nothing of `readonly`, and `&` of two is one object to it.
import type { Equal } from "./equal.ts";

type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T;

/** `Name` when the two are not the very same. */
export type Different<Name extends string, Inferred, Declared> = Equal<Plain<Inferred>, Plain<Declared>> extends true ? never : `zod ${Name}`;
