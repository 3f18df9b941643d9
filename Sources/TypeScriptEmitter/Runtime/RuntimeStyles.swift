extension RuntimeFile {
  /// Parameters as text: OpenAPI 3.1, section 4.8.12.3 "Style Values", and RFC 6570.
  static let styles: StaticString = #"""
    type Fields = Record<string, unknown>;
    const isFields = (value: unknown): value is Fields =>
      typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date) &&
      !(value instanceof Blob);
    const isThere = (value: unknown): boolean => value !== undefined && value !== null;

    function textOf(value: unknown): string {
      if (value instanceof Date) return value.toISOString();
      return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
    }

    const encode = (text: string): string =>
      encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    const encodeReserving = (text: string): string =>
      text.replace(
        /%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~:/?[\]@!$&'()*+,;=]/gu,
        (part) => part.length === 3 && part[0] === "%" ? part : encode(part),
      );

    const delimiters: Record<string, string> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

    /** A value of several parts as a list of texts, names and values in turn for an object. */
    function partsOf(value: unknown, encoded: (text: string) => string): string[] {
      if (Array.isArray(value)) return value.filter(isThere).map((item) => encoded(textOf(item)));
      if (!isFields(value)) return [encoded(textOf(value))];
      return Object.entries(value).flatMap(([key, item]) => isThere(item) ? [encoded(key), encoded(textOf(item))] : []);
    }

    /** `name=value` pairs of a query, a form or a cookie. */
    function pairsOf(name: string, value: unknown, style: Style): [string, string][] {
      const encoded = style.allowReserved ? encodeReserving : encode;
      if (!isThere(value)) return [];
      if (style.style === "deepObject") return deepPairs(encode(name), value, encoded);
      const isCollection = Array.isArray(value) || isFields(value);
      const explode = style.explode ?? (style.style === undefined || style.style === "form" || style.style === "cookie");
      if (!isCollection || !explode) {
        const parts = partsOf(value, encoded);
        return parts.length === 0 ? [] : [[encode(name), parts.join(delimiters[style.style ?? ""] ?? ",")]];
      }
      if (Array.isArray(value)) return partsOf(value, encoded).map((part): [string, string] => [encode(name), part]);
      return Object.entries(value as Fields).flatMap(([key, item]) =>
        isThere(item) ? [[encode(key), encoded(textOf(item))] as [string, string]] : []
      );
    }

    /** `name[key][0]=value` */
    function deepPairs(name: string, value: unknown, encoded: (text: string) => string): [string, string][] {
      if (!isThere(value)) return [];
      if (!Array.isArray(value) && !isFields(value)) return [[name, encoded(textOf(value))]];
      return Object.entries(value).flatMap(([key, item]) => deepPairs(`${name}[${encode(key)}]`, item, encoded));
    }

    /** A value in a path: `simple`, `label` or `matrix`. */
    function pathText(name: string, value: unknown, style: Style): string {
      const encoded = style.allowReserved ? encodeReserving : encode;
      if (style.style === "matrix") {
        const explode = style.explode ?? false;
        const pairs = pairsOf(name, value, { style: "form", explode, allowReserved: style.allowReserved ?? false });
        return pairs.map(([key, text]) => text === "" ? `;${key}` : `;${key}=${text}`).join("");
      }
      const separator = style.style === "label" && style.explode ? "." : ",";
      return (style.style === "label" ? "." : "") + simpleText(value, style.explode ?? false, separator, encoded);
    }

    function simpleText(value: unknown, explode: boolean, separator: string, encoded: (text: string) => string): string {
      if (!explode || !isFields(value)) return partsOf(value, encoded).join(separator);
      return Object.entries(value).flatMap(([key, item]) => isThere(item) ? [`${encoded(key)}=${encoded(textOf(item))}`] : [])
        .join(separator);
    }

    /** The path with its values. A value that would change which path is called is refused. */
    function expandPath(operation: OperationDescription, values: Fields): string {
      const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
        const value = values[name];
        const text = isThere(value) ? pathText(name, value, operation.styles?.path?.[name] ?? {}) : "";
        if (text === "") throw new TypeError(`the path parameter ${name} of ${operation.path} has no value`);
        return text;
      });
      if (/(^|\/)\.\.?(\/|$)/.test(path)) throw new TypeError(`a path parameter of ${operation.path} is a dot segment`);
      return path;
    }

    /** The query string without its `?`. */
    function queryText(operation: OperationDescription, input: CallInput): string {
      const whole = Object.values(input.querystring ?? {})[0];
      if (whole !== undefined && operation.querystring?.includes("json")) return encode(JSON.stringify(whole));
      const query = whole === undefined ? input.query : isFields(whole) ? whole : undefined;
      if (query === undefined) return typeof whole === "string" ? whole : "";
      return Object.entries(query)
        .flatMap(([name, value]) => pairsOf(name, value, operation.styles?.query?.[name] ?? {}))
        .map(([name, value]) => `${name}=${value}`).join("&");
    }

    interface CallInput {
      path?: Fields;
      query?: Fields;
      header?: Fields;
      cookie?: Fields;
      querystring?: Fields;
      body?: unknown;
      contentType?: string;
    }
    """#
}
