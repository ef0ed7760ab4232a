import type { Model } from '../search/model.js';
import { pathOf } from './path-pattern.js';
import type { Cue, Memory, PageContext } from './suggestion.js';
import { CUE_WEIGHT, MOST_REPEATS, TRAIL_LENGTH } from './weights.js';

/** A piece of the page that may speak for an article. */
export interface Source {
  kind: Cue['kind'];
  /** As it stands on the page. */
  text: string;
}

/** A word of the index that the page uses. */
export interface PageWord {
  term: number;
  /** Sum over its places, each by what it says of the page's topic. */
  weight: number;
  /** Weightiest first. */
  sources: Source[];
}

/** Longer texts say nothing more of the topic. */
const LONGEST_TEXT = 4000;
const MOST_OF_A_KIND = 40;

/** The page as one weighted query over the words of the index. */
export function readPageWords(page: PageContext, memory: Memory, model: Model): Map<number, PageWord> {
  const words = new Map<number, PageWord>();
  for (const [kind, texts] of sourcesOf(page, memory)) {
    for (const [term, { count, source }] of countTerms(kind, texts, model)) {
      const word = words.get(term) ?? { term, weight: 0, sources: [] };
      word.weight += CUE_WEIGHT[kind] * Math.min(count, MOST_REPEATS);
      word.sources.push(source);
      words.set(term, word);
    }
  }
  for (const { sources } of words.values()) sources.sort((a, b) => CUE_WEIGHT[b.kind] - CUE_WEIGHT[a.kind]);
  return words;
}

function countTerms(kind: Cue['kind'], texts: readonly string[], model: Model) {
  const counts = new Map<number, { count: number; source: Source }>();
  for (const text of texts.slice(0, MOST_OF_A_KIND)) {
    for (const { word } of model.tokenize(text.slice(0, LONGEST_TEXT))) {
      const term = model.termOf(word);
      if (term < 0) continue;
      const counted = counts.get(term) ?? { count: 0, source: { kind, text } };
      counted.count++;
      counts.set(term, counted);
    }
  }
  return counts;
}

function sourcesOf(page: PageContext, memory: Memory): [Cue['kind'], readonly string[]][] {
  return [
    ['error', page.errors],
    ['title', [page.title]],
    ['url', [wordsOfPath(page.url)]],
    ['heading', page.headings],
    ['context', Object.values(page.extra ?? {}).filter((value) => typeof value === 'string')],
    ['description', [page.description ?? '']],
    ['label', page.labels],
    ['button', page.buttons],
    ['breadcrumb', page.breadcrumb ?? []],
    ['text', [page.text ?? '']],
    ['trail', (memory.trail ?? []).slice(-TRAIL_LENGTH).map(wordsOfPath)],
  ];
}

/** `/account/payment-methods/:id.html` as the words in it. */
export function wordsOfPath(url: string): string {
  const path = pathOf(url).replace(/\.(?:html?|php|aspx?|jsp)$/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
