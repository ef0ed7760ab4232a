import { type AskedGap, createSearch, parseFaq, questionKey, tellingWords } from '@helpahead/core';
import { count } from '../count.js';
import { compareTexts } from './agreed-wordings.js';
import { type Improving, noRoom } from './candidate.js';
import { leastNetworks, mostDrafts } from './options.js';
import { plainWording } from './plain-wording.js';
import { type Proposal, proposalId } from './proposal.js';

/** Questions that share so many of their telling words ask for one article. */
const alike = 0.5;
const mostWordings = 10;
/** An article that was asked for in more places is about none of them. */
const mostPages = 3;
const notWritten = 'Not written yet. Write the answer, then remove “status” to publish it.';

/** A question in all its wordings. */
interface Joined {
  gap: AskedGap;
  others: AskedGap[];
}

/**
 * Drafts of what was asked and not found, in the visitors' words, the most asked first.
 *
 * @param taken questions that learned wordings answer, as `questionKey` makes them
 */
export function proposeMissingArticles(
  gaps: readonly AskedGap[],
  taken: ReadonlySet<string>,
  { source, options }: Improving,
): Proposal[] {
  const { language } = source.faq;
  // Drafts too: what is being written is not asked for again.
  const { find } = createSearch(source.whole);
  const known = new Set(
    source.whole.articles
      .flatMap(({ question, questions = [] }) => [question, ...questions])
      .map((text) => questionKey(text, language)),
  );
  const open = gaps.filter(({ state, query }) => {
    const key = questionKey(query, language);
    if (state !== 'new' && state !== 'writing') return false;
    if (plainWording(query) === undefined || known.has(key) || taken.has(key)) return false;
    return find(query, { limit: 1 }).miss;
  });
  const ids = new Set(source.whole.articles.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
  return join(open, language)
    .filter((joined) => visitsOf(joined) >= options.leastVisits && networksOf(joined) >= leastNetworks)
    .slice(0, mostDrafts)
    .map((joined) => draftOf(joined, ids, source));
}

function join(gaps: readonly AskedGap[], language: string): Joined[] {
  const joined: (Joined & { stems: ReadonlySet<string> })[] = [];
  for (const gap of gaps.toSorted((a, b) => b.times - a.times || compareTexts(a.query, b.query))) {
    const stems = new Set(tellingWords(gap.query, language).map(({ stem }) => stem));
    const same = joined.find((one) => likeness(one.stems, stems) >= alike);
    if (same) same.others.push(gap);
    else joined.push({ gap, others: [], stems });
  }
  return joined;
}

/** What two sets have in common, of all they have. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((stem) => b.has(stem)).length;
  return both / (a.size + b.size - both || 1);
}

function visitsOf({ gap, others }: Joined): number {
  return [gap, ...others].reduce((sum, { visits }) => sum + visits, 0);
}

/** Forged questions, however many, come from one. */
function networksOf({ gap, others }: Joined): number {
  return Math.max(...[gap, ...others].map(({ networks }) => networks));
}

function draftOf(joined: Joined, ids: Set<string>, source: Improving['source']): Proposal {
  const { gap, others } = joined;
  const question = asSentence(plainWording(gap.query) ?? '');
  const id = freeId(question, ids);
  ids.add(id);
  const wordings = wordingsOf(joined, question, source.faq.language);
  const times = [gap, ...others].reduce((sum, one) => sum + one.times, 0);
  const visits = visitsOf(joined);
  const asked = `Asked ${count(times, 'time')} in ${count(visits, 'visit')}, and not found`;
  const pages = [...new Set([gap, ...others].flatMap((one) => one.pages))].filter(isPath);
  const article = {
    id,
    [source.names.question]: question,
    ...(wordings.length > 0 && { questions: wordings }),
    [source.names.answer]: notWritten,
    ...(pages.length > 0 && pages.length <= mostPages && { pages }),
    status: 'draft',
    meta: { improve: `${asked}.` },
  };
  const obstacle = source.obstacle ?? (source.hasRoom(source.list) ? undefined : noRoom('articles'));
  const closest = gap.closest.map((name) => source.faq.articles.find((one) => one.id === name)?.question);
  return {
    id: proposalId('missing-article', source.faq.language, gap.question),
    kind: 'missing-article',
    file: source.file,
    language: source.faq.language,
    title: `Write an article “${question}”`,
    why: `${asked}${wordings.length > 0 ? `, also as “${wordings.join('”, “')}”` : ''}.${closest[0] ? ` The closest is “${closest[0]}”; if it answers this, give it these wordings instead.` : ''} The draft is shown to nobody until it is written.`,
    edits: obstacle === undefined ? [{ list: source.list, value: article }] : [],
    ...(obstacle !== undefined && { obstacle }),
  };
}

function wordingsOf({ gap, others }: Joined, question: string, language: string): string[] {
  const keys = new Set([questionKey(question, language)]);
  return [gap, ...others]
    .flatMap(({ query, alsoAs }) => [query, ...alsoAs])
    .flatMap((text) => plainWording(text) ?? [])
    .filter((text) => {
      const key = questionKey(text, language);
      return !keys.has(key) && keys.add(key);
    })
    .slice(0, mostWordings);
}

function asSentence(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}

/** As reading gives it to an article without one. */
function freeId(question: string, taken: ReadonlySet<string>): string {
  const wanted = parseFaq([{ question, answer: '…' }]).faq.articles[0]?.id ?? 'article';
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

function isPath(page: string): boolean {
  return /^\/[\w\-./:*~]*$/.test(page) && page.length <= 200;
}
