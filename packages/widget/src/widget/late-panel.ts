import type { Panel } from './panel-options.js';

/** A panel that is brought when it is first needed. */
export interface LatePanel {
  bring(): void;
  destroy(): void;
}

/** @param onFailure after it, the next `bring` tries again */
export function createLatePanel(
  show: () => Panel | Promise<Panel>,
  onFailure: (error: unknown) => void,
): LatePanel {
  let isComing = false;
  let isDestroyed = false;
  let panel: Panel | undefined;

  async function bring(): Promise<void> {
    if (isComing || isDestroyed) return;
    isComing = true;
    try {
      panel = await show();
      if (isDestroyed) panel.destroy();
    } catch (error) {
      isComing = false;
      if (!isDestroyed) onFailure(error);
    }
  }

  return {
    bring,
    destroy() {
      isDestroyed = true;
      panel?.destroy();
    },
  };
}
