// What the drawer shows, section by section, made anew from each explanation.
import type { Cue, Explanation, PageContext, Suggestion } from '@helpahead/core';
import { make, type Part } from './element.js';
import { sentenceOf } from './rules.js';

const longest = 160;

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A quote of the page in the colour of its kind; the kind is said, too. */
function quote({ kind, text }: Cue): Part {
  return make('span.cue', { 'data-kind': kind }, make('b', {}, kind), ' ', make('q', {}, shorten(text)));
}

function section(title: string, ...parts: Part[]): HTMLElement {
  return make('section', {}, make('h3', {}, title), ...parts);
}

function forward({ tip, held }: Explanation): Part {
  const now = tip
    ? make(
        'p.now.speaks',
        {},
        make('b', {}, tip.as === 'badge' ? 'A badge on the launcher' : 'A tip beside the launcher'),
        make('span', {}, tip.text),
        tip.reason ? quote(tip.reason) : make('small', {}, 'Chosen by the editors.'),
      )
    : make('p.now', {}, make('b', {}, 'Silent'), make('span', {}, 'Nothing comes forward.'));
  const rows = held.map(({ id, rule, detail }) =>
    make(
      'li',
      {},
      make('p', {}, make('code', {}, id), ' ', make('span.rule', {}, rule)),
      make('small', {}, sentenceOf(rule), detail && ` (${detail})`),
    ),
  );
  return section(
    'Coming forward',
    now,
    rows.length > 0 && [make('h4', {}, 'Held back'), make('ul', {}, rows)],
  );
}

function bar(confidence: number, threshold: number): Part {
  const meter = make('span.bar', { 'aria-hidden': 'true' }, make('i'), make('u'));
  meter.style.setProperty('--sure', `${confidence * 100}%`);
  meter.style.setProperty('--needed', `${threshold * 100}%`);
  return meter;
}

function suggestion({ article, confidence, cues }: Suggestion, threshold: number): Part {
  const passes = confidence >= threshold;
  return make(
    `li.${passes ? 'passes' : 'fails'}`,
    {},
    make('p', {}, make('b', {}, article.question)),
    make(
      'p.sure',
      {},
      bar(confidence, threshold),
      `${percent(confidence)}, ${passes ? 'over' : 'under'} the threshold of ${percent(threshold)}`,
    ),
    cues.length > 0 && make('p.cues', {}, cues.map(quote)),
  );
}

function suggestions({ suggestions: all, threshold }: Explanation): Part {
  if (threshold === undefined) return section('Suggestions', make('p', {}, 'The answers are on their way.'));
  const sorted = [...all].sort((one, other) => other.confidence - one.confidence);
  const rows = sorted.map((one) => suggestion(one, threshold));
  return section(
    'Suggestions',
    rows.length > 0 ? make('ol', {}, rows) : make('p', {}, 'Nothing in the FAQ fits this page.'),
  );
}

const readings: readonly [keyof PageContext & string, Cue['kind']][] = [
  ['errors', 'error'],
  ['title', 'title'],
  ['url', 'url'],
  ['breadcrumb', 'breadcrumb'],
  ['headings', 'heading'],
  ['labels', 'label'],
  ['buttons', 'button'],
  ['description', 'description'],
  ['text', 'text'],
];

/** What became a reason is marked in the colour of its kind. */
function read({ page, suggestions: all }: Explanation): Part {
  const quoted = new Set(all.flatMap(({ cues }) => cues.map(({ kind, text }) => `${kind} ${text}`)));
  const rows = readings.flatMap(([name, kind]) => {
    const texts = [page[name] ?? []].flat().map(String).filter(Boolean);
    const shown = texts.map((text) => {
      const isQuoted = quoted.has(`${kind} ${text}`);
      return make('dd', {}, make(isQuoted ? 'mark' : 'span', { 'data-kind': kind }, shorten(text)));
    });
    return [make('div', {}, make('dt', {}, name), shown.length > 0 ? shown : make('dd.none', {}, 'none'))];
  });
  const facts = [page.notFound && 'It says that it does not exist.', page.payment && 'Somebody pays here.'];
  return section(
    'Read of the page',
    make('dl', {}, rows),
    facts.map((fact) => fact && make('p', {}, fact)),
  );
}

function kept({ storage, queued }: Explanation): Part {
  const entries = Object.entries(storage);
  return section(
    'Kept on this device',
    entries.length === 0
      ? make('p', {}, 'Nothing.')
      : make(
          'dl',
          {},
          entries.map(([key, value]) => make('div', {}, make('dt', {}, key), make('dd', {}, shorten(value)))),
        ),
    make('h4', {}, 'Waiting to be sent'),
    queued.length === 0
      ? make('p', {}, 'Nothing.')
      : make(
          'ul',
          {},
          queued.map((event) => {
            const article = 'article' in event ? event.article : '';
            return make('li', {}, make('code', {}, event.kind), ` ${article} ${event.path}`);
          }),
        ),
  );
}

/** Everything that the help says of itself. */
export function sectionsOf(explanation: Explanation): HTMLElement[] {
  return [forward, suggestions, read, kept].map((show) => show(explanation) as HTMLElement);
}
