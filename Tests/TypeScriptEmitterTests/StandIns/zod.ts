// What the generated zod.ts uses of Zod 4, in as few words as it can be had: enough to run and to infer types where Zod itself is not
// installed. Where it is, the same tests run with both, so that a difference between them shows.

interface Issue {
  code?: string;
  message?: string;
  input?: unknown;
  [more: string]: unknown;
}
export declare namespace core {
  interface ParsePayload<T> {
    value: T;
    issues: Issue[];
  }
  type $ZodRawIssue = Issue;
}
type Payload = core.ParsePayload<unknown>;
type Step = (payload: Payload) => void;

export type output<S> = S extends { readonly "~output": infer O } ? O : never;
export type infer<S> = output<S>;

type Parsed<O> = { success: true; data: O; error?: undefined } | { success: false; data?: undefined; error: { issues: Issue[] } };

const fail = (payload: Payload, code: string, message?: string) => {
  payload.issues.push({ code, input: payload.value, ...(message === undefined ? {} : { message }) });
};

export class ZodType<O = unknown> {
  declare readonly "~output": O;
  readonly steps: readonly Step[];

  constructor(steps: readonly Step[]) {
    this.steps = steps;
  }

  /** Runs the steps in turn; the first that finds an issue ends it. */
  run(value: unknown): Payload {
    const payload: Payload = { value, issues: [] };
    for (const step of this.steps) {
      step(payload);
      if (payload.issues.length > 0) break;
    }
    return payload;
  }

  safeParse(value: unknown): Parsed<O> {
    const payload = this.run(value);
    return payload.issues.length > 0 ? { success: false, error: payload } : { success: true, data: payload.value as O };
  }

  parse(value: unknown): O {
    const { data, error } = this.safeParse(value);
    if (error !== undefined) throw new Error(JSON.stringify(error.issues));
    return data as O;
  }

  /** The same with one step more; a subclass stays what it is. */
  protected with(step: Step): this {
    return Object.assign(Object.create(Object.getPrototypeOf(this)), this, { steps: [...this.steps, step] });
  }

  refine(test: (value: O) => unknown, message?: string): this {
    return this.with((payload) => {
      if (!test(payload.value as O)) fail(payload, "custom", message);
    });
  }

  transform<T>(read: (value: O, payload: core.ParsePayload<unknown>) => T): ZodType<T> {
    return new ZodType<T>([...this.steps, (payload) => {
      payload.value = read(payload.value as O, payload);
    }]);
  }

  and<T>(other: ZodType<T>): ZodType<O & T> {
    return new ZodType<O & T>([(payload) => {
      const [left, right] = [this.run(payload.value), other.run(payload.value)];
      payload.issues.push(...left.issues, ...right.issues);
      if (payload.issues.length === 0) payload.value = merged(left.value, right.value);
    }]);
  }

  nullable(): ZodType<O | null> {
    return new ZodType<O | null>([(payload) => {
      if (payload.value !== null) absorb(payload, this.run(payload.value));
    }]);
  }

  exactOptional(): ZodOptional<O> {
    return new ZodOptional<O>(this.steps);
  }

  optional(): ZodOptional<O | undefined> {
    return new ZodOptional<O | undefined>([(payload) => {
      if (payload.value === undefined) return;
      for (const step of this.steps) {
        step(payload);
        if (payload.issues.length > 0) return;
      }
    }]);
  }

  default(value: O | (() => O)): Defaulted<O> {
    const filled = (): unknown => typeof value === "function" ? (value as () => O)() : value;
    return new Defaulted<O>([(payload) => {
      if (payload.value === undefined) payload.value = filled();
      else absorb(payload, this.run(payload.value));
    }]);
  }

  prefault(value: O | (() => O)): Defaulted<O> {
    return new Defaulted<O>([(payload) => {
      absorb(payload, this.run(payload.value ?? (typeof value === "function" ? (value as () => O)() : value)));
    }]);
  }
}

function absorb(payload: Payload, inner: Payload): void {
  payload.value = inner.value;
  payload.issues.push(...inner.issues);
}

