import type { Platform } from '../help/platform.js';

/** What the developer is told of the queue, each once in a page. */
export interface QueueReports {
  /** Storage took an event not. */
  full(): void;
  /** An event is larger than a request may be. */
  large(): void;
  /** The collector acknowledges nothing. */
  silent(): void;
  /** The collector named an event as one that it will never take. */
  refused(reason: string): void;
  /** So many events were dropped for their age. */
  old(count: number): void;
}

/** @param url where feedback goes; undefined for nowhere */
export function createQueueReports(
  { report }: Pick<Platform, 'report'>,
  url: string | undefined,
): QueueReports {
  const said = new Set<string>();
  const once = (name: string, message: string): void => {
    if (said.has(name)) return;
    said.add(name);
    report('warn', message);
  };
  return {
    full: () =>
      once(
        'full',
        'Feedback could not be kept on this device (storage is full or denied). It is sent while the page is open.',
      ),
    large: () => once('large', 'A feedback event of more than 48 kB was refused: no request may carry it.'),
    silent: () =>
      once(
        'silent',
        `${url} does not acknowledge feedback; it waits and is sent again. Check that the collector runs there and allows the origin of this site.`,
      ),
    refused: (reason) => once('refused', `${url} refused feedback for good: ${reason}`),
    old: (count) =>
      once(
        'old',
        `${count} feedback events older than 30 days were dropped; ${
          url === undefined
            ? 'this page names no collector to send them to.'
            : `${url} never acknowledged them. Check that the collector runs there.`
        }`,
      ),
  };
}
