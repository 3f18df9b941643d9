extension RuntimeFile {
  /// Bodies of requests and answers.
  static let bodies: StaticString = #"""
    const essence = (mediaType: string | null | undefined): string => (mediaType ?? "").split(";", 1)[0]!.trim().toLowerCase();

    type Form = "events" | "lines" | "json" | "text" | "binary";
    function formOf(mediaType: string): Form {
      const type = essence(mediaType);
      if (type === "text/event-stream") return "events";
      if (/jsonl|ndjson|json-seq/.test(type)) return "lines";
      if (type === "*/*" || /json/.test(type)) return "json";
      return type.startsWith("text/") || /xml|x-www-form-urlencoded/.test(type) ? "text" : "binary";
    }

    function isRaw(body: unknown): body is BodyInit {
      return typeof body === "string" || body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body) ||
        body instanceof FormData || body instanceof URLSearchParams || body instanceof ReadableStream;
    }

    /** A body as `fetch` takes it, with its media type unless `fetch` finds that itself. */
    function encodeBody(body: unknown, mediaType: string, encoding: Styles): { body: BodyInit; contentType?: string } {
      const type = essence(mediaType);
      if (body instanceof FormData || body instanceof URLSearchParams) return { body };
      if (type.startsWith("multipart/")) {
        return isRaw(body) ? { body, contentType: mediaType } : { body: formData(body, encoding) };
      }
      if (formOf(type) === "lines" && Array.isArray(body)) {
        return { body: body.map((item) => JSON.stringify(item) + "\n").join(""), contentType: mediaType };
      }
      if (formOf(type) === "json") {
        return { body: JSON.stringify(body), contentType: type === "*/*" ? "application/json" : mediaType };
      }
      if (type === "application/x-www-form-urlencoded" && isFields(body)) {
        const pairs = Object.entries(body).flatMap(([name, value]) => pairsOf(name, value, encoding[name] ?? {}));
        return { body: pairs.map(([name, value]) => `${name}=${value}`).join("&"), contentType: mediaType };
      }
      return { body: isRaw(body) ? body : textOf(body), contentType: mediaType };
    }

    function formData(body: unknown, encoding: Styles): FormData {
      const form = new FormData();
      for (const [name, value] of Object.entries(isFields(body) ? body : {})) {
        for (const item of Array.isArray(value) ? value : [value]) {
          if (isThere(item)) appendPart(form, name, item, encoding[name]?.contentType);
        }
      }
      return form;
    }

    function appendPart(form: FormData, name: string, value: unknown, contentType: string | undefined): void {
      if (value instanceof Blob) {
        if (contentType === undefined || value.type !== "" || contentType.includes(",") || contentType.includes("*")) {
          return form.append(name, value);
        }
        return form.append(name, new Blob([value], { type: contentType }));
      }
      const type = contentType ?? (isFields(value) ? "application/json" : undefined);
      const text = type?.includes("json") ? JSON.stringify(value) : textOf(value);
      if (type === undefined || type === "text/plain") form.append(name, text);
      else form.append(name, new Blob([text], { type }));
    }

    /** The body of an answer that is not a stream. */
    async function decodeBody(response: Response, operation: OperationDescription): Promise<unknown> {
      if (response.status === 204 || response.status === 205 || response.status === 304 || operation.method === "HEAD") {
        return undefined;
      }
      const mediaType = response.headers.get("content-type");
      const declared = (operation.accept ?? ["application/json"]).map(formOf);
      const accepts = operation.accept?.some((type) => essence(type) === "*/*") ?? false;
      const form = mediaType === null ? "json" : formOf(mediaType);
      if (form === "json") return readerOf(operation, response)(parseJSON(await response.text(), response));
      if (declared.includes("binary")) return await response.blob();
      if (declared.includes("text") || accepts) return await response.text();
      if ((await response.arrayBuffer()).byteLength === 0) return undefined;
      throw new TransportError("undeclared", `${operation.method} ${operation.path} answered with ${mediaType}`, { response });
    }

    /** What is made of each value that `response` holds. */
    function readerOf({ readers = [], statuses }: OperationDescription, response: Response): (value: unknown) => unknown {
      const type = essence(response.headers.get("content-type")) || "application/json";
      const declared = [response.status, Math.floor(response.status / 100), 0].find((status) => statuses.includes(status));
      const near = readers.filter(([status, mediaType]) => status === declared && formOf(mediaType) === formOf(type));
      return (near.find(([, mediaType]) => essence(mediaType) === type) ?? near[0])?.[2] ?? ((value) => value);
    }

    function parseJSON(text: string, response: Response): unknown {
      if (text === "") return undefined;
      try {
        return JSON.parse(text);
      } catch (cause) {
        throw new TransportError("malformed", "the answer is not JSON", { response, cause });
      }
    }
    """#
}
