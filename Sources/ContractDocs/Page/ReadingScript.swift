/// Search, light or dark, the place of the reader, the language of examples, and what is shown when it is looked at.
enum ReadingScript {
  static let text = #"""
    "use strict";
    const root = document.documentElement;
    const find = (selector, within = document) => within.querySelector(selector);
    const all = (selector, within = document) => [...within.querySelectorAll(selector)];
    const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
    const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a file opened from disk may have no storage */ } };
    root.classList.add("scripted");

    const theme = kept("contract-theme");
    if (theme) root.dataset.theme = theme;
    find("#theme").addEventListener("click", () => {
      const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = isDark ? "light" : "dark";
      keep("contract-theme", root.dataset.theme);
    });

    // The list at the side. On a narrow screen it is unfolded by its button, or by searching.
    const nav = find("nav"), menu = find("#menu"), search = find("#search"), found = find("#found");
    const unfold = (isOpen) => { nav.classList.toggle("open", isOpen); menu.setAttribute("aria-expanded", String(isOpen)); };
    menu.addEventListener("click", () => unfold(!nav.classList.contains("open")));
    find("#contents").addEventListener("click", ({ target }) => { if (target.closest("a")) unfold(false); });
    const parts = all("#contents .part").map((part) => ({
      part, entries: all("li", part).map((item) => ({ item, words: ((item.dataset.words ?? "") + " " + item.textContent).toLowerCase() })),
    }));
    const filter = () => {
      const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      for (const { part, entries } of parts) {
        let isEmpty = true;
        for (const { item, words } of entries) {
          item.hidden = !wanted.every((word) => words.includes(word));
          if (item.hidden) continue;
          isEmpty = false;
          count += 1;
        }
        part.hidden = isEmpty;
      }
      found.textContent = wanted.length ? `${count || "Nothing"} found` : "";
      unfold(wanted.length > 0);
    };
    search.addEventListener("input", filter);
    nav.addEventListener("keydown", (event) => {
      const links = () => all("#contents li:not([hidden]) a");
      if (event.target === search && event.key === "Enter") links()[0]?.click();
      if (event.key === "Escape") { search.value = ""; filter(); search.focus(); }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const visible = links(), next = visible.indexOf(document.activeElement) + step;
      (next < 0 ? search : visible[Math.min(next, visible.length - 1)])?.focus();
    });
    addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest?.("input, textarea, select")) return;
      event.preventDefault();
      search.focus();
    });

    // Where the reader is.
    const places = new Map(all("#contents li a").map((link) => [link.hash.slice(1), link]));
    let current;
    const watcher = new IntersectionObserver((seen) => {
      const link = places.get(seen.findLast(({ isIntersecting }) => isIntersecting)?.target.id);
      if (!link || link === current) return;
      current?.removeAttribute("aria-current");
      current = link;
      link.setAttribute("aria-current", "true");
      const { top, bottom } = link.getBoundingClientRect(), frame = nav.getBoundingClientRect();
      if (top < frame.top + 80 || bottom > frame.bottom) nav.scrollTop += top - frame.top - frame.height / 3;
    }, { rootMargin: "-10% 0px -80%" });
    for (const article of all("article")) watcher.observe(article);

    const choose = (language) => {
      for (const tab of all("[role=tab]")) {
        const isChosen = tab.dataset.language === language;
        tab.setAttribute("aria-selected", String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
      }
      for (const panel of all("[role=tabpanel]")) panel.hidden = panel.dataset.language !== language;
      keep("contract-language", language);
    };
    const languages = all("[role=tablist]").slice(0, 1).flatMap((tabs) => all("[role=tab]", tabs).map((tab) => tab.dataset.language));
    choose(languages.includes(kept("contract-language")) ? kept("contract-language") : languages[0]);
    addEventListener("click", async ({ target }) => {
      const tab = target.closest?.("[role=tab]"), copy = target.closest?.(".copy");
      if (tab) {
        const before = tab.getBoundingClientRect().top;
        choose(tab.dataset.language);
        scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
      }
      if (!copy) return;
      const text = all("pre", copy.closest(".example")).find((pre) => pre.offsetParent)?.textContent ?? "";
      const isDone = await navigator.clipboard?.writeText(text).then(() => true, () => false);
      copy.textContent = isDone ? "Copied" : "Not allowed";
      setTimeout(() => { copy.textContent = "Copy"; }, 1500);
    });
    addEventListener("keydown", (event) => {
      const tab = event.target.closest?.("[role=tab]");
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!tab || !step) return;
      const tabs = [...tab.parentElement.children];
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      choose(next.dataset.language);
      next.focus();
    });

    // What a type holds, and its example, stand once, beside the type. They are shown elsewhere when somebody looks.
    const fill = (details) => {
      const { example, members } = details.dataset;
      delete details.dataset.example;
      delete details.dataset.members;
      const type = document.getElementById(example ?? members);
      const shown = type ? all(example ? ".examples pre" : ":scope > .text > :is(dl, ul, .values, .constraints, .type)", type) : [];
      if (shown.length) find(":scope > p", details).replaceWith(...shown.map((element) => element.cloneNode(true)));
    };
    const nearby = new IntersectionObserver((seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        nearby.unobserve(target);
        fill(target);
      }
    }, { rootMargin: "600px" });
    for (const details of all("details[open]:is([data-example], [data-members])")) nearby.observe(details);
    // The toggle event does not bubble.
    addEventListener("toggle", ({ target }) => {
      if (!target.open) return;
      if (target.dataset.example || target.dataset.members) fill(target);
      const form = find(":scope > template", target);
      form?.replaceWith(form.content);
    }, true);
    """#
}
