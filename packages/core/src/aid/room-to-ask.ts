import type { Parts } from '../help/parts.js';

const mostInSession = 3;

/** What asking costs: the same attention as tips, one a page and three a session. */
export interface RoomToAsk {
  isThere(): boolean;
  spend(): void;
}

/** Follows what comes forward on this page from now on. */
export function createRoomToAsk({ scope, state, permission }: Parts): RoomToAsk {
  const { sessionStorage } = scope.platform;
  const key = `${scope.prefix}shown`;
  const inSession = () => Number(sessionStorage.get(key)) || 0;
  let wasSpent = state.forward.peek().tip !== undefined;
  scope.keep(
    scope.on('tip', () => {
      wasSpent = true;
    }),
  );
  return {
    isThere: () => permission.mayStore.peek() && !wasSpent && inSession() < mostInSession,
    spend() {
      wasSpent = true;
      sessionStorage.set(key, String(inSession() + 1));
    },
  };
}
