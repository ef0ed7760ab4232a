import type { JsonSchema } from './json-schema.js';

const ids = (description: string, ...examples: unknown[]): JsonSchema => ({
  description,
  type: ['string', 'array'],
  items: { description: 'An id.', type: 'string' },
  minItems: 1,
  examples,
});

const values: JsonSchema = {
  description: 'A text, number or flag.',
  type: ['string', 'number', 'boolean'],
};

const number = (description: string, maximum?: number): JsonSchema => ({
  description,
  type: 'number',
  minimum: 0,
  ...(maximum !== undefined && { maximum }),
});
const flag = (description: string): JsonSchema => ({ description, type: 'boolean' });
const text = (description: string, ...examples: string[]): JsonSchema => ({
  description,
  type: 'string',
  ...(examples.length > 0 && { examples }),
});
const texts = (description: string): JsonSchema => ({
  description,
  type: 'array',
  items: { description: 'A text.', type: 'string' },
});

const signs: JsonSchema = {
  description: 'What the visitor does on the page; named as in the conditions of tips.',
  type: 'object',
  additionalProperties: false,
  properties: {
    seconds: number('Seconds that the page was looked at. Default: 3.'),
    scroll: number('How far down the visitor has been, in percent.', 100),
    failures: number('How often a form was sent in vain.'),
    rageClicks: number('Bursts of angry clicks.'),
    deadClicks: number('Clicks that did nothing.'),
    missed: flag('The last search found nothing certain.'),
    visits: number('Visits of this device, this one included. Default: 1.'),
    idleField: number('Seconds that a field had the focus with nothing typed.'),
    typing: flag('The visitor is typing.'),
    dialogOpen: flag('The page shows a dialog.'),
    fullScreen: flag('Something fills the screen, such as a video.'),
    events: texts('Names that the site told the widget of.'),
    elements: texts('Selectors of tips that are on the page.'),
  },
};

const expectation: JsonSchema = {
  description:
    'What the help shall do. A text or list alone says which articles shall be among the first three suggestions.',
  type: ['string', 'array', 'object'],
  items: { description: 'The id of an article.', type: 'string' },
  minItems: 1,
  additionalProperties: false,
  properties: {
    suggests: {
      ...ids('Ids of articles that are suggested; false: none is; true: some are.', 'refund', [
        'refund',
        'return',
      ]),
      type: ['string', 'array', 'boolean'],
    },
    within: { ...number('They are among so many. Default: 3.', 3), minimum: 1 },
    notSuggests: ids('Ids of articles that are not suggested.', 'careers'),
    comes: {
      description:
        'Id of the tip or article that comes forward unasked; false: nothing does; true: something does.',
      type: ['string', 'boolean'],
      examples: ['card-declined', false],
    },
    as: { description: 'How it comes forward.', type: 'string', enum: ['tip', 'badge'] },
    held: {
      description: 'By id of a tip or article, the rule that holds it back.',
      type: 'object',
      additionalProperties: text('A rule.', 'first-seconds'),
      examples: [{ 'welcome-back': 'page-budget' }],
    },
  },
};

const step: Readonly<Record<string, JsonSchema>> = {
  page: text(
    'The page: HTML, a file (as seen from this one), an address, or with "folder" a path of the site such as /checkout/. Without it, the visitor stays on the page of the step before.',
    '/checkout/',
    '<title>Checkout</title><h1>Pay</h1>',
    'pages/checkout.html',
  ),
  url: text('The address of the page where HTML or a file does not tell it.', '/checkout/'),
  error: {
    ...ids('Errors that the page shows, besides those in its HTML.', 'Your card was declined.'),
    items: { description: 'The text of an error.', type: 'string' },
  },
  context: {
    description: 'What the site told the widget.',
    type: 'object',
    additionalProperties: values,
    examples: [{ plan: 'free' }],
  },
  trail: texts('Paths of the pages before, the latest last. Default: those of the steps before.'),
  signs,
  expects: expectation,
  does: {
    description:
      'What the visitor does in the end: takes what came forward, closes it, wants no more tips, or opens the help (touch).',
    type: 'string',
    enum: ['accept', 'dismiss', 'noMoreTips', 'touch'],
  },
};

/** The schema of `*.journeys.json`; `schema/journeys.schema.json` is written from it. */
export const journeysSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Journeys of Helpahead',
  description: 'What visitors of a site meet, and what the help shall do there. Tested by `helpahead test`.',
  type: 'object',
  required: ['faq', 'journeys'],
  additionalProperties: false,
  properties: {
    $schema: text('Where this schema is, for editors.', './journeys.schema.json'),
    faq: { ...ids('The FAQ, as seen from this file; a list for several languages.', 'faq.json') },
    site: text('What `helpahead coverage --write` learned of the site, or a built help.json.', 'site.json'),
    folder: text('The folder of built HTML whose paths "page" names.', '../dist'),
    journeys: {
      description: 'One visitor each.',
      type: 'array',
      minItems: 1,
      items: {
        description: 'One visitor, on one page or, with "steps", on several.',
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: {
          name: text(
            'What is promised, for whoever reads of its failure.',
            'a declined card brings its answer',
          ),
          audience: ids('Who the visitor is.', 'guest'),
          device: {
            description: 'Told to those tips whose conditions ask for the context value "device".',
            type: 'string',
            enum: ['phone', 'desktop'],
          },
          language: text('Language of the pages. Default: what they say themselves.', 'de'),
          now: text('The moment, ISO 8601. Default: now.', '2026-12-24T18:00:00Z'),
          remembers: flag(
            'The visitor has used the help before, so that things may be remembered. Default: false, until a step says "does".',
          ),
          ...step,
          steps: {
            description: 'Pages one after the other; what was shown and closed counts on.',
            type: 'array',
            minItems: 1,
            items: {
              description: 'One page, or one moment on it.',
              type: 'object',
              additionalProperties: false,
              properties: step,
            },
          },
        },
      },
    },
  },
};
