import type { Faq } from '@helpahead/core';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The schema.org FAQPage that the page itself holds, as it stands there: core reads every accepted shape. An empty FAQ,
 * and a word to the developer, where there is none.
 */
export function findPageFaq(): Faq {
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
  console.error('helpahead: there is no FAQ. Set data-faq to the URL of your FAQ file.');
  // Shown as an FAQ without answers yet, with the way on.
  return { schemaVersion: 1, language: 'und', articles: [] };
}
