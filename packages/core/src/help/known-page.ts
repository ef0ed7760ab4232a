import type { Memory, PageContext } from '../anticipation/suggestion.js';
import type { Parts } from './parts.js';

/** The page as it is now, with what the host knows. */
export function readKnownPage({ scope, state }: Parts): PageContext {
  const page = scope.platform.readPage();
  const extra = state.known.peek();
  return Object.keys(extra).length === 0 ? page : { ...page, extra };
}

/** Where the visitor comes from, and who the host says they are: `context({ audience: 'business' })`, or several with commas. */
export function memoryOf({ scope, state }: Parts): Memory {
  const { audience = '' } = state.known.peek();
  return {
    trail: scope.platform.trail?.() ?? [],
    audience: String(audience)
      .split(',')
      .flatMap((one) => one.trim() || []),
  };
}
