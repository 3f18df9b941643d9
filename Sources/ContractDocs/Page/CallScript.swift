/// Calls to the chosen server, which can be stopped.
enum CallScript {
  static let text = #"""
    // Calls.
    const request = (form) => {
      let path = form.dataset.path;
      const query = new URLSearchParams(), headers = new Headers();
      for (const field of all("[data-in]", form)) {
        const values = field.dataset.list === undefined ? [field.value] : field.value.split(",").map((value) => value.trim());
        if (field.dataset.in === "path") path = path.split(`{${field.name}}`).join(encodeURIComponent(field.value));
        else if (field.value && field.dataset.in === "query") for (const value of values) query.append(field.name, value);
        else if (field.value) headers.set(field.name, field.value);
      }
      const token = find("#token").value;
      if (token) headers.set("Authorization", /\s/.test(token) ? token : `Bearer ${token}`);
      const text = form.elements.body?.value || undefined;
      if (text) headers.set("Content-Type", form.dataset.type);
      const fields = () => text.split("\n").filter(Boolean).map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]);
      const body = text && form.dataset.form !== undefined ? new URLSearchParams(fields()) : text;
      const server = find("#server").value.replace(/\/$/, "");
      return [server + path + (query.size ? `?${query}` : ""), { method: form.dataset.method, headers, body, cache: "no-store" }];
    };
    // Event streams go on, so what has arrived is shown at once.
    const read = async (answer, show) => {
      let text = "";
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader?.read(); part && !part.done; part = await reader.read()) show(text += part.value);
      try { show(JSON.stringify(JSON.parse(text), null, 2)); } catch { /* not JSON */ }
    };
    const running = new WeakMap();
    addEventListener("submit", async (event) => {
      event.preventDefault();
      const form = event.target, output = find("output", form), button = find("button", form);
      if (running.has(form)) return running.get(form).abort();
      const call = new AbortController();
      running.set(form, call);
      button.textContent = "Stop";
      output.textContent = "…";
      const start = performance.now();
      let head = "";
      try {
        const [url, options] = request(form);
        const answer = await fetch(url, { ...options, signal: call.signal });
        const type = answer.headers.get("Content-Type");
        head = `${answer.status} ${answer.statusText} · ${Math.round(performance.now() - start)} ms${type ? ` · ${type}` : ""}\n\n`;
        output.textContent = head;
        await read(answer, (text) => { output.textContent = head + text; });
      } catch (error) {
        if (error.name === "AbortError") output.append(head ? "\n(stopped)" : "(stopped)");
        else output.textContent = `${error}. Does the server run, and may this page call it (CORS, and the policy that the page came with)?`;
      }
      running.delete(form);
      button.textContent = "Send";
    });
    """#
}
