import { onEscape } from './on-escape.js';

/** How the launcher says that it leads to one answer. */
export interface Mark {
  /** Its name meanwhile; begins with what is written on it. */
  name: string;
  /** Shows a dot, where no bubble says it. */
  hasDot: boolean;
  /** Something is wrong on the page. */
  isWarning: boolean;
  /** Esc, with the focus on it: a mark has no buttons of its own. */
  leave(): void;
}

/** Marks the launcher; returns the undo. */
export function markLauncher(launcher: HTMLElement, { name, hasDot, isWarning, leave }: Mark): () => void {
  const dot = document.createElement('i');
  dot.className = isWarning ? 'dot warn' : 'dot';
  const unlisten = onEscape(launcher, leave);
  launcher.setAttribute('aria-label', name);
  if (hasDot) launcher.append(dot);
  return () => {
    unlisten();
    launcher.removeAttribute('aria-label');
    dot.remove();
  };
}
