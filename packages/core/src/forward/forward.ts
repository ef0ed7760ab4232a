import type { ReadonlySignal } from '@preact/signals-core';
import type { Cue } from '../anticipation/suggestion.js';
import type { Article } from '../faq/faq.js';
import type { Simulation, SimulationInput } from './simulation.js';

/** What the widget says unasked. */
export interface ShownTip {
  /** Of the tip, or of the article where the page asked for it. */
  id: string;
  /** Its own text, or the article's question. */
  text: string;
  /** What it leads to; without one, it leads home. */
  article?: Article;
  /** A literal quote of the page; none: chosen by the editors. */
  reason?: Cue;
  /** The page says that it does not exist. @default false */
  notFound?: boolean;
  /** `badge`: a mark on the launcher and nothing else. */
  as: 'tip' | 'badge';
}

/** Coming forward: what stands beside the launcher while the panel is closed. */
export interface Forward {
  /** Undefined while there is nothing to say, which is nearly always. */
  readonly tip: ReadonlySignal<ShownTip | undefined>;
  /** The visitor took it: opens the panel with what it leads to. */
  accept(): void;
  /** The visitor closed it: it stays closed. `all`: nothing comes forward on this device again. */
  dismiss(all?: boolean): void;
  /** Whether the visitor wants nothing to come forward on this device; undefined where the site has switched it off. */
  isMuted(): boolean | undefined;
  /** Takes `dismiss(true)` back, or does the same. */
  mute(isMuted: boolean): void;
  /**
   * What would come forward in a situation, and what would hold back the rest: as this help would decide it, with
   * nothing shown, stored or sent. Undefined while there is nothing to decide with.
   */
  simulate(input: SimulationInput): Promise<Simulation | undefined>;
}
