/** Fails unless the two are the same as JSON. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

export function truth(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
