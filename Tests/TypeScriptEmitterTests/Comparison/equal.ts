/** The compiler's identity: it sees `readonly`, `?`, `any` in the place of `unknown`, and `&` in the place of one object. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;

export function check<_T extends true>(): void {}

/** An error that names what is wrong, unless nothing is. */
export type None<Wrong extends never> = Wrong;
