import type { Platform } from '@helpahead/core';
import { readResponse } from '@helpahead/core/browser';

/** Answers the first request for `url` with a response that is under way already. */
export function withEarlyFile(platform: Platform, url: string, early: Promise<Response>): Platform {
  let isTaken = false;
  return {
    ...platform,
    async load(asked) {
      if (isTaken || asked !== url) return platform.load(asked);
      isTaken = true;
      return readResponse(await early);
    },
  };
}
