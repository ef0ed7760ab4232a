import type { Page } from '@playwright/test';

export interface LoadMeasures {
  /** Durations of scripts of ours over 50 ms, in milliseconds. What the page itself takes does not count. */
  ourLongTasks(): Promise<number[]>;
  /** Cumulative layout shift so far. */
  layoutShift(): Promise<number>;
}

interface Measured {
  tasks: number[];
  shift: number;
}

/** From the Long Animation Frames API, which names the file of each script. */
interface LongFrame extends PerformanceEntry {
  scripts: { sourceURL: string; duration: number }[];
}

function observe(): void {
  const measured: Measured = { tasks: [], shift: 0 };
  Object.defineProperty(document, 'measured', { value: measured });
  const watch = (type: string, note: (entry: PerformanceEntry) => void) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
    observer.observe({ type, buffered: true });
  };
  watch('long-animation-frame', (entry) => {
    const ours = (entry as LongFrame).scripts.filter(({ sourceURL }) => sourceURL.includes('/helpahead/'));
    measured.tasks.push(...ours.map(({ duration }) => duration).filter((duration) => duration > 50));
  });
  watch('layout-shift', (entry) => {
    measured.shift += (entry as PerformanceEntry & { value: number }).value;
  });
}

/** Slows the processor down and records long tasks and layout shifts from the next navigation on. */
export async function measureLoad(page: Page, { slowdown }: { slowdown: number }): Promise<LoadMeasures> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(observe);
  const read = () => page.evaluate(() => (document as unknown as { measured: Measured }).measured);
  return {
    ourLongTasks: async () => (await read()).tasks,
    layoutShift: async () => (await read()).shift,
  };
}
