import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { AidParts } from '../aids.js';
import type { Draft } from './contact-aid.js';

const blank: Draft = { complaint: '', mail: '', channel: 0, edited: {} };
/** Of what could not be sent by anybody. */
const longest = 20_000;

/** What was kept on another page of this tab; anything else is nothing. */
function parse(text: string | undefined): Draft {
  try {
    const { question, complaint, mail, channel, edited } = JSON.parse(text ?? '') as Partial<Draft>;
    const isWhole =
      typeof complaint === 'string' &&
      typeof mail === 'string' &&
      typeof channel === 'number' &&
      typeof edited === 'object' &&
      edited !== null &&
      Object.values(edited).every((line) => typeof line === 'string');
    if (!isWhole) return blank;
    return { complaint, mail, channel, edited, ...(typeof question === 'string' && { question }) };
  } catch {
    return blank;
  }
}

/** What the visitor writes to people: over the pages of this tab, where something may be kept, until it is sent. */
export function createDraft({ scope, permission }: AidParts): {
  draft: ReadonlySignal<Draft>;
  write(changes: Partial<Draft>): void;
  /** @param mail stays, for the next one. @default none */
  empty(mail?: string): void;
} {
  const store = scope.platform.sessionStorage;
  const key = `${scope.prefix}draft`;
  const draft = signal(parse(store.get(key)));

  return {
    draft,
    write(changes) {
      draft.value = { ...draft.peek(), ...changes };
      const text = JSON.stringify(draft.peek());
      if (permission.mayStore.peek() && text.length <= longest) store.set(key, text);
    },
    empty(mail = '') {
      draft.value = { ...blank, mail };
      store.remove(key);
    },
  };
}
