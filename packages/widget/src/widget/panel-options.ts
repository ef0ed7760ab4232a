import type { Help } from '@helpahead/core';

/** What the panel is given. It follows `help.isOpen` by itself. */
export interface PanelOptions {
  root: ShadowRoot;
  help: Help;
  launcher: HTMLElement;
  /** BCP 47. */
  language: string;
}

export interface Panel {
  destroy(): void;
}

/** Shows the panel; a promise where its code comes late. */
export type ShowPanel = (options: PanelOptions) => Panel | Promise<Panel>;
