// A help with a small shop FAQ in a fake world, its late parts at hand.
import type { Faq } from '../src/faq/faq.js';
import { readFaq } from '../src/faq/read-faq.js';
import * as feedback from '../src/feedback/create-feedback-queue.js';
import * as anticipator from '../src/help/anticipator.js';
import * as built from '../src/help/built.js';
import { createHelp } from '../src/help/create-help.js';
import * as forward from '../src/help/forward.js';
import type { Help, HelpEvents, HelpOptions } from '../src/help/help.js';
import * as indexer from '../src/help/indexer.js';
import * as ranker from '../src/help/ranker.js';
import * as service from '../src/help/service.js';
import { fuseTypos } from '../src/search/fuse-typos.js';
import { addAllLanguages } from '../src/text/all-languages.js';
import { createFakePlatform, type FakePlatform } from './fake-platform.js';

export const shopFaq: Faq = {
  schemaVersion: 1,
  language: 'en',
  page: '/help',
  facts: { refundTime: { value: '5 working days' } },
  articles: [
    {
      id: 'refund',
      aliases: ['money-back'],
      question: 'How long does a refund take?',
      answer: 'Within {{facts.refundTime}}.',
      section: 'Returns',
    },
    {
      id: 'return',
      question: 'How do I send something back?',
      answer: 'Print the return label and bring the parcel to a shop.',
      section: 'Returns',
    },
    {
      id: 'declined',
      question: 'Why was my card declined?',
      answer: 'Your bank refused the payment.',
      errors: ['card was declined'],
      section: 'Payment',
    },
    {
      id: 'track',
      question: 'Where is my parcel?',
      answer: 'Follow the tracking number.',
      section: 'Delivery',
    },
    {
      id: 'salary',
      question: 'How is my salary paid?',
      answer: 'On the last day of the month.',
      private: true,
      section: 'Staff',
    },
  ],
};

export interface Made {
  help: Help;
  platform: FakePlatform;
  /** Everything announced, in order. */
  heard: { name: keyof HelpEvents; detail: unknown }[];
  /** The kinds of what was recorded, in order. */
  recorded(): string[];
}

const names: (keyof HelpEvents)[] = [
  'ready',
  'open',
  'close',
  'search',
  'result',
  'read',
  'feedback',
  'miss',
  'tip',
  'dismiss',
  'error',
];

export function makeHelp(options: Partial<HelpOptions> & { platform?: FakePlatform } = {}): Made {
  const platform = options.platform ?? createFakePlatform();
  const engines = {
    service: async () => service,
    indexer: async () => indexer,
    built: async () => built,
    ranker: async () => ({ ...ranker, loadLanguage: async () => addAllLanguages() }),
    anticipator: async () => anticipator,
    parser: async () => ({ parseFaq: readFaq }),
    typos: async () => fuseTypos,
    forward: async () => forward,
    feedback: async () => feedback,
    ...options.engines,
  };
  const help = createHelp({ faq: shopFaq, ...options, platform, engines });
  const heard: Made['heard'] = [];
  for (const name of names) help.on(name, (detail) => heard.push({ name, detail }));
  const recorded = () =>
    heard
      .filter(({ name }) => name === 'feedback')
      .map(({ detail }) => (detail as HelpEvents['feedback']).event.kind);
  return { help, platform, heard, recorded };
}

/** Open, with everything there. */
export async function makeReady(options: Parameters<typeof makeHelp>[0] = {}): Promise<Made> {
  const made = makeHelp(options);
  made.help.open();
  await made.help.prepare();
  await made.platform.advance(0);
  return made;
}
