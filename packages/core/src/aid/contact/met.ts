import { signal, untracked } from '@preact/signals-core';
import { scrubText } from '../../feedback/scrub-text.js';
import type { AidParts } from '../aids.js';

/** What the visitor met in this visit: article ids in order, and the last question. */
interface Kept {
  read: readonly string[];
  question: string;
}

const nothing: Kept = { read: [], question: '' };
const mostRead = 8;

function parse(text: string | undefined): Kept {
  try {
    const { read, question } = JSON.parse(text ?? '') as Partial<Kept>;
    return Array.isArray(read) && typeof question === 'string'
      ? { read: read.filter((id) => typeof id === 'string').slice(0, mostRead), question }
      : nothing;
  } catch {
    return nothing;
  }
}

/** Follows what the visitor reads and asks, over the pages of this tab where it may be kept. */
export function followMet(parts: AidParts) {
  const { scope, state, permission, article } = parts;
  const store = scope.platform.sessionStorage;
  const key = `${scope.prefix}met`;
  const met = signal(parse(store.get(key)));

  const keep = (next: Kept): void => {
    met.value = next;
    if (!permission.mayStore.peek()) return;
    // Of a private article, not even the name stays.
    const read = next.read.filter((id) => article(id) && !article(id)?.private);
    store.set(key, JSON.stringify({ read, question: scrubText(next.question, 300) }));
  };

  scope.follow(() => {
    const view = state.view.value;
    const found = view.name === 'article' ? article(view.id) : undefined;
    if (!found || found.private) return;
    untracked(() => {
      const { read, question } = met.peek();
      keep({ read: [...read.filter((id) => id !== found.id), found.id].slice(-mostRead), question });
    });
  });
  // Going to another screen may empty the field: the question of a moment ago is the one that is meant.
  scope.follow(() => {
    const question = state.query.value.trim();
    if (question) untracked(() => keep({ ...met.peek(), question }));
  });

  return {
    met,
    forget(): void {
      met.value = nothing;
      store.remove(key);
    },
  };
}
