import { onEscape } from './on-escape.js';

/** How the launcher says that it leads to one answer. */
export interface Mark {
  /** Its name meanwhile; begins with what is written on it. */
  name: string;
  /** Shows a dot, where no bubble says it; and this, where the launcher has room for words. */
  question: string | undefined;
  /** Something is wrong on the page. */
  isWarning: boolean;
  /** Esc, with the focus on it: a mark has no buttons of its own. */
  leave(): void;
}

/** Marks the launcher; returns the undo. */
export function markLauncher(launcher: HTMLElement, { name, question, isWarning, leave }: Mark): () => void {
  const dot = document.createElement('i');
  dot.className = isWarning ? 'dot warn' : 'dot';
  const words = document.createElement('span');
  words.className = 'asked';
  words.dir = 'auto';
  const unlisten = onEscape(launcher, leave);
  // Its own word makes room: what is seen has to stand in the name as it is seen.
  const own = launcher.lastChild;
  launcher.setAttribute('aria-label', name);
  if (question !== undefined) {
    words.textContent = question;
    own?.remove();
    launcher.append(words, dot);
    launcher.dataset.asks = '';
  }
  return () => {
    unlisten();
    launcher.removeAttribute('aria-label');
    if (own && question !== undefined) launcher.append(own);
    words.remove();
    dot.remove();
    delete launcher.dataset.asks;
  };
}
