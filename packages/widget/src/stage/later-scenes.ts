// Scenes of a visitor who comes back, and of one who is asked a few questions.
import { contentHash, type Faq, type Platform, type Survey } from '@helpahead/core';
import { shopFaq } from './shop-faq.js';
import type { Scene } from './stage.js';

const hour = 60 * 60_000;
const prefix = 'helpahead:default:';

const survey: Survey = {
  id: 'ease',
  kind: 'ces',
  questions: [
    { id: 'ease', ask: 'How easy was it to find this?', type: 'scale' },
    { id: 'what', ask: 'What did you come for?', type: 'choice', options: ['An order', 'A return'] },
    { id: 'words', ask: 'Anything that we should change?', type: 'text' },
  ],
};

/** The shop, with something to follow up and something to ask. */
const laterFaq: Faq = {
  ...shopFaq,
  surveys: [survey],
  articles: shopFaq.articles.map((article) =>
    article.id === 'refund-time'
      ? {
          ...article,
          short: 'Within 5 working days.',
          followUp: { ask: 'Did the refund arrive?', after: 'P5D', yes: 'Enjoy it.' },
        }
      : article,
  ),
};

/** A collector that has all of it. */
export const acknowledging: Platform['send'] = async (_url, body) => {
  const accepted = (JSON.parse(body) as { id: string }[]).map(({ id }) => id);
  return { status: 202, text: JSON.stringify({ accepted, rejected: [] }) };
};

/** Who sees an error is asked nothing. */
export const calmScene: Scene = { faq: laterFaq, page: { errors: [] } };

/** A shop that says nothing of surveys. */
export const taskScene: Scene = { page: { errors: [] }, collector: acknowledging };

/** Who said that the answer about refunds did not help comes back to another one. */
export function rewrittenScene(faq: Faq = shopFaq): Scene {
  const vote = { hash: 'an old one', language: faq.language, event: '0', helpful: false };
  const votes = JSON.stringify({ 'refund-time': vote });
  return {
    faq,
    stored: { [`${prefix}used`]: '1', [`${prefix}votes`]: votes },
    act: (help) => help.read('refund-time', 'host'),
  };
}

/** A reader of the answer about refunds comes back when it should have arrived. */
export function followUpScene(faq: Faq = laterFaq, id = 'refund-time'): Scene {
  const article = faq.articles.find((one) => one.id === id);
  const at = Date.now() - 6 * 24 * hour;
  const kept = { at, due: Date.now() - hour, hash: article ? contentHash(article) : '' };
  return { faq, stored: { [`${prefix}used`]: '1', [`${prefix}later:followUp:${id}`]: JSON.stringify(kept) } };
}

/** Somebody who was promised a reply comes back after its time. */
export function promiseScene(faq: Faq = laterFaq): Scene {
  const kept = { channel: 'mail', at: Date.now() - 30 * hour, promised: Date.now() - 3 * hour };
  return { faq, stored: { [`${prefix}used`]: '1', [`${prefix}later:promise:K7QX`]: JSON.stringify(kept) } };
}
