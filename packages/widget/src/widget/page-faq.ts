import type { Faq } from '@helpahead/core';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The schema.org FAQPage that the page itself holds. As it stands there: core reads every accepted shape. */
export function findPageFaq(): Faq | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const data = parse(script.textContent);
    const things = [data]
      .flat()
      .flatMap((thing) => [thing, (thing as { '@graph'?: unknown } | null)?.['@graph']].flat());
    const found = things.find((thing) =>
      [(thing as { '@type'?: unknown } | null)?.['@type']].flat().includes('FAQPage'),
    );
    if (found !== undefined) return found as Faq;
  }
  return undefined;
}
