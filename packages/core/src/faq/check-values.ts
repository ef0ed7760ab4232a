import { checkHours } from './check-hours.js';
import { blocksOf } from './check-references.js';
import { textsIn } from './check-templates.js';
import type { Found } from './find-articles.js';
import { fieldOf } from './keep-valid.js';
import { isRecord, pointer, type Report } from './problem.js';
import { answerName, questionName, type ReadArticle } from './read-article.js';

type Block = Record<string, unknown>;

/** Where patterns stand for pages; `page` of the file itself is an address. */
const patternPlace = /\/(?:pages|notPages)(?:\/\d+)?$|\/goal\/page$|\/when(?:\/(?:all|any|not|\d+))*\/page$/;

/** Reports values that are well-formed each for itself, and do not work together or in the place they stand. */
export function checkValues(articles: readonly ReadArticle[], found: Found, report: Report): void {
  const { head, headPath, foreign, entries } = found;
  checkAliases(articles, report);
  for (const { value, path } of articles) {
    checkOrder(value, path, report);
    checkAction(value.action, pointer(path, 'action'), report);
    checkPatterns(value, path, ['pages', 'notPages', 'goal'], report);
    checkIds(value.guide, pointer(path, 'guide'), 'step', report);
  }
  for (const { value, path } of foreign ? [] : entries) {
    if (isRecord(value)) checkNumbers(value, path, report);
  }
  for (const [name, noun] of [
    ['notices', 'notice'],
    ['tips', 'tip'],
    ['surveys', 'survey'],
  ] as const) {
    const at = pointer(headPath, name);
    checkIds(head[name], at, noun, report);
    for (const [block, path] of blocksOf(head[name], at)) {
      checkOrder(block, path, report);
      checkPatterns(block, path, ['pages', 'when'], report);
      checkIds(block.questions, pointer(path, 'questions'), 'question', report);
    }
  }
  checkContact(head, headPath, report);
}

function checkAliases(articles: readonly ReadArticle[], report: Report): void {
  const owners = new Map(
    articles.map(({ article, givenId, path }) => [
      article.id,
      { path, place: givenId === undefined ? path : pointer(path, 'id') },
    ]),
  );
  for (const { value, path } of articles) {
    for (const [alias, place] of textsIn(value, path, ['aliases'])) {
      const owner = owners.get(alias);
      if (!owner) owners.set(alias, { path, place });
      else if (owner.path !== path) {
        const message = `Another article goes by “${alias}”. Keep it where links to it should lead.`;
        report(place, 'doubled-id', message, { first: owner.place });
      }
    }
  }
}

/** Ids of articles are looked at while reading. */
function checkIds(list: unknown, path: string, noun: string, report: Report): void {
  const firsts = new Map<string, string>();
  for (const [{ id }, at] of blocksOf(list, path)) {
    if (typeof id !== 'string') continue;
    const place = pointer(at, 'id');
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, place);
    else report(place, 'doubled-id', `Another ${noun} has the id “${id}”. Give this one its own.`, { first });
  }
}

function checkOrder({ from, until }: Block, path: string, report: Report): void {
  if (typeof from !== 'string' || typeof until !== 'string') return;
  // A day in `until` counts to its end.
  const end = Date.parse(until) + (until.length === 10 ? 86_399_999 : 0);
  if (!(end < Date.parse(from))) return;
  const message = `“until” lies before “from” (${from}): it is never shown. Correct one of the two.`;
  report(pointer(path, 'until'), 'wrong-value', message);
}

function checkAction(action: unknown, path: string, report: Report): void {
  // With anything more it was meant to do something; a name that nothing reads is reported as such.
  if (!isRecord(action) || Object.keys(action).join() !== 'label') return;
  report(path, 'missing-field', 'This button does nothing. Add "url": "…" with the page it leads to.');
}

function checkPatterns(value: Block, path: string, names: readonly string[], report: Report): void {
  for (const [pattern, place] of textsIn(value, path, names)) {
    if (!patternPlace.test(place) || /^\/[^?#]*$/.test(pattern)) continue;
    const cut = pattern.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*/s, '');
    const meant = `/${cut.replace(/^\/+/, '')}`;
    const message = `Only the path of a page counts: this is read as "${meant}". Write it so, or correct it.`;
    report(place, 'page-pattern', message);
  }
}

/** Other programs number their entries; in our own format it is a slip. */
function checkNumbers(value: Block, path: string, report: Report): void {
  for (const name of ['id', questionName(value), answerName(value)]) {
    const given = fieldOf(value, name);
    if (typeof given !== 'number') continue;
    const message = `“${name}” should be a text in "quotes": "${given}".`;
    report(pointer(path, name), 'wrong-type', message, { severity: 'warning' });
  }
}

function checkContact({ contact, complaint }: Block, headPath: string, report: Report): void {
  const channels = isRecord(contact) && Array.isArray(contact.channels) ? contact.channels : [];
  for (const [channel, at] of blocksOf(channels, pointer(headPath, 'contact', 'channels'))) {
    checkHours(channel, at, report);
    const { kind, to } = channel;
    if (kind !== 'mail' || typeof to !== 'string' || to.includes('@')) continue;
    report(pointer(at, 'to'), 'wrong-value', `“${to}” is no mail address: it has no @.`);
  }
  if (isRecord(complaint)) checkHours(complaint, pointer(headPath, 'complaint'), report);
  const chosen = isRecord(complaint) ? complaint.channel : undefined;
  if (typeof chosen !== 'number' || channels[chosen] !== undefined) return;
  const last = channels.length - 1;
  const known =
    last < 0 ? '“contact” has none' : last === 0 ? 'the only one is 0' : `they count from 0 to ${last}`;
  const message = `There is no contact channel ${chosen}: ${known}.`;
  report(pointer(headPath, 'complaint', 'channel'), 'wrong-value', message);
}
