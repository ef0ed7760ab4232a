/** Calls back when the page is hidden or left, and when the connection returns; returns its undo. */
export function watchPresence(on: { hidden(): void; online(): void }): () => void {
  const hide = () => {
    if (document.visibilityState === 'hidden') on.hidden();
  };
  const leave = () => on.hidden();
  const online = () => on.online();
  // `pagehide` besides, for pages that are left without being hidden first.
  window.addEventListener('visibilitychange', hide);
  window.addEventListener('pagehide', leave);
  window.addEventListener('online', online);
  return () => {
    window.removeEventListener('visibilitychange', hide);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('online', online);
  };
}
