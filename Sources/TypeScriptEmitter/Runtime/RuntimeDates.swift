extension RuntimeFile {
  /// What makes dates of texts, where the configuration asks for that.
  static let dates: StaticString = #"""
    type Reader = (value: unknown) => unknown;

    /** Makes dates of the texts in a decoded answer, in place. What is not a date-time stays as it came. */
    export const dates = {
      date(value: unknown): unknown {
        if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d/i.test(value)) return value;
        // A leap second has no place in a `Date`.
        const date = new Date(value.toUpperCase().replace(/^(.{17})60/, "$159"));
        return Number.isNaN(date.getTime()) ? value : date;
      },
      members(value: unknown, readers: Record<string, Reader>, others?: Reader): unknown {
        if (!isFields(value)) return value;
        for (const [name, member] of Object.entries(value)) {
          const read = Object.hasOwn(readers, name) ? readers[name] : others;
          if (read !== undefined) Object.defineProperty(value, name, { value: read(member), writable: true, enumerable: true, configurable: true });
        }
        return value;
      },
      items(value: unknown, first: readonly (Reader | undefined)[], others?: Reader): unknown {
        if (!Array.isArray(value)) return value;
        return value.map((item, index) => ((index < first.length ? first[index] : others) ?? ((same) => same))(item));
      },
      each: (value: unknown, readers: readonly Reader[]): unknown => readers.reduce((result, read) => read(result), value),
      when(value: unknown, members: Record<string, readonly unknown[]>, read: Reader): unknown {
        return isFields(value) && Object.entries(members).every(([name, values]) => values.includes(value[name])) ? read(value) : value;
      },
    };
    """#
}
