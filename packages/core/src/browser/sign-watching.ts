import type { dom } from './dom-access.js';

/** What a watcher of one kind of sign works with. */
export interface SignScene {
  window: Window;
  dom: ReturnType<typeof dom>;
  /** Monotonic milliseconds. */
  now(): number;
  /** Passive, in the capture phase, undone with the rest. */
  listen(types: string, listener: (event: Event) => void): void;
  /** Undone with the rest. */
  after(ms: number, task: () => void): void;
  /** Texts of the errors that the page shows now. */
  readErrors(): string[];
  /** A sign appeared or changed. */
  changed(): void;
}

/** Signs of one kind. `reset`: the page became another one. */
export interface SignWatcher<Signs> {
  read(): Signs;
  reset(): void;
}

/** Where an event really began, inside a component too. */
export function originOf(event: Event): Element | undefined {
  const [first] = event.composedPath();
  return first instanceof Element ? first : undefined;
}

/** Whether the visitor did something in the widget itself. */
export function isOwn(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.localName === 'help-ahead');
}
