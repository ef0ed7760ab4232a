/** Everything that styles of real pages do to guests, and more of it. */
export const hostileStyles = `
* {
  all: unset !important;
  box-sizing: content-box !important;
  display: block !important;
  font: italic 40px / 3 fantasy !important;
  letter-spacing: 5px !important;
  word-spacing: 9px !important;
  text-transform: uppercase !important;
  text-align: right !important;
  text-indent: 3em !important;
  color: red !important;
  background: yellow !important;
  border: 5px dashed blue !important;
  padding: 10px !important;
  margin: 10px !important;
  visibility: visible !important;
  cursor: crosshair !important;
  user-select: none !important;
  pointer-events: none !important;
  white-space: pre !important;
  zoom: 1 !important;
  scroll-behavior: smooth !important;
  accent-color: red !important;
  caret-color: red !important;
  quotes: none !important;
  list-style: square inside !important;
  tab-size: 40 !important;
}
html > *, body * {
  writing-mode: vertical-rl !important;
  opacity: 0.9 !important;
  transition: all 3s !important;
  animation: hostile 1s infinite !important;
  filter: hue-rotate(90deg) !important;
  clip-path: inset(0) !important;
}
*::before, *::after { content: "!" !important; }
*::backdrop { background: red !important; }
*::placeholder { color: lime !important; }
*::selection { background: black !important; }
@keyframes hostile { to { rotate: 1turn } }
html { font-size: 62.5% !important; }
body { contain: paint !important; overflow: hidden !important; }
body { transform: scale(0.5) !important; perspective: 10px !important; }
button, input, dialog, svg, h2, ul, li, mark, [popover], [part] { all: revert !important; min-height: 200px !important; }
.row, .bar, .body, .icon, .search, .label, .foot, .left { display: none !important; }
help-ahead, help-ahead * { display: none !important; position: absolute !important; inset: 0 !important; transform: scale(3) !important; opacity: 0 !important; z-index: -1 !important; }
help-ahead:not(#a):not(#b) { visibility: hidden !important; content-visibility: hidden !important; filter: invert(1) !important; }
`;
