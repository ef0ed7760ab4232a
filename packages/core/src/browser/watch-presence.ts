import { dom } from './dom-access.js';

/** Calls back when the page is hidden or left, and when the connection returns; returns its undo. */
export function watchPresence(window: Window, on: { hidden(): void; online(): void }): () => void {
  const hide = () => {
    if (dom().isPageHidden(window.document)) on.hidden();
  };
  const leave = () => on.hidden();
  const online = () => on.online();
  // On the window, whose methods no element's name can replace. `pagehide` besides, for pages left without hiding.
  window.addEventListener('visibilitychange', hide);
  window.addEventListener('pagehide', leave);
  window.addEventListener('online', online);
  return () => {
    window.removeEventListener('visibilitychange', hide);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('online', online);
  };
}
