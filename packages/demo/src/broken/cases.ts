import { Html, html } from '../html.ts';
import { type Page, placeholders, renderDocument, type WidgetTag } from '../page.ts';
import { badContentFiles } from './bad-content.ts';

/** One thing that goes wrong in real life, on a page of its own. */
export interface BrokenCase {
  slug: string;
  title: string;
  /** What is wrong, for the reader of the page. */
  what: string;
  /** What should happen, for the reader of the page. */
  expected: string;
  tag?: Partial<WidgetTag>;
  /** Script that runs before the widget. */
  before?: string;
  controls?: Html;
}

/** As in a browser that blocks all site data: already reading the property throws. */
const throwingStorage = `for (const name of ['localStorage', 'sessionStorage']) {
  Object.defineProperty(window, name, {
    configurable: true,
    get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
  });
}`;

const endpointSwitch = html`<form method="post" action="/broken/feedback-down/switch" class="switch">
  <button class="button" name="answer" value="202">Repair the endpoint</button>
  <button class="button quiet" name="answer" value="500">Break it again</button>
</form>`;

export const brokenCases: readonly BrokenCase[] = [
  {
    slug: 'faq-missing',
    title: 'The FAQ file is not there',
    what: 'The address in data-faq answers 404.',
    expected:
      'The panel says that the answers did not load and offers to try again or to open the help page.',
    tag: { faq: '/broken/faq/missing.json' },
  },
  {
    slug: 'faq-html',
    title: 'The FAQ address answers a page',
    what: 'A server that answers every unknown address with its start page: status 200, but HTML.',
    expected: 'The same as above, and the console says that HTML came in place of JSON.',
    tag: { faq: '/broken/faq/html.json' },
  },
  {
    slug: 'faq-broken-json',
    title: 'The FAQ file is broken JSON',
    what: 'The file ends in the middle of an answer.',
    expected: 'The same as above, and the console says how to find the place.',
    tag: { faq: '/broken/faq/broken.json' },
  },
  {
    slug: 'faq-empty',
    title: 'The FAQ has no articles',
    what: 'The file is valid, and its list is empty.',
    expected: 'The panel says so and offers the help page.',
    tag: { faq: '/broken/faq/empty.json' },
  },
  {
    slug: 'one-bad-article',
    title: 'One bad article among good ones',
    what: 'The second of three articles has no question.',
    expected: 'The other two work, and the console names the third by its place.',
    tag: { faq: '/broken/faq/one-bad.json' },
  },
  {
    slug: 'storage-throws',
    title: 'Storage throws',
    what: 'Reading window.localStorage throws, as in a browser that blocks site data.',
    expected: 'Everything works; a vote that cannot be sent is said to be lost.',
    before: throwingStorage,
  },
  {
    slug: 'feedback-down',
    title: 'The feedback endpoint answers 500',
    what: 'Every vote is answered with status 500 until the endpoint is repaired below.',
    expected: 'The vote waits on this device and arrives once after the repair.',
    tag: { feedback: '/broken/feedback-down/events' },
    controls: endpointSwitch,
  },
  {
    slug: 'feedback-closed',
    title: 'The feedback port is closed',
    what: 'Nobody listens where feedback should go.',
    expected: 'The vote waits on this device.',
    tag: { feedback: `${placeholders.closedPort}/v1/events` },
  },
  {
    slug: 'bad-content',
    title: 'Articles that would break a panel',
    what: 'Answers of a megabyte, words of 200 letters, raw HTML, links that run script, characters that turn text round.',
    expected: 'All of it reads as text, nothing runs, and nothing is wider than the panel.',
    tag: { faq: '/broken/faq/bad-content.json' },
  },
  {
    slug: 'same-question',
    title: 'Five thousand articles with the same question',
    what: 'A program exported one article five thousand times.',
    expected: 'The panel opens as ever, and lists a few of them.',
    tag: { faq: '/broken/faq/same-question.json' },
  },
];

function brokenPage(broken: BrokenCase): Page {
  return renderDocument({
    path: `/broken/${broken.slug}/`,
    language: 'en',
    title: `${broken.title} – Helpahead demo`,
    description: broken.what,
    stylesheet: '/plain.css',
    beforeWidget: broken.before === undefined ? '' : html`<script>${new Html(broken.before)}</script>`,
    body: html`<body>
<main id="main">
<p><a href="/">Start page of the demo</a></p>
<h1>${broken.title}</h1>
<p>${broken.what}</p>
<p>${broken.expected}</p>
${broken.controls}
<h2>A form of the page’s own</h2>
<form class="own"><label for="word">A word</label> <input id="word" name="word" autocomplete="off"> <button type="button" class="button quiet" id="count">Clicked 0 times</button></form>
<script type="module" src="/broken/page.js"></script>
</main>
</body>`,
    widget: { faq: '/shop/faq.en.json', page: '/shop/help/', ...broken.tag },
  });
}

export const brokenPages: readonly Page[] = brokenCases.map(brokenPage);

/** The FAQ files of the cases, by name below `/broken/faq/`; `html.json` is answered by the server. */
export const brokenFiles: Record<string, string> = {
  ...badContentFiles,
  'broken.json': '{ "schemaVersion": 1, "language": "en", "articles": [ { "id": "a", "question": "Where is',
  'empty.json': '{ "schemaVersion": 1, "language": "en", "articles": [] }',
  'one-bad.json': `${JSON.stringify(
    {
      schemaVersion: 1,
      language: 'en',
      articles: [
        {
          id: 'opening-hours',
          question: 'When are you open?',
          answer: 'Tuesday to Saturday, 10:00 to 17:30.',
        },
        { id: 'no-question', answer: 'An answer to nothing.' },
        { id: 'parking', question: 'Where can I park?', answer: 'Behind the mill. Parking is free.' },
      ],
    },
    null,
    2,
  )}\n`,
};
