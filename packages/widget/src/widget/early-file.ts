import type { Platform } from '@helpahead/core';

/** Answers the first request for `url` with a response that is under way already. */
export function withEarlyFile(platform: Platform, url: string, early: Promise<Response>): Platform {
  let isTaken = false;
  return {
    ...platform,
    async load(asked) {
      if (isTaken || asked !== url) return platform.load(asked);
      isTaken = true;
      const response = await early;
      return {
        status: response.status,
        contentType: response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '',
        text: await response.text(),
        url: response.url,
      };
    },
  };
}
