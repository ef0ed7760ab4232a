import type { PageContext } from '../anticipation/suggestion.js';
import type { ForwardParts } from './create-forward.js';
import type { Solving } from './follow-solving.js';

/** Brings what follows reading to its goal once there is something to follow: read now, or on the page before. */
export function bringSolving(parts: ForwardParts): Solving {
  const { scope } = parts;
  let solving: Solving | undefined;
  let latest: PageContext | undefined;
  let isAsked = false;
  const bring = async (article?: string): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    try {
      const { followSolving } = await import('./follow-solving.js');
      if (!scope.isAlive()) return;
      solving = followSolving(parts, article);
      if (latest) solving.page(latest);
    } catch (error) {
      scope.fail('code', `Nobody knows what has probably helped: ${String(error)}`);
    }
  };
  scope.on('read', ({ article }) => void bring(article));
  if (scope.platform.sessionStorage.get(`${scope.prefix}reading`) !== undefined) void bring();
  return {
    page(page) {
      latest = page;
      solving?.page(page);
    },
  };
}
