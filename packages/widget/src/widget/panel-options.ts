import type { Help } from '@helpahead/core';
import type { LauncherMemory } from './launcher-wish.js';

/** What the panel is given. It follows `help.isOpen` by itself. */
export interface PanelOptions {
  root: ShadowRoot;
  help: Help;
  launcher: HTMLElement;
  launcherMemory: LauncherMemory;
  /** BCP 47. */
  language: string;
}

export interface Panel {
  destroy(): void;
}

/** Shows the panel; a promise where its code comes late. */
export type ShowPanel = (options: PanelOptions) => Panel | Promise<Panel>;
