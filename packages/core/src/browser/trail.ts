import { scrubPath } from '../feedback/scrub.js';

const longest = 3;

interface Entries {
  entries?(): { index: number; url: string | null }[];
  currentEntry?: { index: number } | null;
}

/** Addresses of this tab before this one, latest last. */
function addressesBefore(window: Window): (string | null)[] {
  const { navigation } = window as { navigation?: Entries };
  const here = navigation?.currentEntry?.index ?? 0;
  const before = navigation?.entries?.().filter(({ index }) => index < here) ?? [];
  return before.length > 0 ? before.map(({ url }) => url) : [window.document.referrer];
}

/**
 * Paths of the last three pages of this site that the visitor was on before this one, in this tab, latest last, without
 * ids. Known from the browser's own list (Navigation API), else from a referrer of this origin: nobody is followed.
 */
export function readTrail(window: Window): string[] {
  try {
    const { origin, pathname } = window.location;
    const paths = addressesBefore(window)
      .filter((url): url is string => !!url && new URL(url).origin === origin)
      .map((url) => scrubPath(url));
    const here = scrubPath(pathname);
    return paths.filter((path, index) => path !== here && path !== paths[index + 1]).slice(-longest);
  } catch {
    return [];
  }
}
