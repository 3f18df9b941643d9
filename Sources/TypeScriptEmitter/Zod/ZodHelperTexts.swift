extension ZodHelper {
  var text: StaticString {
    switch self {
    case .anyObject:
      #"""
      const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
      """#
    case .has:
      #"""
      const has = (value: unknown, name: string): boolean => isObject(value) && Object.hasOwn(value, name);
      """#
    case .requires:
      #"""
      const requires = (names: string[]) => (value: unknown): boolean => !isObject(value) || names.every((name) => Object.hasOwn(value, name));
      """#
    case .count:
      #"""
      const count = (minimum: number, maximum = Infinity) => (value: unknown): boolean => {
        const found = isObject(value) ? Object.keys(value).length : minimum;
        return found >= minimum && found <= maximum;
      };
      """#
    case .everyMember:
      #"""
      const everyMember = (test: (name: string, item: unknown) => boolean) => (value: unknown): boolean =>
        !isObject(value) || Object.entries(value).every(([name, item]) => test(name, item));
      """#
    case .everyItem:
      #"""
      const everyItem = (test: (index: number, item: unknown) => boolean) => (value: unknown): boolean =>
        !Array.isArray(value) || value.every((item, index) => test(index, item));
      """#
    case .both:
      #"""
      /** Both schemas hold; a date that one of them made stays one. */
      const both = <A extends z.ZodType, B extends z.ZodType>(left: A, right: B): z.ZodType<z.output<A> & z.output<B>> =>
        z.unknown().transform((value, { issues }) => {
          const results = [left.safeParse(value), right.safeParse(value)];
          for (const { error } of results) for (const issue of error?.issues ?? []) issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
          return joined(results[0]?.data, results[1]?.data);
        }) as never;
      function joined(left: unknown, right: unknown): unknown {
        if (left instanceof Date || !isObject(left) && !Array.isArray(left)) return right instanceof Date ? right : left;
        if (Array.isArray(left)) return Array.isArray(right) ? left.map((item, index) => joined(item, right[index])) : left;
        if (!isObject(right) || right instanceof Date) return right;
        const members = { ...left, ...right } as Record<string, unknown>;
        for (const [name, value] of Object.entries(left)) if (Object.hasOwn(right, name)) members[name] = joined(value, members[name]);
        return members;
      }
      """#
    case .dated:
      #"""
      /** A date, or the text of one. */
      const dated = (text: z.ZodString) =>
        z.union([z.date(), text.transform((value) => new Date(value.toUpperCase().replace(/^(.{17})60/, "$159")))]);
      """#
    case .equals:
      #"""
      function equals(left: unknown, right: unknown): boolean {
        if (left === right) return true;
        if (left instanceof Date || right instanceof Date) return Number(left) === Number(right);
        if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
        if (Array.isArray(left) !== Array.isArray(right)) return false;
        const [first, second] = [Object.entries(left), new Map<string, unknown>(Object.entries(right))];
        return first.length === second.size && first.every(([key, value]) => second.has(key) && equals(value, second.get(key)));
      }
      """#
    case .unique:
      #"""
      const isUnique = (items: readonly unknown[]): boolean => {
        if (items.every((item) => typeof item !== "object")) return new Set(items).size === items.length;
        return items.every((item, index) => !items.slice(index + 1).some((other) => equals(item, other)));
      };
      """#
    case .integer:
      #"""
      /** A whole number, also beyond 2^53, where JSON.parse has rounded it. */
      const integer = () => z.number().refine(Number.isInteger, "expected a whole number");
      """#
    case .length:
      #"""
      /** Counts Unicode scalars, as JSON Schema does. */
      const length = (minimum: number, maximum = Infinity) => ({ value, issues }: z.core.ParsePayload<string>): void => {
        let found = 0;
        for (const _ of value) found++;
        if (found < minimum) issues.push({ code: "too_small", origin: "string", minimum, inclusive: true, input: value });
        if (found > maximum) issues.push({ code: "too_big", origin: "string", maximum, inclusive: true, input: value });
      };
      """#
    case .expression:
      #"""
      /** An expression of ECMA-262; one that does not compile lets everything through. */
      const expression = (source: string): RegExp => {
        for (const flags of ["u", ""]) {
          try {
            return new RegExp(source, flags);
          } catch { /* Some are right only without `u`. */ }
        }
        return /(?:)/;
      };
      """#
    case .format:
      #"""
      const format = (name: string, test: (value: string) => boolean) => ({ value, issues }: z.core.ParsePayload<string>): void => {
        if (!test(value)) issues.push({ code: "invalid_format", format: name, input: value });
      };
      """#
    default: formatText
    }
  }
}
