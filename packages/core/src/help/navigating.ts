import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { View } from './help.js';

/** Which screen is shown, and the way back. */
export interface Navigating {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly view: ReadonlySignal<View>;
  /** False when that is so already. */
  setOpen(open: boolean): boolean;
  /** Shows another screen; `query` is what the search field goes back to. Going where one is stays one step. */
  go(view: View, query: string): void;
  /** Puts right where we are, without a step: an alias that became an id. */
  replace(view: View): void;
  /** The query of the screen gone back to, or undefined for home. */
  back(): string | undefined;
  home(): void;
}

/** Enough for any way a person remembers. */
const longestWay = 50;

function isSame(one: View, other: View): boolean {
  if (one.name === 'article' && other.name === 'article') return one.id === other.id;
  if (one.name === 'section' && other.name === 'section') return one.section === other.section;
  return one.name === other.name;
}

export function createNavigating(): Navigating {
  const isOpen = signal(false);
  const view = signal<View>({ name: 'home' });
  let way: { view: View; query: string }[] = [];

  const home = (): void => {
    way = [];
    view.value = { name: 'home' };
  };

  return {
    isOpen,
    view,
    home,
    setOpen(open) {
      const changes = isOpen.peek() !== open;
      isOpen.value = open;
      return changes;
    },
    go(next, query) {
      const present = view.peek();
      if (isSame(present, next)) return;
      way = [...way, { view: present, query }].slice(-longestWay);
      view.value = next;
    },
    replace(next) {
      view.value = next;
    },
    back() {
      const last = way.pop();
      if (last === undefined || last.view.name === 'home') {
        home();
        return undefined;
      }
      view.value = last.view;
      return last.query;
    },
  };
}
