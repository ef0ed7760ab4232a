/** The stylesheet of the insights: tokens by role, the same house as the widget. */
export const INSIGHTS_CSS = `
:root {
  color-scheme: light dark;
  --accent: light-dark(#0b5d57, #7fd6c9);
  --on-accent: light-dark(#fff, #06302c);
  --accent-soft: light-dark(#e6f1ef, #12322f);
  --surface: light-dark(#fff, #16191b);
  --surface-2: light-dark(#f6f6f3, #1e2225);
  --text: light-dark(#1b1f22, #eceeed);
  --muted: light-dark(#566066, #a8b1b4);
  --border: light-dark(#e3e4e0, #2d3336);
  --border-strong: light-dark(#80888c, #6f787c);
}
* { box-sizing: border-box; margin: 0; }
html { -webkit-text-size-adjust: none; text-size-adjust: none; }
body {
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  background: var(--surface); color: var(--text);
  max-width: 816px; margin-inline: auto; padding: 40px 24px 56px; overflow-wrap: anywhere;
}
a { color: var(--accent); text-decoration: underline; text-underline-offset: 2px; font-weight: 500; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
small, .note, .lede, footer { color: var(--muted); font-size: 13.5px; }
small { font-size: 13px; font-weight: 400; line-height: 1.45; }
code { font: .93em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.brand { font-size: 12.5px; font-weight: 600; color: var(--accent); margin-bottom: 4px; }
h1 { font-size: 28px; line-height: 1.25; font-weight: 650; letter-spacing: -.015em; }
.lede { font-size: 15px; margin-top: 4px; text-wrap: pretty; }
nav { display: flex; flex-wrap: wrap; gap: 8px 24px; margin-top: 20px; }
.chips { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 8px; }
.chips a {
  display: inline-flex; align-items: center; min-height: 44px; padding-inline: 16px; border-radius: 999px;
  border: 1px solid var(--border-strong); color: var(--text); font-size: 14px; font-weight: 400; text-decoration: none;
  max-width: 100%; overflow: clip;
}
.chips a:hover { background: var(--surface-2); }
.chips a[aria-current] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }

.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 20px 24px; margin-top: 36px; }
.figures div { display: flex; flex-direction: column; }
.figures dd { order: -1; font-size: 28px; line-height: 1.2; font-weight: 650; letter-spacing: -.015em; font-variant-numeric: tabular-nums; }
.figures .detail { order: 1; font-size: 13px; line-height: 1.45; font-weight: 400; letter-spacing: 0; color: var(--muted); }
.figures dt { font-size: 14.5px; }

section { margin-top: 48px; }
h2 { font-size: 20px; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; }
.note { margin-top: 2px; text-wrap: pretty; max-width: 78ch; }
table { width: calc(100% + 24px); margin: 12px -12px 0; border-collapse: separate; border-spacing: 0; }
th, td { text-align: start; vertical-align: baseline; padding: 12px; border-bottom: 1px solid var(--border); font-weight: 400; }
/* What visitors wrote may stack marks on marks: they paint over nothing but their own place. */
th, td, figure, blockquote, small, .reasons li, q, code, th > span { overflow: clip; }
q, code, th > span { display: inline-block; max-width: 100%; overflow-clip-margin: 2px; }
/* As blocks, they align the row by their first line. */
th > q, th > code, th > span { display: block; }
thead th { font-size: 12.5px; font-weight: 600; color: var(--muted); padding-block: 6px; }
tbody th { font-weight: 600; }
tbody th small { display: block; }
.lead { border-radius: 12px; box-shadow: 0 1px 2px rgb(0 0 0/.05), 0 8px 24px -12px rgb(0 0 0/.18); }
.lead > * { border-block: 1px solid var(--border); }
.lead > :first-child { border-inline-start: 1px solid var(--border); border-start-start-radius: 12px; border-end-start-radius: 12px; }
.lead > :last-child { border-inline-end: 1px solid var(--border); border-start-end-radius: 12px; border-end-end-radius: 12px; }
.label { display: block; font-size: 12.5px; font-weight: 600; color: var(--accent); }
.gaps thead th { border-bottom: 0; }
tbody code { font-weight: inherit; }
q { quotes: "\\201c" "\\201d"; }
small q, small code { color: inherit; }
.number, .share { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.share { width: 132px; }
.share > * { display: block; }
.share strong { font-weight: 650; }
.quiet { color: var(--muted); font-size: 13.5px; white-space: normal; }
.interval { margin-inline-start: auto; margin-block: 2px; }
.interval .track { fill: var(--border-strong); opacity: .6; }
.interval .range { fill: var(--accent); opacity: .38; }
.interval .point { fill: var(--accent); }

.with-words > * { border-bottom: 0; padding-bottom: 4px; }
.words td { padding-top: 0; padding-bottom: 16px; }
.reasons { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 16px; font-size: 13.5px; color: var(--muted); }
.reasons b { font-weight: 600; color: var(--text); font-variant-numeric: tabular-nums; }
figure { margin-top: 10px; background: var(--surface-2); border-radius: 12px; padding: 10px 14px; max-width: 60ch; }
blockquote { white-space: pre-line; }
figcaption { color: var(--muted); font-size: 12.5px; margin-top: 2px; }

.empty p, .empty ol { margin-top: 12px; }
.empty ol { padding-inline-start: 22px; display: grid; gap: 12px; }
pre {
  margin-top: 8px; padding: 14px 16px; border-radius: 12px; background: var(--surface-2);
  white-space: pre-wrap; font-size: 14px; line-height: 1.6;
}
footer { margin-top: 48px; border-top: 1px solid var(--border); padding-top: 16px; }

@media (max-width: 560px) {
  body { padding: 24px 16px 40px; }
  th, td { padding-inline: 6px; }
  th:first-child, td:first-child { padding-inline-start: 12px; }
  th:last-child, td:last-child { padding-inline-end: 12px; }
  .chips { gap: 6px; }
  .chips a { padding-inline: 11px; }
  .figures { grid-template-columns: 1fr 1fr; }
  .share { width: 106px; }
  .interval { width: 84px; }
}
@media (forced-colors: active) {
  .chips a[aria-current] { border-width: 3px; }
  .interval * { fill: CanvasText; forced-color-adjust: none; }
}
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0 12px; font-size: 11pt; }
  nav, footer a { display: none; }
  tr, figure { break-inside: avoid; }
  .words { break-before: avoid; }
  h2, thead { break-after: avoid; }
  * { print-color-adjust: exact; }
}
`;

/** The mark in the browser's tab. */
export const INSIGHTS_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#0b5d57"/><g fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"><path d="M9 23v-3M16 23V14M23 23V9"/></g></svg>
`;
