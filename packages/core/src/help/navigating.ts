import type { View } from './help.js';
import type { State } from './state.js';

/** Moves between screens, and remembers the way back. */
export interface Navigating {
  /** Shows another screen. Going where one is stays one step. */
  go(view: View): void;
  back(): void;
  home(): void;
  /** Sets the query; what was rejected or narrowed belonged to the former one. */
  ask(query: string): void;
}

/** Enough for any way a person remembers. */
const longestWay = 50;

function isSame(one: View, other: View): boolean {
  return JSON.stringify({ ...one, from: 0 }) === JSON.stringify({ ...other, from: 0 });
}

export function createNavigating({ view, query, keep, without, section }: State): Navigating {
  let way: { view: View; query: string }[] = [];

  const ask = (next: string): void => {
    if (next !== query.peek()) {
      without.value = [];
      section.value = undefined;
    }
    if (next === '') keep.value = [];
    query.value = next;
  };

  const home = (): void => {
    way = [];
    ask('');
    view.value = { name: 'home' };
  };

  return {
    ask,
    home,
    go(next) {
      const present = view.peek();
      if (isSame(present, next)) return;
      way = [...way, { view: present, query: query.peek() }].slice(-longestWay);
      view.value = next;
    },
    back() {
      const last = way.pop();
      if (last === undefined || last.view.name === 'home') return home();
      ask(last.query);
      // The same object again, so that nobody takes it for a new visit to that screen.
      view.value = last.view;
    },
  };
}