/** What two schemas made of one value. */
function merged(left: unknown, right: unknown): unknown {
  if (left === right) return left;
  if (left instanceof Date && right instanceof Date && left.getTime() === right.getTime()) return left;
  if (Array.isArray(left) && Array.isArray(right)) return left.map((item, index) => merged(item, right[index]));
  if (!isFields(left) || !isFields(right)) throw new Error("an intersection that cannot be merged");
  const members: Fields = { ...left, ...right };
  for (const name of Object.keys(left)) if (Object.hasOwn(right, name)) members[name] = merged(left[name], right[name]);
  return members;
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

export class ZodOptional<O> extends ZodType<O> {
  readonly isOptional = true;
}
class Defaulted<O> extends ZodType<O> {
  readonly hasDefault = true;
}
export type ZodExactOptional<S extends ZodType> = ZodOptional<output<S>>;
export type ZodDefault<S extends ZodType> = Defaulted<output<S>>;
export type ZodPrefault<S extends ZodType> = Defaulted<output<S>>;
export class ZodString extends ZodType<string> {
  check(test: (payload: core.ParsePayload<string>) => void): this {
    return this.with(test as Step);
  }
  regex(expression: RegExp): this {
    return this.refine((value) => expression.test(value));
  }
}
export class ZodNumber extends ZodType<number> {
  min(bound: number): this {
    return this.refine((value) => value >= bound);
  }
  max(bound: number): this {
    return this.refine((value) => value <= bound);
  }
  gt(bound: number): this {
    return this.refine((value) => value > bound);
  }
  lt(bound: number): this {
    return this.refine((value) => value < bound);
  }
  multipleOf(divisor: number): this {
    return this.refine((value) => Math.abs(value / divisor - Math.round(value / divisor)) < 1e-9 * Math.max(1, Math.abs(value / divisor)));
  }
}
export class ZodArray<T> extends ZodType<T[]> {
  min(count: number): this {
    return this.refine((items) => items.length >= count);
  }
  max(count: number): this {
    return this.refine((items) => items.length <= count);
  }
  readonly(): ZodType<readonly T[]> {
    return new ZodType<readonly T[]>(this.steps);
  }
}

const kind = (test: (value: unknown) => boolean): Step => (payload) => {
  if (!test(payload.value)) fail(payload, "invalid_type");
};

export const unknown = (): ZodType<unknown> => new ZodType([]);
export const never = (): ZodType<never> => new ZodType<never>([kind(() => false)]);
const nothing = (): ZodType<null> => new ZodType<null>([kind((value) => value === null)]);
export { nothing as null };
export const boolean = (): ZodType<boolean> => new ZodType<boolean>([kind((value) => typeof value === "boolean")]);
export const string = (): ZodString => new ZodString([kind((value) => typeof value === "string")]);
export const number = (): ZodNumber => new ZodNumber([kind(Number.isFinite)]);
export const int = (): ZodNumber => new ZodNumber([kind(Number.isSafeInteger)]);
export const int32 = (): ZodNumber => int().min(-2147483648).max(2147483647);
export const date = (): ZodType<Date> => new ZodType<Date>([kind((value) => value instanceof Date && !Number.isNaN(value.getTime()))]);
export const custom = <T>(test: (value: unknown) => unknown, message?: string): ZodType<T> =>
  (new ZodType<unknown>([]).refine(test, message)) as ZodType<T>;
export const lazy = <S extends ZodType<unknown>>(schema: () => S): ZodType<output<S>> =>
  new ZodType<output<S>>([(payload) => absorb(payload, schema().run(payload.value))]);

type Scalar = string | number | boolean | null;
export const literal = <const T extends Scalar | readonly Scalar[]>(value: T): ZodType<T extends readonly (infer U)[] ? U : T> => {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return new ZodType<T extends readonly (infer U)[] ? U : T>([kind((found) => values.includes(found))]);
};
const oneOf = <const T extends readonly string[]>(values: T): ZodType<T[number]> =>
  new ZodType<T[number]>([kind((found) => values.includes(found as string))]);
export { oneOf as enum };

type Each<T> = { -readonly [K in keyof T]: output<T[K]> };
type Options = readonly ZodType<unknown>[];
export const array = <S extends ZodType<unknown>>(item: S): ZodArray<output<S>> =>
  new ZodArray<output<S>>([kind(Array.isArray), (payload) => {
    payload.value = (payload.value as unknown[]).map((value) => {
      const inner = item.run(value);
      payload.issues.push(...inner.issues);
      return inner.value;
    });
  }]);
/** Items by their places, those behind by `others`; without that there are none. What is optional may be missing at the end. */
function readItems(payload: Payload, items: Options, others: ZodType<unknown> | undefined): void {
  const values = payload.value as unknown[];
  const needed = items.filter((item) => !(item instanceof ZodOptional)).length;
  if (values.length < needed || others === undefined && values.length > items.length) return fail(payload, "invalid_size");
  payload.value = values.map((value, index) => {
    const inner = (items[index] ?? others)!.run(value);
    payload.issues.push(...inner.issues);
    return inner.value;
  });
}

export class ZodTuple<T extends Options, O = Each<T>> extends ZodType<O> {
  readonly items: T;
  constructor(items: T, others?: ZodType<unknown>) {
    super([kind(Array.isArray), (payload) => readItems(payload, items, others)]);
    this.items = items;
  }
  rest<S extends ZodType<unknown>>(others: S): ZodTuple<T, [...Each<T>, ...output<S>[]]> {
    return new ZodTuple<T, [...Each<T>, ...output<S>[]]>(this.items, others);
  }
}
export const tuple = <const T extends Options>(items: T): ZodTuple<T> => new ZodTuple(items);
const choice = (options: Options, isExclusive: boolean): Step => (payload) => {
  const fitting = options.map((option) => option.run(payload.value)).filter(({ issues }) => issues.length === 0);
  if (fitting[0] === undefined || isExclusive && fitting.length > 1) fail(payload, "invalid_union");
  else payload.value = fitting[0].value;
};
export const union = <const T extends Options>(options: T): ZodType<output<T[number]>> => new ZodType<output<T[number]>>([choice(options, false)]);
export const xor = <const T extends Options>(options: T): ZodType<output<T[number]>> => new ZodType<output<T[number]>>([choice(options, true)]);
export const discriminatedUnion = <const T extends Options>(_name: string, options: T): ZodType<output<T[number]>> => union(options);
export const record = <S extends ZodType<unknown>>(_names: ZodString, value: S): ZodType<Record<string, output<S>>> =>
  new ZodType<Record<string, output<S>>>([kind(isFields), (payload) => read(payload, {}, value)]);

type Shape = { readonly [name: string]: ZodType<unknown> };
type Optional<S> = { [K in keyof S]: S[K] extends { readonly isOptional: true } ? K : never }[keyof S];
type Flat<T> = { [K in keyof T]: T[K] };
type Members<S> = Flat<{ -readonly [K in Exclude<keyof S, Optional<S>>]: output<S[K]> } & { -readonly [K in Optional<S>]?: output<S[K]> }>;

/** Members by the shape, others by `others`; without that they are dropped. */
function read(payload: Payload, shape: Shape, others: ZodType<unknown> | undefined): void {
  const value = payload.value as Fields;
  const found: Fields = {};
  const take = (name: string, schema: ZodType<unknown>) => {
    const inner = schema.run(Object.hasOwn(value, name) ? value[name] : undefined);
    payload.issues.push(...inner.issues);
    Object.defineProperty(found, name, { value: inner.value, writable: true, enumerable: true, configurable: true });
  };
  for (const [name, schema] of Object.entries(shape)) {
    const isMissing = !Object.hasOwn(value, name);
    if (isMissing && schema instanceof ZodOptional) continue;
    if (isMissing && !(schema instanceof Defaulted)) payload.issues.push({ code: "invalid_type", path: [name] });
    else take(name, schema);
  }
  if (others !== undefined) { for (const name of Object.keys(value)) if (!Object.hasOwn(shape, name)) take(name, others); }
  payload.value = found;
}

export class ZodObject<S extends Shape, O = Members<S>> extends ZodType<O> {
  readonly shape: S;
  constructor(shape: S, others?: ZodType<unknown>) {
    super([kind(isFields), (payload) => read(payload, shape, others)]);
    this.shape = shape;
  }
  catchall<T extends ZodType<unknown>>(others: T): ZodObject<S, O & { [name: string]: output<T> }> {
    return new ZodObject<S, O & { [name: string]: output<T> }>(this.shape, others);
  }
  pick<K extends keyof S>(names: { [N in K]: true }): ZodObject<Pick<S, K>> {
    return new ZodObject(Object.fromEntries(Object.entries(this.shape).filter(([name]) => name in names)) as unknown as Pick<S, K>);
  }
}
export const object = <S extends Shape>(shape: S): ZodObject<S> => new ZodObject(shape);
export const strictObject = <S extends Shape>(shape: S): ZodObject<S> => new ZodObject(shape, never());
