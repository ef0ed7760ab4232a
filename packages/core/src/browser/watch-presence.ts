/** Calls back when the page is hidden or left, and when the connection returns; returns its undo. */
export function watchPresence(on: { hidden(): void; online(): void }): () => void {
  const life = new AbortController();
  const listen = (type: string, listener: () => void) =>
    window.addEventListener(type, listener, { signal: life.signal });
  listen('visibilitychange', () => {
    if (document.visibilityState === 'hidden') on.hidden();
  });
  // Besides, for pages that are left without being hidden first.
  listen('pagehide', () => on.hidden());
  listen('online', () => on.online());
  return () => life.abort();
}
