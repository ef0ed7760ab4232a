import type { ReadonlySignal } from '@preact/signals-core';
import type { Article } from '../faq/faq.js';
import type { Engines, HelpOptions, Results } from './help.js';
import type { Navigating } from './navigating.js';
import type { Permission } from './permission.js';
import type { Scope } from './scope.js';
import type { State } from './state.js';

/** What is there from the start, and what the service is given when it arrives. */
export interface Parts {
  options: HelpOptions;
  engines: Engines;
  scope: Scope;
  permission: Permission;
  state: State;
  results: ReadonlySignal<Results>;
  navigating: Navigating;
  /** A published article by id or alias. */
  article(id: string): Article | undefined;
}
