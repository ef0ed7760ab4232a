import { count } from '../count.js';
import { JsonPlaces } from '../json-places.js';
import { createPlaces } from '../place.js';
import { escapeData, escapeProperty } from '../report/github.js';
import { visible } from '../visible.js';
import { readFaqFile } from './faq-file.js';
import type { Gain, Proposal, ProposalKind } from './proposal.js';
import type { FaqText, Improvement } from './propose.js';

/** What a report is made of. */
export interface Report extends Improvement {
  faqs: readonly FaqText[];
  /** Unified, of all files that would change. */
  diff: string;
}

const headings: Record<ProposalKind, string> = {
  learned: 'Wordings to learn',
  synonym: 'Words that mean the same',
  wording: 'Wordings made by a model',
  'missing-article': 'Articles to write',
  failing: 'Answers that do not help',
  stale: 'Articles to look over',
  related: 'Articles read together',
};

/** For people: by kind, with what speaks for each; then what would change. */
export function reportAsText({ proposals, together, diff }: Report): string {
  if (proposals.length === 0)
    return 'Nothing to propose: what visitors asked and said agrees with the FAQ so far.';
  const kinds = Object.entries(headings).flatMap(([kind, heading]) => {
    const some = proposals.filter((one) => one.kind === kind);
    return some.length > 0 ? ['', `${heading} (${some.length})`, ...some.flatMap(sayProposal)] : [];
  });
  const gains = [...together].flatMap(([file, gain]) =>
    gain.asked > 0 ? [`${visible(file)}, all together: ${sayGain(gain)}`] : [],
  );
  return [`${count(proposals.length, 'proposal')}`, ...kinds, '', ...gains, ...(diff ? ['', diff] : [])]
    .join('\n')
    .replace(/\n+$/, '');
}

function sayProposal({ id, title, why, gain, obstacle, file }: Proposal): string[] {
  const lines = [
    `  ${id}  ${visible(title)}`,
    `            ${visible(why)}`,
    ...(gain && gain.asked > 0 ? [`            ${sayGain(gain)}`] : []),
    ...(obstacle === undefined ? [] : [`            Cannot go into ${visible(file)}: ${visible(obstacle)}`]),
  ];
  return lines;
}

function sayGain({ asked, first, amongThree, worse }: Gain): string {
  const change = ({ before, after }: Gain['first']) =>
    before === after ? `${after}` : `${before} → ${after}`;
  const lost = worse.map(({ query }) => `“${visible(query)}”`).join(', ');
  return `Of ${count(asked, 'recorded question')}, the right article is first for ${change(first)}, among three for ${change(amongThree)}.${lost ? ` Found less well: ${lost}.` : ''}`;
}

export function reportAsJson({ proposals, together, diff }: Report): string {
  return JSON.stringify({ proposals, together: Object.fromEntries(together), diff }, null, 2);
}

/** Notices of GitHub Actions: the log shows each at its article. */
export function reportAsGithub({ proposals, faqs }: Report): string {
  const lineOf = new Map(faqs.map(({ file, text }) => [file, createLines(text, file)]));
  return proposals
    .map(({ id, kind, file, article, title, why }) => {
      const place = { file, line: lineOf.get(file)?.(article) ?? 1, title: `${kind} ${id}` };
      const properties = Object.entries(place).map(
        ([name, value]) => `${name}=${escapeProperty(visible(String(value)))}`,
      );
      return `::notice ${properties.join(',')}::${escapeData(visible(`${title}. ${why}`))}`;
    })
    .join('\n');
}

function createLines(text: string, file: string): (article: string | undefined) => number {
  const json = text.replace(/^\ufeff/, '');
  const source = readFaqFile(text, file, 0);
  const places = new JsonPlaces(json);
  const locate = createPlaces(json);
  return (id) => {
    const article = source?.whole.articles.find((one) => one.id === id);
    const pointer = article && source?.placeOf(article);
    return pointer === undefined ? 1 : locate(places.value(pointer).offset).line;
  };
}
