/// How the page looks: light and dark, wide and narrow, on a screen and on paper.
enum PageStyle {
  /// SHA-256 of `text` in base64, as the page's policy names it; a test holds the two together.
  static let digest = "384H4RLK30q3j8uuhDXrJU6Fg+/f4b7d+NT8E8wrmbQ="

  static let text = #"""
    :root {
      color-scheme: light dark; --text: light-dark(#1b2330, #e4e8ef); --soft: light-dark(#566072, #a3adbd); --line: light-dark(#dfe3ea, #2f3744);
      --back: light-dark(#fff, #12161d); --panel: light-dark(#f5f7fa, #171c25); --code: light-dark(#f5f7fa, #1b212b);
      --link: light-dark(#0b57d0, #8ab4f8); --chosen: light-dark(#e3ecfb, #22304a); --get: light-dark(#1a6b3c, #7fd19b);
      --post: var(--link); --put: light-dark(#8a4b00, #f0b16b); --delete: light-dark(#b3261e, #f2a7a2); --other: light-dark(#5f6368, #b0b7c3);
    }
    :root[data-theme="light"] { color-scheme: light; }
    :root[data-theme="dark"] { color-scheme: dark; }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0; display: grid; grid-template-columns: 20rem minmax(0, 1fr); color: var(--text); background: var(--back);
      font: 16px/1.55 system-ui, sans-serif;
    }
    a { color: var(--link); text-decoration: none; }
    a:hover { text-decoration: underline; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
    .skip { position: absolute; left: -999px; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--back); padding: .5rem; z-index: 3; }
    code, pre, textarea, output { font: .86em/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; }
    input, textarea, select, button {
      font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .55rem;
    }
    button { cursor: pointer; }

    nav {
      position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 0 .75rem 2rem; border-right: 1px solid var(--line);
      background: var(--panel); font-size: .9rem;
    }
    nav ul { list-style: none; margin: 0 0 1rem; padding: 0; }
    nav .part > p { margin: .25rem .5rem; font-weight: 600; }
    nav .part > p a { color: var(--text); }
    nav li a { display: flex; gap: .5rem; padding: .2rem .5rem; border-radius: 6px; color: var(--soft); overflow-wrap: anywhere; }
    nav li a:hover { background: var(--line); text-decoration: none; }
    nav li a[aria-current] { background: var(--chosen); color: var(--text); }
    nav .method { flex: none; width: 3rem; background: none; color: var(--method); padding: .2rem 0 0; text-align: left; }
    .tools {
      display: flex; flex-wrap: wrap; gap: .5rem; position: sticky; top: 0; background: var(--panel); padding: 1rem .25rem .5rem; z-index: 1;
    }
    #search { flex: 1; min-width: 0; }
    #menu { display: none; }
    #found { flex-basis: 100%; margin: 0; color: var(--soft); }
    #found:empty { display: none; }

    main { padding: 2rem 2.5rem 6rem; min-width: 0; max-width: 90rem; outline: none; }
    h1 { margin: 0; font-size: 2rem; line-height: 1.2; }
    h1 .version {
      font-size: .9rem; font-weight: 400; vertical-align: middle; border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .6rem;
    }
    h2 { margin: 3.5rem 0 .5rem; font-size: 1.5rem; }
    h3 { margin: 0 0 .5rem; font-size: 1.15rem; overflow-wrap: anywhere; }
    h3 a, h3 a:hover { color: inherit; }
    h4 { margin: 1.4rem 0 .3rem; font-size: .95rem; }
    header > .prose, .group > .prose { max-width: 48rem; }
    .prose { overflow-wrap: anywhere; }
    .prose p, .prose ul, .prose ol, .prose pre { margin: .5rem 0; }
    .prose ul, .prose ol { padding-left: 1.4rem; }
    .prose code { background: var(--code); border-radius: 4px; padding: .05rem .25rem; }
    .prose pre code { background: none; padding: 0; }
    table { border-collapse: collapse; display: block; overflow-x: auto; }
    th, td { border: 1px solid var(--line); padding: .2rem .6rem; text-align: left; vertical-align: top; }
    .version, .in, .constraints, .security, dd .prose { color: var(--soft); }
    .in, .constraints, .security, dd .prose { font-size: .9em; }
    .card { display: grid; grid-template-columns: max-content minmax(0, 30rem); gap: .5rem 1rem; align-items: center; margin: 1.25rem 0; }
    .required { color: var(--delete); font-size: .8em; font-weight: 400; }
    .badge {
      font-size: .7rem; border: 1px solid var(--delete); color: var(--delete); border-radius: 4px; padding: 0 .3rem; vertical-align: middle;
    }
    .deprecated { text-decoration: line-through; }

    article {
      display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 28rem); gap: 2.5rem; padding: 2rem 0; border-top: 1px solid var(--line);
      content-visibility: auto; contain-intrinsic-size: auto 30rem;
    }
    .call { display: flex; gap: .6rem; align-items: center; margin: .25rem 0 .75rem; overflow-wrap: anywhere; }
    .call .variable { color: var(--link); }
    .method {
      font: 700 .7rem/1.4 ui-monospace, SFMono-Regular, Menlo, monospace; color: var(--back); background: var(--method); border-radius: 4px;
      padding: .1rem .4rem; --method: var(--other);
    }
    .get { --method: var(--get); }
    .post { --method: var(--post); }
    .put, .patch { --method: var(--put); }
    .delete { --method: var(--delete); }
    dl { margin: 0; }
    dl > div { padding: .5rem 0; border-top: 1px solid var(--line); }
    dl > div:first-child { border-top: 0; }
    dt { overflow-wrap: anywhere; }
    dt code { font-weight: 600; }
    dd { margin: 0; overflow-wrap: anywhere; }
    dd p, dd .prose p { margin: .15rem 0; }
    dd dl { border-left: 2px solid var(--line); padding-left: .9rem; margin-top: .3rem; }
    .values { margin: .2rem 0; }
    .values code { background: var(--code); border-radius: 4px; padding: .05rem .3rem; }
    details > summary { cursor: pointer; padding: .15rem 0; }
    dd details > dl { border-left: 2px solid var(--line); padding-left: .9rem; }
    .status { font-weight: 700; color: var(--put); }
    .status-2 { color: var(--get); }
    .status-5 { color: var(--delete); }

    .examples { align-self: start; position: sticky; top: 1rem; display: grid; gap: .6rem; min-width: 0; }
    .example, .try { border: 1px solid var(--line); border-radius: 8px; min-width: 0; }
    .bar, .example > summary, .try > summary { display: flex; gap: .25rem; align-items: center; padding: .3rem .6rem; font-size: .85rem; }
    .example > summary, .try > summary { display: list-item; list-style-position: inside; }
    .bar [role="tablist"] { display: flex; flex: 1; gap: .25rem; }
    .bar button { border-color: transparent; padding: .1rem .5rem; color: var(--soft); background: none; }
    .bar [aria-selected="true"] { color: var(--link); background: var(--chosen); }
    pre {
      background: var(--code); border-radius: 8px; padding: .75rem .9rem; overflow: auto; max-height: 26rem; margin: .3rem 0; tab-size: 2;
    }
    .example pre { margin: 0; border-top: 1px solid var(--line); border-radius: 0 0 8px 8px; }
    .example > p { margin: 0; padding: .3rem .9rem .6rem; }
    .try > summary { color: var(--link); font-weight: 600; }
    form { display: grid; gap: .5rem; padding: .3rem .9rem .9rem; font-size: .9rem; }
    form p { margin: 0; color: var(--soft); }
    form label { display: grid; gap: .1rem; }
    form textarea { width: 100%; resize: vertical; }
    form button { justify-self: start; color: var(--back); background: var(--link); border-color: transparent; }
    form output { display: block; white-space: pre-wrap; overflow: auto; overflow-wrap: anywhere; max-height: 26rem; }
    form output:empty { display: none; }

    @media (max-width: 80rem) {
      article { grid-template-columns: minmax(0, 1fr); gap: 1rem; }
      .examples { position: static; }
    }
    @media (max-width: 52rem) {
      html { scroll-padding-top: 4.5rem; }
      body { display: block; }
      nav { height: auto; max-height: 100vh; padding: 0 .75rem; border-right: 0; border-bottom: 1px solid var(--line); z-index: 2; }
      .tools { padding: .6rem 0; }
      #menu { display: block; }
      .scripted nav:not(.open) #contents { display: none; }
      main { padding: 1.25rem 1rem 4rem; }
      .card { grid-template-columns: minmax(0, 1fr); gap: .25rem; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print {
      :root, :root[data-theme] { color-scheme: light; }
      body, main { display: block; padding: 0; max-width: none; font-size: 10pt; }
      nav, .try, .bar, .card, .skip { display: none; }
      article { display: block; content-visibility: visible; padding: 1rem 0; }
      h2, h3, h4, .call, dt { break-after: avoid; }
      .examples { position: static; margin-top: .5rem; }
      pre { max-height: none; white-space: pre-wrap; overflow-wrap: anywhere; break-inside: avoid; }
      [role="tabpanel"] { display: none; }
      [role="tabpanel"][data-language="curl"] { display: block !important; }
      .example:not([open]) { display: none; }
    }
    """#
}
