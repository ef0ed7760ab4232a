import type { PageContext } from '../anticipation/suggestion.js';
import { plainJson } from '../feedback/plain-json.js';
import type { ForwardParts } from './create-forward.js';
import {
  GONE_FOR_GOOD,
  type Happening,
  nothingRead,
  parseReading,
  probablySolved,
} from './probably-solved.js';

/** Follows what was read to where it was reached; told of each page as it is read. */
export interface Solving {
  page(page: PageContext): void;
}

/**
 * Tells of each article that has probably helped. What waits for that lies in this tab, once it may.
 * @param article id of one that has just been read
 */
export function followSolving(parts: ForwardParts, article?: string): Solving {
  const { scope, state, permission, record } = parts;
  const { sessionStorage, now, readPage } = scope.platform;
  const key = `${scope.prefix}reading`;
  let known = nothingRead;
  try {
    known = parseReading(JSON.parse(sessionStorage.get(key) ?? '{}'));
  } catch {
    // What cannot be read was not ours.
  }
  const happen = (happening: Happening): void => {
    const next = probablySolved(known, happening);
    if (next.state === known) return;
    known = next.state;
    if (permission.mayStore.peek()) sessionStorage.set(key, plainJson(known));
    for (const article of next.solved) record({ kind: 'probablySolved', article });
  };
  const read = ({ article }: { article: string }): void => {
    const found = parts.article(article);
    if (found) happen({ kind: 'read', article: found, page: readPage() });
  };
  if (article !== undefined) read({ article });
  scope.keep(scope.on('read', read));
  scope.keep(scope.on('miss', () => happen({ kind: 'miss' })));
  let told = state.happened.peek().length;
  scope.follow(() => {
    const names = state.happened.value.slice(told);
    told += names.length;
    for (const name of names) happen({ kind: 'event', name });
  });
  return {
    page(page) {
      happen({ kind: 'page', page, at: now() });
      if (known.waiting.some(({ gone }) => gone))
        scope.after(GONE_FOR_GOOD, () => happen({ kind: 'tick', at: now() }));
    },
  };
}
