/** What a visitor wished for the launcher: kept on their device as JSON, under `helpahead:INSTANCE:launcher`. */
export interface LauncherWish {
  /** The corner. @default where the site put it */
  side?: 'start' | 'end';
  /** Out of sight until then: ms since 1970. @default 0 */
  hiddenUntil?: number;
}

/** Reads and writes a wish as text. `set` does nothing where the site may not store. */
export interface LauncherMemory {
  get(): string | undefined;
  set(wish: string): void;
}

/** What cannot be read is no wish. */
export function readWish(text: string | null | undefined): LauncherWish {
  try {
    const { side, hiddenUntil } = JSON.parse(text || '{}');
    return {
      ...((side === 'start' || side === 'end') && { side }),
      ...(typeof hiddenUntil === 'number' && { hiddenUntil }),
    };
  } catch {
    return {};
  }
}

/** Puts the launcher where it is wished. Returns whether it is out of sight. */
export function standAsWished(launcher: HTMLElement, { side, hiddenUntil = 0 }: LauncherWish): boolean {
  const isHidden = hiddenUntil > Date.now();
  if (side) launcher.className = side;
  launcher.style.display = isHidden ? 'none' : '';
  return isHidden;
}
