// For developers, from the console and in tests: a chunk of its own that visitors never load.
import type { Help, Simulation, SimulationInput } from '@helpahead/core';

/** A page, and a visitor on it. */
export interface SimulatedVisit extends Partial<SimulationInput> {
  /** Address of the page. @default that of the present one */
  url?: string;
  /** The page's own source. It is parsed, never shown, and nothing in it runs. @default the present page */
  html?: string;
  /** Texts of errors that the page shows, besides its own. */
  errors?: string[];
}

/**
 * What the help would do for such a visitor, with every suggestion, tip and rule; nothing is shown, stored or sent.
 * Rejects where the page's policy forbids to parse a string, or the help did not load.
 */
export async function simulatePage(help: Help, visit: SimulatedVisit = {}): Promise<Simulation> {
  const { url, html, errors = [], page: given, ...input } = visit ?? {};
  await help.prepare();
  const forward = await help.comeForward();
  const { readPage } = await import('@helpahead/core/page');
  const read =
    html === undefined ? help.explain().page : readPage(new DOMParser().parseFromString(html, 'text/html'));
  const page = given ?? read;
  const simulation = await forward?.simulate({
    ...input,
    page: { ...page, url: url ?? page.url, errors: [...page.errors, ...[errors].flat()] },
  });
  if (simulation === undefined)
    throw new Error('helpahead: the help did not load; nothing can be simulated.');
  return simulation;
}
