const adopted = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** Adds the sheet of a late chunk to a root, once. */
export function adoptOnce(root: ShadowRoot, css: string): void {
  if (adopted.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  adopted.set(root, sheet);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
