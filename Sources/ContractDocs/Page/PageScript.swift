/// What the page does: search, light or dark, the language of examples, and calls to the chosen server. Without it everything can be read.
enum PageScript {
  /// SHA-256 of `text` in base64, as the page's policy names it; a test holds the two together.
  static let digest = "OJRA5AMoKHj17zkylkNSMeUwko6e2RR4iI9Hwk7SaEg="

  static let text = #"""
    "use strict";
    const root = document.documentElement;
    const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
    const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a file opened from disk may have no storage */ } };

    const theme = kept("contract-theme");
    if (theme) root.dataset.theme = theme;
    document.getElementById("theme").addEventListener("click", () => {
      const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = isDark ? "light" : "dark";
      keep("contract-theme", root.dataset.theme);
    });

    const search = document.getElementById("search");
    const entries = [...document.querySelectorAll("#contents li")].map((item) =>
      ({ item, words: (item.dataset.words ?? "") + " " + item.textContent.toLowerCase() }));
    search.addEventListener("input", () => {
      const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      for (const { item, words } of entries) {
        item.hidden = !wanted.every((word) => words.includes(word));
        if (!item.hidden) count += 1;
      }
      for (const part of document.querySelectorAll("#contents .part")) part.hidden = !part.querySelector("li:not([hidden])");
      document.getElementById("found").textContent = wanted.length ? `${count} found` : "";
    });
    search.addEventListener("keydown", (event) => {
      if (event.key === "Enter") document.querySelector("#contents li:not([hidden]) a")?.click();
      if (event.key === "Escape") { search.value = ""; search.dispatchEvent(new Event("input")); }
    });
    addEventListener("keydown", (event) => {
      if (event.key !== "/" || /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "")) return;
      event.preventDefault();
      search.focus();
    });

    const choose = (language) => {
      for (const tab of document.querySelectorAll("[role=tab]")) tab.setAttribute("aria-selected", String(tab.dataset.language === language));
      for (const panel of document.querySelectorAll("[role=tabpanel]")) panel.hidden = panel.dataset.language !== language;
      keep("contract-language", language);
    };
    choose(kept("contract-language") ?? "curl");
    addEventListener("click", (event) => {
      const tab = event.target.closest?.("[role=tab]");
      if (tab) choose(tab.dataset.language);
    });
    addEventListener("keydown", (event) => {
      const tab = event.target.closest?.("[role=tab]");
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!tab || !step) return;
      const tabs = [...tab.parentElement.children];
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      next.focus();
      choose(next.dataset.language);
    });

    // The toggle event does not bubble.
    addEventListener("toggle", ({ target }) => {
      const type = target.open && target.dataset.example;
      const example = type && document.getElementById(type)?.querySelector(".examples pre");
      if (!example) return;
      delete target.dataset.example;
      target.querySelector("p").replaceWith(example.cloneNode(true));
    }, true);

    addEventListener("submit", async (event) => {
      event.preventDefault();
      const form = event.target;
      const output = form.querySelector("output");
      let path = form.dataset.path;
      const query = new URLSearchParams();
      const headers = new Headers();
      for (const field of form.querySelectorAll("[data-in]")) {
        if (field.dataset.in === "path") path = path.split(`{${field.name}}`).join(encodeURIComponent(field.value));
        else if (field.value && field.dataset.in === "query") query.append(field.name, field.value);
        else if (field.value) headers.set(field.name, field.value);
      }
      const token = document.getElementById("token").value;
      if (token) headers.set("Authorization", /\s/.test(token) ? token : `Bearer ${token}`);
      const body = form.elements.body?.value || undefined;
      if (body) headers.set("Content-Type", form.dataset.type);
      output.textContent = "…";
      try {
        const server = document.getElementById("server").value.replace(/\/$/, "");
        const answer = await fetch(server + path + (query.size ? `?${query}` : ""), { method: form.dataset.method, headers, body });
        const text = await answer.text();
        let shown = text;
        try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch { /* not JSON */ }
        output.textContent = `${answer.status} ${answer.statusText}\n\n${shown}`;
      } catch (error) {
        output.textContent = `${error}. Does the server run, and does it let pages of other origins call it (CORS)?`;
      }
    });
    """#
}
