import { type Evidence, type Faq, questionKey } from '@helpahead/core';
import { addToJson } from './add-to-json.js';
import type { Candidate, Improving } from './candidate.js';
import { findFailing } from './failing.js';
import { readFaqFile } from './faq-file.js';
import { proposeLearned } from './learned.js';
import { proposeMissingArticles } from './missing-articles.js';
import { type ImproveOptions, usualOptions } from './options.js';
import { type Gain, isLoss, type Proposal } from './proposal.js';
import { proposeRelated } from './related.js';
import { findStale } from './stale.js';
import { proposeSynonyms } from './synonyms.js';
import { createYardstick, recordedQueries, type Yardstick } from './yardstick.js';

/** One FAQ: a name to tell it by, such as its path, and the text of its file. */
export interface FaqText {
  file: string;
  text: string;
}

export interface ProposeInput {
  /** One for each language. */
  faqs: readonly FaqText[];
  evidence: Evidence;
  /** Epoch milliseconds: decides what is shown, and what is overdue. */
  now: number;
  options?: Partial<ImproveOptions>;
}

export interface Improvement {
  /** In the order in which an editor wants them; no two of one FAQ contradict each other. */
  proposals: Proposal[];
  /** By name of the FAQ: what all its proposals together do to the recorded questions. */
  together: Map<string, Gain>;
}

/**
 * What visitors' questions and votes suggest to change in an FAQ, for an editor to accept or decline. It changes nothing,
 * and neither reads nor asks for anything but its input. An FAQ that is none has no proposals.
 */
export function propose({ faqs, evidence, now, options }: ProposeInput): Improvement {
  const sources = faqs.flatMap(({ file, text }) => readFaqFile(text, file, now) ?? []);
  const languages = sources.map(({ faq }) => faq.language);
  const wishes = { ...usualOptions, ...options };
  const together = new Map<string, Gain>();
  const proposals = sources.flatMap((source) => {
    const own = evidenceFor(source.faq.language, languages, evidence);
    const yardstick = createYardstick(source.faq, recordedQueries(own, source.faq, wishes));
    const improving = { source, options: wishes, yardstick, now };
    const found = proposeFor(own, improving);
    together.set(source.file, found.gain);
    return found.proposals;
  });
  return { proposals, together };
}

/** The text of an FAQ's file with these proposals accepted. @throws TypeError when they are not of this file */
export function accept(text: string, proposals: readonly Pick<Proposal, 'edits'>[]): string {
  return addToJson(
    text,
    proposals.flatMap(({ edits }) => edits),
  );
}

function proposeFor(evidence: Evidence, improving: Improving): { proposals: Proposal[]; gain: Gain } {
  const { source, yardstick } = improving;
  const tried = [
    ...proposeLearned(evidence.wordings, improving),
    ...proposeSynonyms(evidence.wordings, improving),
  ];
  const { kept, gain } = keepWhatAddsUp(tried, source.faq, yardstick);
  const taken = new Set(
    kept.flatMap(({ texts }) => texts).map((text) => questionKey(text, source.faq.language)),
  );
  const proposals = [
    ...kept.map(({ proposal }) => proposal),
    ...proposeMissingArticles(evidence.gaps, taken, improving),
    ...findFailing(evidence.articles, improving),
    ...findStale(evidence.articles, improving),
    ...proposeRelated(evidence, improving),
  ];
  return { proposals, gain };
}

/**
 * Each does good by itself; together two may want the same question. Where they bring less than one of them alone, they
 * are taken one by one, and one that takes from those before it is left out.
 */
function keepWhatAddsUp(
  tried: readonly Candidate[],
  faq: Faq,
  yardstick: Yardstick,
): { kept: readonly Candidate[]; gain: Gain } {
  const all = (some: readonly Candidate[]) => some.reduce((changed, { change }) => change(changed), faq);
  const gain = yardstick.measure(all(tried));
  const alone = Math.max(0, ...tried.map(({ proposal }) => proposal.gain?.first.after ?? 0));
  if (!isLoss(gain) && gain.first.after >= alone) return { kept: tried, gain };
  let [changed, sofar] = [faq, yardstick.measure(faq, [])];
  const kept = tried.filter(({ change, texts }) => {
    const next = change(changed);
    const after = yardstick.measure(next, texts, sofar);
    if (
      isLoss({ ...after, first: step(sofar, after, 'first'), amongThree: step(sofar, after, 'amongThree') })
    )
      return false;
    [changed, sofar] = [next, after];
    return true;
  });
  const rest = yardstick.measure(all(kept));
  // What is left of the losses lies where nobody looked: better to propose nothing than to make search worse.
  return isLoss(rest) ? { kept: [], gain: yardstick.measure(faq, []) } : { kept, gain: rest };
}

function step(before: Gain, after: Gain, place: 'first' | 'amongThree'): Gain['first'] {
  return { before: before[place].after, after: after[place].after };
}

/** An FAQ in "en" takes what was asked in "en-GB" when there is none in "en-GB"; one that names no language takes all. */
function evidenceFor(language: string, languages: readonly string[], all: Evidence): Evidence {
  const isOurs = (one: { language: string }) => {
    if (language === 'und') return languages.length === 1;
    if (sameTag(one.language, language)) return true;
    return base(one.language) === base(language) && !languages.some((other) => sameTag(one.language, other));
  };
  return {
    ...all,
    wordings: all.wordings.filter(isOurs),
    gaps: all.gaps.filter(isOurs),
    articles: all.articles.filter(isOurs),
    together: all.together.filter(isOurs),
    asked: all.asked.filter(isOurs),
  };
}

function sameTag(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function base(tag: string): string {
  return tag.toLowerCase().split('-', 1).join();
}
