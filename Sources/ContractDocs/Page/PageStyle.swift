/// How the page looks: light and dark, wide and narrow, on a screen and on paper.
enum PageStyle {
  /// SHA-256 of `text` in base64, as the page's policy names it; a test holds the two together.
  static let digest = "BW7FVKmlW9twA9hxbpPSvaMXl085nPq46AQrzQLNqw8="

  static let text = #"""
    :root { color-scheme: light dark; --text: #1d2430; --soft: #5a6474; --line: #dfe3ea; --back: #fff; --panel: #f5f7fa; --link: #0b57d0; --mark: #b3261e; }
    @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --text: #e4e8ef; --soft: #9aa5b5; --line: #303846; --back: #12161d; --panel: #1a2029; --link: #8ab4f8; --mark: #f2b8b5; } }
    :root[data-theme="dark"] { color-scheme: dark; --text: #e4e8ef; --soft: #9aa5b5; --line: #303846; --back: #12161d; --panel: #1a2029; --link: #8ab4f8; --mark: #f2b8b5; }
    :root[data-theme="light"] { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0; font: 16px/1.55 system-ui, sans-serif; color: var(--text); background: var(--back); display: grid; grid-template-columns: 19rem minmax(0, 1fr); }
    a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
    .skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: 1rem; background: var(--back); padding: .5rem; z-index: 2; }
    nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1rem; border-right: 1px solid var(--line); background: var(--panel); font-size: .9rem; }
    nav ul { list-style: none; margin: 0 0 1rem; padding: 0; } nav p { margin: .25rem 0; font-weight: 600; } nav li a { display: block; padding: .15rem 0; color: var(--text); overflow-wrap: anywhere; }
    .tools { display: flex; gap: .5rem; position: sticky; top: -1rem; background: var(--panel); padding: .25rem 0 .5rem; } #search { flex: 1; min-width: 0; } #found { min-height: 1.2em; color: var(--soft); font-weight: 400; }
    input, textarea, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .5rem; } button { cursor: pointer; }
    main { padding: 1.5rem 2.5rem 6rem; min-width: 0; outline: none; } h1 { margin: 0; font-size: 1.9rem; } h2 { margin: 3rem 0 .5rem; font-size: 1.4rem; } h3 { margin: 0 0 .4rem; font-size: 1.1rem; } h4 { margin: 1.2rem 0 .3rem; font-size: .8rem; text-transform: uppercase; letter-spacing: .05em; color: var(--soft); }
    .version, .in, .constraints, .security { color: var(--soft); font-size: .9em; } .required { color: var(--mark); font-size: .8em; } .badge { font-size: .7rem; border: 1px solid var(--mark); color: var(--mark); border-radius: 4px; padding: 0 .3rem; vertical-align: middle; }
    article { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 26rem); gap: 2rem; padding: 1.75rem 0; border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 30rem; }
    .examples { align-self: start; position: sticky; top: 1rem; } .prose p, .prose ul { margin: .4rem 0; } .prose { color: var(--soft); } dd .prose { font-size: .92em; }
    dl { margin: 0; } dt { margin-top: .5rem; overflow-wrap: anywhere; } dd { margin: 0 0 .2rem 1rem; } dd dl { border-left: 2px solid var(--line); padding-left: .8rem; }
    code { font: .88em/1.5 ui-monospace, monospace; } pre { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: .8rem; overflow: auto; max-height: 24rem; margin: .4rem 0; } .values code { background: var(--panel); border-radius: 4px; padding: 0 .3rem; }
    .method { font: 700 .68rem/1.4 ui-monospace, monospace; padding: .05rem .3rem; border-radius: 4px; color: #fff; background: #5f6368; } .get { background: #1a6b3c; } .post { background: #0b57d0; } .put, .patch { background: #8a4b00; } .delete { background: #b3261e; }
    .status { border-radius: 4px; padding: 0 .3rem; background: var(--panel); } .deprecated { text-decoration: line-through; } .tabs { display: flex; gap: .3rem; } .tabs [aria-selected="true"] { border-color: var(--link); color: var(--link); }
    .field { display: block; margin: .4rem 0; } .field input, .field textarea { width: 100%; } header .field input { max-width: 26rem; } output { display: block; white-space: pre-wrap; overflow-wrap: anywhere; font: .85em/1.5 ui-monospace, monospace; margin-top: .5rem; max-height: 24rem; overflow: auto; } [hidden] { display: none; }
    @media (max-width: 75rem) { article { grid-template-columns: minmax(0, 1fr); gap: 1rem; } .examples { position: static; } }
    @media (max-width: 48rem) { body { display: block; } nav { position: static; height: auto; max-height: 45vh; border-right: 0; border-bottom: 1px solid var(--line); } main { padding: 1rem; } }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print { nav, .try, .tabs, .field { display: none; } body { display: block; } article { break-inside: avoid; content-visibility: visible; display: block; } pre { max-height: none; white-space: pre-wrap; } [role="tabpanel"] { display: none; } [role="tabpanel"][data-language="curl"] { display: block; } }
    """#
}
