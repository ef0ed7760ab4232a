import type { Explanation, Help, HelpEvents, HelpOptions, Simulation } from '@helpahead/core';
import type { Shell } from '../shell/shell.js';
import type { SimulatedVisit } from './simulate-page.js';

/** The help of one instance, as a page holds it. */
export interface Handle {
  open(): void;
  close(): void;
  toggle(): void;
  /** Opens the panel with the results for this query. */
  search(query: string): void;
  /** Opens the panel with this article, by id or alias. */
  article(id: string): void;
  /** Shows these articles first on the home screen. */
  suggest(ids: string[]): void;
  /** What the page knows of its visitor: ranks, and fills `{{context.x|fallback}}`. Never stored. */
  context(values: Record<string, string | number | boolean>): void;
  /** Something happened that tips or goals name. */
  event(name: string): void;
  /** Hears an event by its bare name; returns its undo. */
  on<Name extends keyof HelpEvents>(event: Name, fn: (detail: HelpEvents[Name]) => void): () => void;
  /** Why the help shows what it shows, and what it has stored. */
  explain(): Explanation;
  /**
   * What the help would do on a page, the present one or another given as HTML, for a visitor in some situation: every
   * suggestion, tip and rule. Rejects where the help did not load.
   */
  simulate(visit?: SimulatedVisit): Promise<Simulation>;
  /**
   * Editor mode, for this tab until it is left: what is offered on this page and why, "Pin here" and "Never here", and
   * the patch of the FAQ that comes of it. Nothing is changed on the site. Resolves when it is shown.
   */
  edit(): Promise<void>;
  /** Forgets all this device remembers of the visitor. */
  reset(): void;
  /** Leaves no node, listener, timer or observer. */
  destroy(): void;
  /**
   * Resolves when FAQ and ranker are there. Asking starts the loading; only who asks hears of a failure.
   * Rejects with a `HelpaheadError`.
   */
  readonly ready: Promise<void>;
}

/** The handle of a running help; `destroy` takes the shell down and, with it, everything behind it. */
export function createHandle(help: Help, shell: Shell, options: HelpOptions): Handle {
  let ready: Promise<void> | undefined;
  return {
    open: () => help.open('host'),
    close: () => help.close('host'),
    toggle: () => (help.isOpen.value ? help.close('host') : help.open('host')),
    search(query) {
      help.search(`${query ?? ''}`, 'host');
      help.open('host');
    },
    article(id) {
      help.read(id, 'host');
      help.open('host');
    },
    suggest: (ids) => help.suggest(ids),
    context: (values) => help.context(values),
    event: (name) => help.event(name),
    on: (event, fn) => help.on(event, fn),
    explain: () => help.explain(),
    simulate: (visit) => import('./simulate-page.js').then((chunk) => chunk.simulatePage(help, visit)),
    edit: () =>
      import('../editor/create-editor.js').then(
        ({ createEditor }) => createEditor(help, shell, options),
        (error) => options.platform.report('error', `No editor mode: ${error}`),
      ),
    reset: () => help.reset(),
    destroy: shell.destroy,
    get ready() {
      ready ??= import('./ready.js').then(({ whenReady }) => whenReady(help, shell.signal));
      // The next to ask after a failure tries again.
      ready.catch(() => {
        ready = undefined;
      });
      return ready;
    },
  };
}
